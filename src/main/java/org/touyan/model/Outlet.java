package org.touyan.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a page's body is shown: in its own page, or as one of several in another.
 *
 * @param home output path of its own page, from the site root
 * @param path output path of the page that shows it: links start there
 * @param part 1-based number among the bodies of that page, 0 at home
 * @param deeper by how many levels its headings go down
 * @param paper the version on paper whose order its questions take there
 */
public record Outlet(String home, String path, int part, int deeper, Optional<QuizPaper> paper) {
  public Outlet {
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(paper, "paper");
    if (part < 0 || deeper < 0) throw new IllegalArgumentException(part + ", " + deeper);
  }

  /** A place where nothing is shuffled. */
  public Outlet(String home, String path, int part, int deeper) {
    this(home, path, part, deeper, Optional.empty());
  }

  /** The page's own place. */
  public static Outlet home(String path) {
    return new Outlet(path, path, 0, 0);
  }

  /** What every id begins with, so that bodies in one page do not share any; "" at home. */
  public String idPrefix() {
    return part == 0 ? "" : "p" + part + "-";
  }

  /** The number by which the {@code count}th thing of the body is called: bodies in one page do not share these either. */
  public String numbered(int count) {
    return part == 0 ? Integer.toString(count) : part + "-" + count;
  }

  /** Whether a page address names the body's own page, which here stands inside another one. */
  public boolean isGuest(String target) {
    return target.equals(home) && !home.equals(path);
  }
}
