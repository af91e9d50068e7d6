package org.touyan.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The day of an event, and whether to believe it: a time that cannot be, one before 2020 and one more than a day after today
 * come from a computer whose clock is wrong. Days are those of Beijing, on whatever machine the records are merged.
 *
 * @param today the day of the merging
 */
public record Clock(LocalDate today) {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int BEIJING_HOURS = 8;
  private static final int HOURS_OF_DAY = 24;

  /** The day, empty for one that is not to be believed. */
  public Optional<LocalDate> day(Event event) {
    try {
      String t = event.t();
      int hour = number(t, 11, 13);
      LocalTime.of(hour, number(t, 14, 16), number(t, 17, 19)); // or it is no time
      LocalDate day = LocalDate.of(number(t, 0, 4), number(t, 5, 7), number(t, 8, 10))
          .plusDays(hour + BEIJING_HOURS >= HOURS_OF_DAY ? 1 : 0);
      return day.isBefore(FIRST) || day.isAfter(today.plusDays(1))
          ? Optional.empty()
          : Optional.of(day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Digits of a time whose form was checked; much quicker than a formatter, and asked for each event. */
  private static int number(String t, int from, int to) {
    return Integer.parseInt(t, from, to, 10);
  }
}
