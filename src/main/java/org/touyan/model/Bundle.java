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
