package org.touyan.records;

import java.util.List;

/**
 * Something that a trainer must look at; nothing of it is counted unless the kind says so.
 *
 * @param from where the name stands
 * @param count how many events or rows
 * @param first first and {@code last}: days of them as written, or ""
 * @param about what is meant: units of the same name, pages, or times
 */
public record Issue(
    Kind kind,
    Source from,
    String who,
    String unit,
    int count,
    String first,
    String last,
    List<String> about) {
  public Issue {
    about = List.copyOf(about);
  }

  /** What is the matter, in the order of the report. */
  public enum Kind {
    UNKNOWN,
    WRONG_UNIT,
    SAME_NAME,
    /** Counted: only one person has this name. */
    NO_UNIT,
    DOUBTFUL_TIME,
    /** Counted: of two that contradict each other in the same second the one with the greater id. */
    CONTRADICTION,
    /** Counted: of two rows for one session the one with more hours. */
    HOURS_DIFFER,
    ALTERED,
    NEWER,
    /** Counted as in post, but never as covered. */
    NO_PATH,
    /** Nobody learns any more, but the records are there. */
    NOT_IN_POST
  }

  /** Where a name comes from. */
  public enum Source {
    RECORDS,
    ATTENDANCE,
    CONFIRMED,
    ROSTER
  }
}
