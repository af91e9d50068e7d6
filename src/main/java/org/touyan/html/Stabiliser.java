package org.touyan.html;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.touyan.html.TagRule.Fate;
import org.touyan.html.TagRule.Trait;

/**
 * Makes HTML that a parser reads back as the very tree that was checked. What {@link Out} wrote is already safe; but where
 * elements were taken away, or the author nested what cannot be nested, a browser would rearrange it. So it is parsed and
 * written again until nothing moves.
 */
final class Stabiliser {
  private static final int ROUNDS_MAX = 8;

  private Stabiliser() {}

  /** The settled form of {@code written}. */
  static String settle(String written) {
    String html = written;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Element body = PageFinisher.parse(html);
      Out again = new Out(html.length() + 64);
      copy(body, again);
      String next = again.toString();
      if (again.isStable() || next.equals(html)) return next;
      html = next;
    }
    return textOnly(html);
  }

  /** The last resort: the words in one paragraph. */
  private static String textOnly(String html) {
    Out out = new Out(html.length());
    out.start(TagRule.of("p")).endStart();
    out.text(PageFinisher.parse(html).wholeText());
    out.end();
    return out.toString();
  }

  /** Writes the tree below {@code body} as it is; the input was written by {@link Out}, so every name in it is allowed. */
  static void copy(Element body, Out out) {
    Node node = body.childNodeSize() == 0 ? null : body.childNode(0);
    while (node != null) {
      boolean entered = enter(node, out);
      if (entered && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      if (entered) leave(node, out);
      while (node.nextSibling() == null) {
        node = node.parent();
        if (node == null || node.equals(body)) return;
        leave(node, out);
      }
      node = node.nextSibling();
    }
  }

  private static boolean enter(Node node, Out out) {
    if (node instanceof TextNode text) out.text(text.getWholeText());
    if (!(node instanceof Element element)) return false;
    TagRule tag = TagRule.of(element.normalName());
    if (tag.fate() != Fate.KEEP) return tag.fate() == Fate.UNWRAP;
    out.start(tag);
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.hasDeclaredValue()) out.attribute(attribute.getKey(), attribute.getValue());
        else out.flag(attribute.getKey());
      }
    }
    out.endStart();
    return true;
  }

  private static void leave(Node node, Out out) {
    TagRule tag = TagRule.of(((Element) node).normalName());
    if (tag.fate() == Fate.KEEP && !tag.is(Trait.VOID)) out.end();
  }
}
