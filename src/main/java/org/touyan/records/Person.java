package org.touyan.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.touyan.model.Role;

/**
 * Somebody on the roster.
 *
 * @param number tells two of one name in one unit apart, or ""
 * @param parent the unit above, or ""
 * @param aliases other names in records, {@code name} or {@code name/unit}
 * @param hoursYear class hours asked for in a year, -1 when the roster does not say
 * @param hoursFive class hours asked for in five years, -1 when the roster does not say
 * @param line of the roster, 1-based
 */
public record Person(
    String name,
    String number,
    String unit,
    String parent,
    List<Role> roles,
    List<String> aliases,
    Optional<LocalDate> appointed,
    Optional<LocalDate> left,
    double hoursYear,
    double hoursFive,
    int line) {
  public Person {
    roles = List.copyOf(roles);
    aliases = List.copyOf(aliases);
  }

  /** Whether she holds her posts on this day. */
  boolean isInPost(LocalDate day) {
    return appointed.map(from -> !from.isAfter(day)).orElse(true)
        && left.map(last -> last.isAfter(day)).orElse(true);
  }

  /** Name and number as they are shown. */
  public String shown() {
    return number.isEmpty() ? name : name + " " + number;
  }
}
