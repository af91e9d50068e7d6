package org.touyan.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The day of an event, and whether to believe it: a time that cannot be, one before 2020 and one more than a day after today
 * come from a computer whose clock is wrong. Days are those of Beijing, on whatever machine the records are merged.
 *
 * @param today the day of the merging
 */
public record Clock(LocalDate today) {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /** The day, empty for one that is not to be believed. */
  public Optional<LocalDate> day(Event event) {
    try {
      LocalDate day = Instant.parse(event.t()).atOffset(BEIJING).toLocalDate();
      return day.isBefore(FIRST) || day.isAfter(today.plusDays(1))
          ? Optional.empty()
          : Optional.of(day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
