package org.touyan.records;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when to when learning counts, both days included, and the day whose people in post are counted: the last day of the
 * period, or today.
 */
public record Period(Optional<LocalDate> since, Optional<LocalDate> until, LocalDate today) {
  boolean holds(LocalDate day) {
    return since.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The day on which posts are held and years are counted. */
  public LocalDate asOf() {
    return until.filter(day -> day.isBefore(today)).orElse(today);
  }
}
