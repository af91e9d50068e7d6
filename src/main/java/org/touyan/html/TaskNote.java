package org.touyan.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.touyan.html.PageLinks.Kind;
import org.touyan.html.PageLinks.Resolved;
import org.touyan.model.Words;

/**
 * The small line under an item of a checklist: until when, what to keep as evidence and a blank for it on paper, the page that helps. It stands in the
 * page itself, so that it is there without scripts and on paper; a script replaces it by one that knows the reader's dates.
 */
final class TaskNote {
  private static final TagRule P = TagRule.of("p");
  private static final int LABEL_CHARS_MAX = 200;
  private static final TagRule A = TagRule.of("a");
  private static final TagRule SPAN = TagRule.of("span");

  private final Out out;
  private final PageLinks links;
  private final Words said;

  TaskNote(Out out, PageLinks links, Words said) {
    this.out = out;
    this.links = links;
    this.said = said;
  }

  /** Whether {@code element} is an item that has such a line. */
  static boolean isOwed(Element element) {
    return element.normalName().equals("li")
        && element.hasAttr("data-item")
        && (element.hasAttr("data-due")
            || element.hasAttr("data-evidence")
            || element.hasAttr("data-link"));
  }

  /** What a screen reader says of a box: the words of its item without those of nested lists; "" for a box elsewhere. */
  static String label(Element box) {
    Element item = box.closest("li.task");
    if (item == null || !box.equals(item.selectFirst("input"))) return "";
    StringBuilder words = new StringBuilder();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element inner && inner.normalName().matches("ul|ol|table")) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode text) words.append(text.getWholeText());
          return words.length() < LABEL_CHARS_MAX
              ? NodeFilter.FilterResult.CONTINUE
              : NodeFilter.FilterResult.STOP;
        },
        item);
    String text = words.toString().replaceAll("\\s+", " ").strip();
    int chars = Math.min(text.codePointCount(0, text.length()), LABEL_CHARS_MAX);
    return text.substring(0, text.offsetByCodePoints(0, chars));
  }

  /** Writes the line of {@code item}; nothing when none of what it would say is known. */
  void write(Element item) {
    List<String> parts = new ArrayList<>();
    String due = due(item.attr("data-due"));
    String evidence = evidence(item.attr("data-evidence"));
    if (!due.isEmpty()) parts.add(due);
    if (!evidence.isEmpty()) parts.add(evidence);
    Resolved help = links.resolveReference(item.attr("data-link"));
    boolean helps = item.hasAttr("data-link") && help.kind() == Kind.PAGE;
    if (parts.isEmpty() && !helps) return;
    out.start(P).attribute("class", "task-note").endStart();
    out.text(String.join(said.of("sep.comma"), parts));
    // Where to write it by hand; on the screen the script has a line to type in.
    if (!evidence.isEmpty()) {
      out.start(SPAN).attribute("class", "task-blank print-only").endStart();
      out.end();
    }
    if (helps && !parts.isEmpty()) out.text(said.of("sep.colon"));
    if (helps) {
      out.start(A).attribute("href", help.url()).endStart();
      out.text(help.title());
      out.end();
    }
    out.end();
  }

  private String due(String due) {
    if (due.matches("\\+\\d{1,5}d")) {
      return said.count("due.within", Long.parseLong(due.substring(1, due.length() - 1)));
    }
    if (!due.matches("\\d{4}-\\d{2}-\\d{2}")) return "";
    try {
      return said.of("due.by", said.date(LocalDate.parse(due)));
    } catch (DateTimeException e) {
      return ""; // an author's own HTML may hold a day that is none
    }
  }

  /** What is not one of the four kinds says nothing. */
  private String evidence(String kind) {
    return said.find("evidence." + kind, "");
  }
}
