package org.touyan.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.touyan.model.SafeHtml;

/**
 * A finished body as a tree. Only good for what the sanitiser wrote: every element is closed, every attribute quoted, every
 * {@code <} in a text escaped.
 *
 * @param tag lower case, "" for a text
 * @param classes the {@code class} attribute between two blanks, or ""
 * @param text of a text, else ""
 * @param children in order; grows while it is read
 */
record Element(String tag, String classes, String text, List<Element> children) {
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "source", "wbr", "col");
  private static final Set<String> BLOCKS = Set.of(
      "p",
      "div",
      "section",
      "ul",
      "ol",
      "li",
      "dl",
      "dt",
      "dd",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "blockquote",
      "pre",
      "table",
      "figure",
      "figcaption",
      "hr",
      "img",
      "details",
      "summary");

  static Element of(SafeHtml html) {
    String text = html.html();
    Element top = new Element("div", "", "", new ArrayList<>());
    Deque<Element> open = new ArrayDeque<>(List.of(top));
    int at = 0;
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      int end = tag < 0 ? -1 : text.indexOf('>', tag);
      if (end < 0) tag = text.length();
      if (tag > at) open.element().children().add(text(text.substring(at, tag)));
      if (end < 0) break;
      String inside = text.substring(tag + 1, end);
      if (inside.startsWith("/")) {
        if (open.size() > 1) open.pop();
      } else {
        Element element = element(inside);
        open.element().children().add(element);
        if (!VOID.contains(element.tag())) open.push(element);
      }
      at = end + 1;
    }
    return top;
  }

  private static Element text(String html) {
    String plain = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    return new Element("", "", plain.replace("&nbsp;", " ").replace("&amp;", "&"), List.of());
  }

  private static Element element(String inside) {
    int name = 0;
    while (name < inside.length() && inside.charAt(name) > ' ' && inside.charAt(name) != '/')
      name++;
    String mark = " class=\"";
    int from = inside.indexOf(mark);
    int to = from < 0 ? -1 : inside.indexOf('"', from + mark.length());
    String classes = to < 0 ? "" : " " + inside.substring(from + mark.length(), to) + " ";
    return new Element(inside.substring(0, name), classes, "", new ArrayList<>());
  }

  boolean is(String className) {
    return classes.contains(" " + className + " ");
  }

  boolean isBlock() {
    return BLOCKS.contains(tag);
  }

  /** Whether it stands on lines of its own or holds something that does. */
  boolean holdsBlocks() {
    for (Element child : children) if (child.isBlock() || child.holdsBlocks()) return true;
    return false;
  }

  /** The text inside as it runs over the lines: blanks folded, {@code \n} where a line is broken on purpose. */
  String words() {
    StringBuilder out = new StringBuilder();
    collect(out);
    return out.toString()
        .replaceAll("[ \\t\\r\\f]+", " ")
        .replaceAll(" ?\n ?", "\n")
        .strip();
  }

  private void collect(StringBuilder out) {
    if (tag.equals("br")) out.append('\n');
    else if (tag.isEmpty()) out.append(text.replace('\n', ' '));
    for (Element child : children) child.collect(out);
  }

  /** The lines of preformatted text as they are. */
  String lines() {
    StringBuilder out = new StringBuilder(text);
    for (Element child : children) out.append(child.lines());
    return out.toString().stripTrailing();
  }
}
