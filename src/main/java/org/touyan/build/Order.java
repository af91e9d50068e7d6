package org.touyan.build;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What is to be built, and how.
 *
 * @param project folder that may hold {@code themes/}
 * @param content folder with the pages
 * @param site where the site goes
 * @param today for what is expired; never written anywhere
 * @param theme the theme to take instead of the one that the site names
 * @param drafts whether drafts are built
 * @param clean whether foreign files in {@code site} are removed
 * @param strict whether a mere warning about private data keeps the old site too
 * @param profile how the search pack is cut, usb or web, instead of what the site says
 * @param jobs threads, at least 1
 * @param version of the program
 * @param nanos a clock that only runs forward, for time limits
 */
public record Order(
    Path project,
    Path content,
    Path site,
    LocalDate today,
    Optional<String> theme,
    boolean drafts,
    boolean clean,
    boolean strict,
    Optional<String> profile,
    int jobs,
    String version,
    LongSupplier nanos) {
  public Order {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(today, "today");
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(nanos, "nanos");
    if (jobs < 1) throw new IllegalArgumentException("jobs " + jobs);
  }
}
