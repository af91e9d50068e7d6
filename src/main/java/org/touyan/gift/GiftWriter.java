package org.touyan.gift;

import java.util.List;
import org.touyan.model.Question.Kind;
import org.touyan.model.QuestionSource;
import org.touyan.model.QuestionSource.Choice;

/**
 * Writes questions as GIFT. Texts go out as Markdown, which Moodle reads; each line break as {@code \n}, so that no question holds
 * an empty line. An ordering question becomes a matching one of 1, 2, 3 …, for which GIFT has a form.
 */
public final class GiftWriter {
  private static final String FORMAT = "[markdown]";
  /** Moodle takes only certain shares; these are 100 divided by 1 to 10. */
  private static final List<String> SHARES = List.of(
      "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10");

  private GiftWriter() {}

  /** The whole file; {@code title} becomes the category. */
  public static String write(String title, List<QuestionSource> questions) {
    StringBuilder out = new StringBuilder();
    out.append("$CATEGORY: ").append(title.replaceAll("[/\\s]+", " ").strip()).append("\n\n");
    for (QuestionSource question : questions) {
      if (!question.name().isEmpty())
        out.append("::").append(GiftText.escaped(question.name())).append(":: ");
      String text = question.text().isEmpty()
          ? question.title()
          : question.title() + "\n\n" + question.text();
      out.append(marked(text)).append(" {").append(answers(question));
      if (!question.why().isEmpty()) out.append("\n\t####").append(marked(question.why()));
      out.append("\n}\n\n");
    }
    return out.toString();
  }

  private static String marked(String text) {
    return FORMAT + GiftText.escaped(text);
  }

  private static String answers(QuestionSource question) {
    StringBuilder out = new StringBuilder();
    if (question.kind() == Kind.FILL) {
      for (String one : question.accepted())
        out.append("\n\t=%100%")
            .append(one.startsWith("[") ? FORMAT : "")
            .append(GiftText.escaped(one));
    } else if (question.choices().isEmpty()) {
      return Verdicts.isTrue(question.accepted().get(0)) ? "TRUE" : "FALSE";
    } else if (question.kind() == Kind.ORDER) {
      int number = 0;
      for (Choice choice : question.choices()) {
        String item = choice.text().replace("->", "→");
        out.append("\n\t=").append(++number).append(" -> ").append(marked(item));
      }
    } else {
      long right = question.choices().stream().filter(Choice::right).count();
      for (Choice choice : question.choices())
        out.append(choice(choice, question.kind() == Kind.SEVERAL, right));
    }
    return out.toString();
  }

  private static String choice(Choice choice, boolean several, long right) {
    String share = SHARES.get((int) Math.min(right, SHARES.size()) - 1);
    String weight =
        several ? choice.right() ? "~%" + share + "%" : "~%-100%" : choice.right() ? "=" : "~%0%";
    String feedback = choice.feedback().isEmpty() ? "" : "#" + marked(choice.feedback());
    return "\n\t" + weight + marked(choice.text()) + feedback;
  }
}
