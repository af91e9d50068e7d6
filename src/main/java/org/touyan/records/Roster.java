package org.touyan.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touyan.text.Fold;

/** The people on the roster, found by the name and unit that a record or a sheet gives. */
public final class Roster {
  private final List<Person> people;
  private final Map<String, List<Person>> byName = new HashMap<>();
  private final Map<String, Found> known = new HashMap<>();

  /** Why somebody was not found, or how. */
  public enum How {
    /** Name and unit agree. */
    FOUND,
    /** No unit was given, and only one person has this name: she is taken. */
    NO_UNIT,
    /** The name is on the roster, but in other units only. */
    WRONG_UNIT,
    /** Several people have this name and, where one was given, this unit. */
    SAME_NAME,
    /** The name is not on the roster. */
    UNKNOWN
  }

  /**
   * @param person empty when it is not sure who is meant
   * @param candidates those it may be
   */
  public record Found(How how, Optional<Person> person, List<Person> candidates) {}

  public Roster(List<Person> people) {
    this.people = List.copyOf(people);
    for (Person person : people) {
      add(fold(person.name()), person);
      for (String alias : person.aliases()) {
        int unit = alias.indexOf('/');
        add(fold(unit < 0 ? alias : alias.substring(0, unit)), person);
      }
    }
  }

  private void add(String name, Person person) {
    List<Person> same = byName.computeIfAbsent(name, key -> new ArrayList<>());
    if (!same.contains(person)) same.add(person);
  }

  public List<Person> people() {
    return people;
  }

  static String key(String name, String unit) {
    return fold(name) + '\n' + fold(unit);
  }

  private static String fold(String text) {
    return Fold.fold(text).replace(" ", "");
  }

  /** Who is meant; full width, capitals, traditional characters and spaces make no difference. */
  public Found find(String name, String unit) {
    return known.computeIfAbsent(key(name, unit), key -> look(fold(name), fold(unit)));
  }

  private Found look(String name, String unit) {
    List<Person> same = byName.getOrDefault(name, List.of());
    if (same.isEmpty()) return new Found(How.UNKNOWN, Optional.empty(), List.of());
    List<Person> here = same.stream().filter(person -> isAt(person, name, unit)).toList();
    if (here.size() == 1) return new Found(How.FOUND, Optional.of(here.get(0)), here);
    if (here.size() > 1) return new Found(How.SAME_NAME, Optional.empty(), here);
    if (!unit.isEmpty()) return new Found(How.WRONG_UNIT, Optional.empty(), List.copyOf(same));
    return same.size() == 1
        ? new Found(How.NO_UNIT, Optional.of(same.get(0)), same)
        : new Found(How.SAME_NAME, Optional.empty(), List.copyOf(same));
  }

  private static boolean isAt(Person person, String name, String unit) {
    if (fold(person.unit()).equals(unit)) return true;
    return person.aliases().stream().anyMatch(alias -> fold(alias).equals(name + '/' + unit));
  }
}
