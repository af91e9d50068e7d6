package org.touyan.build;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.touyan.diag.Findings;
import org.touyan.model.DocType;
import org.touyan.model.QuestionSource;
import org.touyan.model.SourceText;
import org.touyan.parse.Limits;
import org.touyan.parse.MarkdownParser;
import org.touyan.schema.DocReader;

/** Reads a quiz page without building a site. */
public final class QuizPages {
  private QuizPages() {}

  /** A quiz with its questions as they are written. */
  public record Quiz(String title, List<QuestionSource> questions) {
    public Quiz {
      questions = List.copyOf(questions);
    }
  }

  /**
   * The quiz in this file, or nothing when the page is none or cannot be read.
   *
   * @param nanos a clock for the time limit
   */
  public static Optional<Quiz> read(SourceText page, LongSupplier nanos, Findings findings) {
    DocReader.Parts parts = DocReader.read(page.path(), page.text(), findings);
    if (parts.head().info().type() != DocType.QUIZ) return Optional.empty();
    String title = parts.head().info().title();
    return new MarkdownParser(Limits.defaults(), nanos)
        .questions(page.path(), parts.body(), parts.bodyLine(), findings)
        .map(questions -> new Quiz(title.isBlank() ? page.path() : title, questions));
  }
}
