package org.touyan.schema;

import java.util.List;
import java.util.Objects;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Body;
import org.touyan.model.Doc;
import org.touyan.model.DocInfo;
import org.touyan.model.DocType;

/**
 * A page of which only the header has been read.
 *
 * @param info what every page has
 * @param extras what kinds with behaviour have besides
 * @param headerAt where the header stands, or the file as a whole
 */
public record DocHead(DocInfo info, Extras extras, Position headerAt) {
  public DocHead {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(extras, "extras");
    Objects.requireNonNull(headerAt, "headerAt");
  }

  /** What the header says that is not in {@link DocInfo}; one record per kind of {@link Doc}. */
  public sealed interface Extras {
    /** Fields and text only. */
    record None() implements Extras {}

    /** Of a checklist. */
    record OfChecklist(String trigger) implements Extras {}

    /** Of a learning path. */
    record OfPath(
        String stage,
        double hours,
        boolean renewYearly,
        long version,
        List<Doc.Group> groups,
        List<Doc.Step> steps)
        implements Extras {
      public OfPath {
        groups = List.copyOf(groups);
        steps = List.copyOf(steps);
      }
    }

    /** Of a quiz; {@code pickAt} is where the number to draw stands. */
    record OfQuiz(int pass, int pick, Position pickAt) implements Extras {}

    /** Of a term. */
    record OfTerm(List<Doc.Sense> senses, List<String> synonyms, List<String> notToConfuse)
        implements Extras {
      public OfTerm {
        senses = List.copyOf(senses);
        synonyms = List.copyOf(synonyms);
        notToConfuse = List.copyOf(notToConfuse);
      }
    }
  }

  /**
   * The page, with its body.
   *
   * @param hash SHA-256 of the file's bytes, 64 hex digits
   */
  public Doc with(Body body, String hash, Findings findings) {
    if (info.type() == DocType.VIDEO && body.html().isBlank()) {
      findings.report(Code.FIELD_MISSING, headerAt, "transcript");
    }
    if (extras instanceof Extras.OfChecklist checklist) {
      return new Doc.Checklist(info, body, hash, checklist.trigger());
    }
    if (extras instanceof Extras.OfPath path) {
      return new Doc.LearningPath(
          info,
          body,
          hash,
          path.stage(),
          path.hours(),
          path.renewYearly(),
          path.version(),
          path.groups(),
          path.steps());
    }
    if (extras instanceof Extras.OfQuiz quiz) return quiz(quiz, body, hash, findings);
    if (extras instanceof Extras.OfTerm term) {
      return new Doc.Term(info, body, hash, term.senses(), term.synonyms(), term.notToConfuse());
    }
    return new Doc.Page(info, body, hash);
  }

  private Doc quiz(Extras.OfQuiz quiz, Body body, String hash, Findings findings) {
    int questions = body.questions().size();
    if (questions > 0 && quiz.pick() > questions) {
      String pick = Integer.toString(quiz.pick());
      findings.report(Code.QUIZ_PICK, quiz.pickAt(), pick, Integer.toString(questions));
    }
    return new Doc.Quiz(info, body, hash, quiz.pass(), quiz.pick());
  }
}
