package org.touyan.gift;

import java.util.List;
import org.touyan.model.Question.Kind;
import org.touyan.model.QuestionSource;
import org.touyan.model.QuestionSource.Choice;

/** Writes a quiz page from its questions. */
public final class QuizMarkdown {
  private QuizMarkdown() {}

  /** The whole file. */
  public static String write(String title, List<QuestionSource> questions) {
    StringBuilder out = new StringBuilder("---\n");
    String quoted = title.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"");
    out.append("title: \"").append(quoted).append("\"\ntype: quiz\n---\n");
    for (QuestionSource question : questions) {
      out.append("\n## ").append(question.title());
      if (!question.name().isEmpty()) out.append(" {#").append(question.name()).append('}');
      out.append("\n\n");
      if (!question.text().isEmpty()) out.append(question.text()).append("\n\n");
      answers(question, out);
      if (!question.why().isEmpty()) out.append('\n').append(quote(question.why(), ""));
    }
    return out.toString();
  }

  private static void answers(QuestionSource question, StringBuilder out) {
    if (question.choices().isEmpty()) {
      out.append("答案：").append(String.join("；", question.accepted())).append('\n');
      return;
    }
    int number = 0;
    for (Choice choice : question.choices()) {
      String mark =
          question.kind() == Kind.ORDER ? ++number + ". " : choice.right() ? "- [x] " : "- [ ] ";
      String indent = question.kind() == Kind.ORDER ? " ".repeat(mark.length()) : "  ";
      out.append(mark)
          .append(choice.text().replaceAll("\n(?=[^\n])", "\n" + indent))
          .append('\n');
      if (!choice.feedback().isEmpty()) out.append(quote(choice.feedback(), indent));
    }
  }

  private static String quote(String text, String indent) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1))
      out.append(indent).append(line.isEmpty() ? ">" : "> " + line).append('\n');
    return out.toString();
  }
}
