package org.touyan.model;

import java.util.Objects;

/**
 * Where a page's facts come from; any of the texts may be empty.
 *
 * @param grade {@code official}, {@code press} or {@code unknown}
 */
public record SourceRef(String title, String org, String no, String date, String grade) {
  public SourceRef {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(org, "org");
    Objects.requireNonNull(no, "no");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(grade, "grade");
  }
}
