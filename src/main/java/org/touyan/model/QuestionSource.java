package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * A question as its author wrote it, in Markdown: what can be carried to another program and back.
 *
 * @param name its id where the author gave one, else ""
 * @param title the question, one line
 * @param text what stands between the question and its choices, maybe ""
 * @param choices in the author's order, which for {@link Question.Kind#ORDER} is the right one; none where something is typed
 * @param accepted the words behind 答案：, one of 对 and 错 for a statement to judge; none where there are choices
 * @param why the reasons, maybe ""
 */
public record QuestionSource(
    String name,
    String title,
    String text,
    Question.Kind kind,
    List<Choice> choices,
    List<String> accepted,
    String why) {
  public QuestionSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(why, "why");
    choices = List.copyOf(choices);
    accepted = List.copyOf(accepted);
  }

  /** A choice; {@code feedback} maybe "". */
  public record Choice(String text, boolean right, String feedback) {}
}
