package org.touyan.model;

import java.util.Objects;

/**
 * Where a page's body is shown: in its own page, or as one of several in another.
 *
 * @param home output path of its own page, from the site root
 * @param path output path of the page that shows it: links start there
 * @param idPrefix what every id begins with, so that bodies in one page do not share any; "" at home
 * @param deeper by how many levels its headings go down
 */
public record Outlet(String home, String path, String idPrefix, int deeper) {
  public Outlet {
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(idPrefix, "idPrefix");
  }

  /** The page's own place. */
  public static Outlet home(String path) {
    return new Outlet(path, path, "", 0);
  }

  /** Whether a page address names the body's own page, which here stands inside another one. */
  public boolean isGuest(String target) {
    return target.equals(home) && !home.equals(path);
  }
}
