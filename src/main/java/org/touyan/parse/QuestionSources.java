package org.touyan.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touyan.model.Question.Kind;
import org.touyan.model.QuestionSource;
import org.touyan.model.QuestionSource.Choice;
import org.touyan.parse.dialect.Marks;

/** Reads the questions of a quiz as they are written. What is broken is reported and left out. */
final class QuestionSources {
  private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{[#.][^{}]*\\}\\s*$");
  private static final Pattern BOX = Pattern.compile("^\\[[ xX]\\]\\s+");
  private static final Pattern QUOTE = Pattern.compile("(?m)^[ \\t]{0,3}> ?");

  private final Source source;
  private final String text;
  private final Marks marks;

  QuestionSources(Source source, Document tree) {
    this.source = source;
    text = new String(source.chars());
    marks = Marks.KEY.get(tree);
  }

  List<QuestionSource> read(Document tree) {
    List<QuestionSource> questions = new ArrayList<>();
    QuestionFaults faults = new QuestionFaults(source);
    int number = 0;
    for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof Heading heading) || heading.getLevel() != 2) continue;
      QuestionShape shape = new QuestionShape(heading);
      Kind kind = shape.kind();
      if (faults.passes(source.at(heading.getStartOffset()), ++number, shape) && kind != null)
        questions.add(question(heading, shape, kind));
    }
    if (number == 0) faults.noQuestion();
    return questions;
  }

  private QuestionSource question(Heading heading, QuestionShape shape, Kind kind) {
    List<String> before = new ArrayList<>();
    List<String> why = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    boolean answered = false;
    for (Node node = heading.getNext(); !QuestionShape.endsBefore(node); node = node.getNext()) {
      if (node == shape.list()) choices.addAll(choices(shape.list(), kind));
      else if (answered && isQuote(node)) why.add(quoted(node));
      else if (!shape.isAnswer(node)) before.add(block(node));
      answered |= node == shape.list() || shape.isAnswer(node);
    }
    String title =
        ATTRIBUTES.matcher(heading.getText().toString()).replaceFirst("").strip();
    return new QuestionSource(
        marks.attributes(heading).id(),
        title,
        joined(before),
        kind,
        choices,
        choices.isEmpty() ? shape.accepted() : List.of(),
        joined(why));
  }

  private List<Choice> choices(@Nullable ListBlock list, Kind kind) {
    List<Choice> choices = new ArrayList<>();
    if (list == null) return choices;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) choices.add(choice(item, kind));
    }
    return choices;
  }

  private Choice choice(Node item, Kind kind) {
    List<String> words = new ArrayList<>();
    List<String> feedback = new ArrayList<>();
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (isQuote(child)) feedback.add(quoted(child));
      else words.add(block(child));
    }
    String all = joined(words);
    boolean right = kind == Kind.ORDER || all.regionMatches(true, 0, "[x]", 0, 3);
    return new Choice(BOX.matcher(all).replaceFirst(""), right, joined(feedback));
  }

  private boolean isQuote(Node node) {
    return node instanceof BlockQuote && marks.alert(node) == null;
  }

  private String quoted(Node quote) {
    return QUOTE.matcher(block(quote)).replaceAll("");
  }

  /** A block as it is written, without the indent of the list that it stands in. */
  private String block(Node node) {
    int start = node.getStartOffset();
    int indent = start - text.lastIndexOf('\n', start - 1) - 1;
    String written = text.substring(start, node.getEndOffset());
    if (indent == 0) return written.stripTrailing();
    return written.stripTrailing().replaceAll("\n[ \\t]{0," + Math.min(indent, 100) + "}", "\n");
  }

  private static String joined(List<String> blocks) {
    return blocks.stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"));
  }
}
