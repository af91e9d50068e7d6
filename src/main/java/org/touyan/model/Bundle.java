package org.touyan.model;

import java.util.List;
import java.util.Objects;

/** Pages put together to be printed at once, as a page of their own that neither search nor the contents name. */
public sealed interface Bundle {
  /** Output path from the site root. */
  String output();

  /**
   * A whole course.
   *
   * @param quizzes the quiz that the course names, as a list of none or one
   */
  record Booklet(String output, PageNode course, List<PageNode> lessons, List<PageNode> quizzes)
      implements Bundle {
    public Booklet {
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(course, "course");
      lessons = List.copyOf(lessons);
      quizzes = List.copyOf(quizzes);
    }
  }

  /** A quiz on paper in several versions. */
  record Papers(String output, PageNode quiz, List<QuizPaper> papers) implements Bundle {
    public Papers {
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(quiz, "quiz");
      papers = List.copyOf(papers);
    }

    /** Where the key lies: a page of its own, so that it is not handed out with the test. */
    public String keyOutput() {
      return output.substring(0, output.length() - ".html".length()) + "-key.html";
    }
  }

  /** The right answers of every version of {@code papers}. */
  record PaperKey(String output, Papers papers) implements Bundle {
    public PaperKey {
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(papers, "papers");
    }
  }

  /**
   * The papers of one post.
   *
   * @param parts explainers, checklists and paths, in the order in which they are needed
   * @param more how many further ones there are that did not find room
   */
  record Sheets(String output, RoleFront role, List<PageNode> parts, int more) implements Bundle {
    public Sheets {
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(role, "role");
      parts = List.copyOf(parts);
    }
  }
}
