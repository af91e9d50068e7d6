package org.touyan.records;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.touyan.model.Role;

/**
 * Somebody on the roster.
 *
 * @param number tells two of one name in one unit apart, or ""
 * @param parent the unit above, or ""
 * @param posts one for each row of the roster that is about her
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
    List<Post> posts,
    List<String> aliases,
    double hoursYear,
    double hoursFive,
    int line) {
  public Person {
    posts = List.copyOf(posts);
    aliases = List.copyOf(aliases);
  }

  /**
   * What she is in one place.
   *
   * @param left the first day on which she is it no more
   */
  public record Post(List<Role> roles, Optional<LocalDate> appointed, Optional<LocalDate> left) {
    public Post {
      roles = List.copyOf(roles);
    }

    boolean isHeld(LocalDate day) {
      return appointed.map(from -> !from.isAfter(day)).orElse(true)
          && left.map(last -> last.isAfter(day)).orElse(true);
    }
  }

  /** The roles of all posts, each once. */
  List<Role> roles() {
    return posts.stream().flatMap(post -> post.roles().stream()).distinct().toList();
  }

  /** Whether she holds any of her posts on this day. */
  boolean isInPost(LocalDate day) {
    return posts.stream().anyMatch(post -> post.isHeld(day));
  }

  /** The day on which she left the last of her posts, if she left one. */
  Optional<LocalDate> left() {
    return posts.stream().flatMap(post -> post.left().stream()).max(Comparator.naturalOrder());
  }

  /** The same person with the posts only that she holds on this day; with all where she holds none. */
  Person on(LocalDate day) {
    if (!isInPost(day)) return this;
    List<Post> held = posts.stream().filter(post -> post.isHeld(day)).toList();
    return new Person(name, number, unit, parent, held, aliases, hoursYear, hoursFive, line);
  }

  /** Name and number as they are shown. */
  public String shown() {
    return number.isEmpty() ? name : name + " " + number;
  }
}
