package org.touyan.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts each clause of a policy into a box of its own, together with what explains it: the number stands apart as a link to
 * itself, the plain words beside the text. What comes before the first clause, and headings between clauses, stay outside.
 */
final class ClauseBoxes {
  /** Class of what begins a clause. */
  static final String CLAUSE = "clause";
  /** Class of the number that stands before it. */
  static final String NUMBER = "clause-no";
  /** Stands there where the clause keeps its number in its own text. */
  static final String UNNUMBERED = "#";

  private static final Pattern LABEL =
      Pattern.compile("^[\\s　]*(第[^条\\s　]{1,12}条(?:之[一二三四五六七八九十0-9]{1,3})?)[\\s　]*");

  private ClauseBoxes() {}

  static void arrange(Element body) {
    if (body.selectFirst("> .clause") == null) return;
    List<Node> nodes = new ArrayList<>(body.childNodes());
    Element text = null;
    Element box = null;
    for (Node node : nodes) {
      if (!(node instanceof Element element)) {
        if (text != null) text.appendChild(node);
        continue;
      }
      if (element.hasClass(CLAUSE) && element.hasAttr("id")) {
        box = new Element("div").addClass("clause-box");
        element.before(box);
        number(element, box);
        text = box.appendElement("div").addClass("clause-text");
        text.appendChild(element);
      } else if (isHeading(element)) {
        text = null;
        box = null;
      } else if (box != null && text != null) {
        if (element.hasClass("plain") && element.hasClass("block")) box.appendChild(element);
        else text.appendChild(element);
      }
    }
  }

  private static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]");
  }

  /** Takes 第…条 out of the text and makes it the link at the head of the box; a heading keeps its own words. */
  private static void number(Element clause, Element box) {
    TextNode first =
        clause.textNodes().stream().filter(node -> !node.isBlank()).findFirst().orElse(null);
    Matcher found = LABEL.matcher(first == null ? "" : first.getWholeText());
    Element number = box.appendElement("p").addClass(NUMBER);
    if (isHeading(clause)
        || first == null
        || first.previousElementSibling() != null
        || !found.find()) {
      number.appendElement("a").attr("href", "#" + clause.id()).text(UNNUMBERED);
      return;
    }
    number.appendElement("a").attr("href", "#" + clause.id()).text(found.group(1));
    first.text(first.getWholeText().substring(found.end()));
  }
}
