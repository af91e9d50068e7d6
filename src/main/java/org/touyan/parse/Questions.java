package org.touyan.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touyan.diag.Code;
import org.touyan.diag.Position;
import org.touyan.model.Body.Question;
import org.touyan.parse.dialect.TaskMark;

/** Writes the questions of a quiz: a section for each second-level heading. */
final class Questions {
  private final Source source;
  private final BodyWriter writer;
  private final HtmlOut out;
  private final List<Question> questions = new ArrayList<>();
  /** How many headings have been seen; broken questions count, so that a finding names what the reader sees. */
  private int number;

  Questions(Source source, BodyWriter writer) {
    this.source = source;
    this.writer = writer;
    this.out = writer.out();
  }

  List<Question> write(Document tree) {
    Node node = tree.getFirstChild();
    while (node != null) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        node = question(heading);
      } else {
        writer.write(node);
        node = node.getNext();
      }
    }
    if (number == 0)
      source.report(Code.QUIZ_BROKEN, source.at(0), "小测里一道题也没有", "the quiz has no question");
    return questions;
  }

  /** Writes one question; gives the node behind it. */
  private @Nullable Node question(Heading heading) {
    number++;
    Position at = source.at(heading.getStartOffset());
    String id = writer.headingId(heading, writer.attributes(heading), "");
    ListBlock choices = choices(heading);
    List<Integer> right = new ArrayList<>();
    int count = choices == null ? 0 : rightOnes(choices, right);
    check(at, count, right);
    out.line().raw("<section class=\"question\"").attribute("id", id);
    out.attribute(
            "data-right", right.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .raw(">")
        .line();
    out.raw("<h2>");
    writer.inlines().children(heading);
    out.raw("</h2>").line();
    Node end = content(heading, choices);
    out.line().raw("</section>").line();
    if (count > 1 && !right.isEmpty())
      questions.add(new Question(id, Words.of(heading), right, count, at));
    return end;
  }

  private static boolean endsBefore(@Nullable Node node) {
    return node == null || node instanceof Heading heading && heading.getLevel() <= 2;
  }

  private @Nullable Node content(Heading heading, @Nullable ListBlock choices) {
    boolean answered = false;
    Node node = heading.getNext();
    for (; !endsBefore(node); node = node.getNext()) {
      if (node == choices) {
        choices(choices);
        answered = true;
      } else if (answered && node instanceof BlockQuote) {
        out.line().raw("<div class=\"why\">").line();
        writer.children(node);
        out.line().raw("</div>").line();
      } else {
        writer.write(node);
      }
    }
    return node;
  }

  /** The first list of task items below {@code heading}. */
  private static @Nullable ListBlock choices(Heading heading) {
    for (Node node = heading.getNext(); !endsBefore(node); node = node.getNext()) {
      if (node instanceof ListBlock list && mark(list.getFirstChild()) != null) return list;
    }
    return null;
  }

  private static @Nullable TaskMark mark(@Nullable Node item) {
    if (!(item instanceof ListItem) || item.getFirstChild() == null) return null;
    return item.getFirstChild().getFirstChild() instanceof TaskMark mark ? mark : null;
  }

  private static int rightOnes(ListBlock choices, List<Integer> right) {
    int count = 0;
    for (Node item = choices.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item instanceof ListItem)) continue;
      TaskMark mark = mark(item);
      if (mark != null && mark.done()) right.add(count);
      count++;
    }
    return count;
  }

  private void check(Position at, int count, List<Integer> right) {
    if (count == 0) broken(at, "没有选项", "has no choices");
    else if (count == 1) broken(at, "只有一个选项", "has only one choice");
    else if (right.isEmpty()) broken(at, "没有标出对的选项", "has no choice marked as right");
  }

  private void broken(Position at, String zh, String en) {
    source.report(Code.QUIZ_BROKEN, at, "第 " + number + " 题" + zh, "question " + number + " " + en);
  }

  private void choices(ListBlock list) {
    out.line().raw("<ol class=\"choices\">").line();
    int index = 0;
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof ListItem item)) continue;
      out.raw("<li data-choice=\"" + index++ + "\">");
      writer.itemContent(item);
      out.raw("</li>").line();
    }
    out.raw("</ol>").line();
  }
}
