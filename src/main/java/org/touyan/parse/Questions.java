package org.touyan.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touyan.diag.Position;
import org.touyan.model.Body.Link;
import org.touyan.model.Body.LinkKind;
import org.touyan.model.Question;
import org.touyan.model.Question.Kind;
import org.touyan.parse.dialect.NodeAttributes;
import org.touyan.text.AnswerText;
import org.touyan.text.Shuffle;

/** Writes the questions of a quiz: a section for each second-level heading. */
final class Questions {
  /** A choice with one of these words speaks of the others by their places. */
  private static final Pattern FIXED = Pattern.compile(
      "以上|以下|上述|上面|前面|前[两二三四]|都[对對是不]|全[都部]|皆|均|\\b(?:above|below|both|none)\\b",
      Pattern.CASE_INSENSITIVE);

  private final Source source;
  private final BodyWriter writer;
  private final HtmlOut out;
  private final QuestionFaults faults;
  private final List<Question> questions = new ArrayList<>();
  /** How many headings have been seen; broken questions count, so that a finding names what the reader sees. */
  private int number;

  Questions(Source source, BodyWriter writer) {
    this.source = source;
    this.writer = writer;
    this.out = writer.out();
    this.faults = new QuestionFaults(source);
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
    if (number == 0) faults.noQuestion();
    return questions;
  }

  /** Writes one question; gives the node behind it. */
  private @Nullable Node question(Heading heading) {
    number++;
    Position at = source.at(heading.getStartOffset());
    NodeAttributes written = writer.attributes(heading);
    String id = writer.headingId(heading, written, "");
    faults.id(at, number, written.id());
    QuestionShape shape = new QuestionShape(heading);
    Kind kind = faults.passes(at, number, shape) ? shape.kind() : null;
    Question question = kind == null
        ? new Question(
            id, Words.of(heading), Kind.ONE, List.of(), List.of(), List.of(), false, "", at)
        : question(at, id, Words.of(heading), kind, shape);
    out.line().raw("<section class=\"question\"").attribute("id", id);
    if (kind != null) attributes(question);
    out.raw(">").line().raw("<h2>");
    writer.inlines().children(heading);
    out.raw("</h2>").line();
    List<Node> reasons = new ArrayList<>();
    Node end = content(heading, shape, kind == null ? null : question, reasons);
    String ref = answer(kind == null ? null : question, reasons);
    out.line().raw("</section>").line();
    if (kind != null) questions.add(question.answeredAt(ref));
    return end;
  }

  /** The question without the link to its answer, which is known when the reasons were written. */
  private Question question(Position at, String id, String text, Kind kind, QuestionShape shape) {
    List<String> choices = new ArrayList<>(shape.verdicts());
    ListBlock list = shape.list();
    if (list != null) for (ListItem item : items(list)) choices.add(words(item));
    faults.twice(at, number, text, choices, shape.accepted());
    boolean isFixed = kind == Kind.JUDGE
        || choices.stream().anyMatch(choice -> FIXED.matcher(choice).find());
    List<Integer> right = shape.ticked();
    if (list == null && kind == Kind.JUDGE) right = List.of(shape.isTrue() ? 0 : 1);
    if (kind == Kind.ORDER) {
      List<Integer> shown = shown(id, choices.size());
      right = IntStream.range(0, shown.size())
          .boxed()
          .sorted(Comparator.comparing(shown::get))
          .toList();
      choices = shown.stream().map(choices::get).toList();
    }
    List<String> accepted = kind == Kind.FILL ? shape.accepted() : List.of();
    return new Question(id, text, kind, choices, right, accepted, isFixed, "", at);
  }

  /** The order in which the items of an ordering question are shown: never the right one. */
  private static List<Integer> shown(String id, int count) {
    List<Integer> order = new ArrayList<>(Shuffle.of(Shuffle.seed(id), count));
    if (IntStream.range(0, count).allMatch(i -> order.get(i) == i)) Collections.rotate(order, 1);
    return order;
  }

  private static List<ListItem> items(ListBlock list) {
    List<ListItem> items = new ArrayList<>();
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListItem item) items.add(item);
    }
    return items;
  }

  /** The words of a choice, without those of its feedback. */
  private String words(ListItem item) {
    List<String> words = new ArrayList<>();
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (!writer.isQuote(child)) words.add(Words.of(child));
    }
    return String.join(" ", words).strip();
  }

  private void attributes(Question question) {
    out.attribute("data-ask", question.kind().name().toLowerCase(Locale.ROOT));
    out.attribute("data-key", question.key());
    if (question.kind() != Kind.FILL) {
      String right =
          question.right().stream().map(String::valueOf).collect(Collectors.joining(","));
      out.attribute("data-right", right);
      return;
    }
    List<String> plain = question.accepted().stream()
        .map(AnswerText::plain)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
    out.attribute("data-answer", String.join("|", plain));
    out.attribute("data-alike", String.join(" ", AnswerText.alike(plain)));
  }

  private @Nullable Node content(
      Heading heading, QuestionShape shape, @Nullable Question question, List<Node> reasons) {
    boolean answered = false;
    Node node = heading.getNext();
    for (; !QuestionShape.endsBefore(node); node = node.getNext()) {
      boolean isAnswer = node == shape.list() || shape.isAnswer(node);
      if (isAnswer && !answered) place(shape, question);
      else if (answered && writer.isQuote(node)) reasons.add(node);
      else if (!isAnswer) writer.write(node);
      answered |= isAnswer;
    }
    return node;
  }

  /** Where the answer is given: a list to choose from or to order, or a line to write on. */
  private void place(QuestionShape shape, @Nullable Question question) {
    ListBlock list = shape.list();
    if (list != null) {
      List<ListItem> items = items(list);
      if (question != null && question.kind() == Kind.ORDER)
        items = shown(question.id(), items.size()).stream().map(items::get).toList();
      out.line().raw("<ol class=\"choices\">").line();
      for (int i = 0; i < items.size(); i++) choice(i, items.get(i));
      out.raw("</ol>").line();
    } else if (question != null && question.kind() == Kind.JUDGE) {
      out.line().raw("<ol class=\"choices\">").line();
      for (int i = 0; i < question.choices().size(); i++) {
        out.raw("<li data-choice=\"" + i + "\">");
        out.text(question.choices().get(i), false);
        out.raw("</li>").line();
      }
      out.raw("</ol>").line();
    } else if (question != null) {
      out.line().raw("<p class=\"fill-line\"></p>").line();
    }
  }

  private void choice(int index, ListItem item) {
    out.raw("<li data-choice=\"" + index + "\">");
    int start = out.length();
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (writer.isQuote(child)) feedback(child);
      else writer.write(child);
    }
    if (out.length() == start) out.other();
    out.raw("</li>").line();
  }

  /** What is said to who chose this; folded away, so that it gives nothing away where no script hides it. */
  private void feedback(Node quote) {
    out.line().raw("<details class=\"feedback\">").line();
    out.raw("<summary data-word=\"feedback\"></summary>").line();
    writer.children(quote);
    out.line().raw("</details>").line();
  }

  private void reason(Node quote) {
    out.line().raw("<div class=\"why\">").line();
    writer.children(quote);
    out.line().raw("</div>").line();
  }

  /** Ends a question with its answer, folded away, and the reasons; gives the first link of these. */
  private String answer(@Nullable Question question, List<Node> reasons) {
    if (question != null) {
      out.line().raw("<details class=\"answer\">").line();
      out.raw("<summary data-word=\"answer\"></summary>").line();
      out.raw("<p class=\"answer-key\">");
      out.text(question.answer(), false);
      out.raw("</p>").line();
    }
    int before = writer.links().size();
    reasons.forEach(this::reason);
    if (question != null) out.line().raw("</details>").line();
    return writer.links().stream()
        .skip(before)
        .filter(link -> link.kind() == LinkKind.LINK || link.kind() == LinkKind.WIKI)
        .map(Link::target)
        .findFirst()
        .orElse("");
  }
}
