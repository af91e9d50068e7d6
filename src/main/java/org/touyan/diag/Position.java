package org.touyan.diag;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a source file.
 *
 * @param path path below the content folder, '/' on every platform, e.g. {@code courses/a.md}
 * @param line 1-based line, or 0 if the whole file is meant
 * @param column 1-based column in code points (not UTF-16 units), or 0 for the whole line
 */
public record Position(String path, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> READING_ORDER = Comparator.comparing(Position::path)
      .thenComparingInt(Position::line)
      .thenComparingInt(Position::column);

  public Position {
    Objects.requireNonNull(path, "path");
    if (line < 0 || column < 0) throw new IllegalArgumentException(line + ":" + column);
    if (line == 0 && column != 0) throw new IllegalArgumentException("column without a line");
  }

  /** The file as a whole. */
  public static Position file(String path) {
    return new Position(path, 0, 0);
  }

  @Override
  public int compareTo(Position other) {
    return READING_ORDER.compare(this, other);
  }

  /** {@code path:line:column}, leaving out what is 0. */
  @Override
  public String toString() {
    if (line == 0) return path;
    return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
  }
}
