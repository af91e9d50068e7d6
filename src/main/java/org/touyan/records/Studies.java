package org.touyan.records;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gives every event, sign-in and confirmation to the person it belongs to; what belongs to nobody becomes an issue. */
final class Studies {
  private final Roster roster;
  private final Curriculum curriculum;
  private final Period period;
  private final Clock clock;
  private final Map<Person, Study> studies = new IdentityHashMap<>();
  private final Issues issues = new Issues();
  private final Set<String> sessions = new HashSet<>();
  private final Set<String> trainings = new HashSet<>();
  private int strangers;

  Studies(Roster roster, Curriculum curriculum, Period period, Clock clock) {
    this.roster = roster;
    this.curriculum = curriculum;
    this.period = period;
    this.clock = clock;
    for (Person person : roster.people()) studies.put(person, new Study(period));
  }

  Study of(Person person) {
    return studies.computeIfAbsent(person, key -> new Study(period));
  }

  Issues issues() {
    return issues;
  }

  /** Sessions (次) in the period. */
  int sessions() {
    return sessions.size();
  }

  /** Classes (期) in the period. */
  int trainings() {
    return trainings.size();
  }

  /** Person-times in the period of people who are not on the roster or not sure to be. */
  int strangers() {
    return strangers;
  }

  /** @param events in their order */
  void events(List<Event> events) {
    Map<String, Boolean> undone = new HashMap<>(); // of this second, by person and page
    String second = "";
    for (Event event : events) {
      if (!event.t().equals(second)) undone.clear();
      second = event.t();
      String key = event.who() + '\n' + event.unit() + '\n' + event.ref();
      Boolean before = undone.put(key, isUndoing(event.verb()));
      if (before != null && before != isUndoing(event.verb())) contradiction(event);
      event(event);
    }
  }

  private void event(Event event) {
    Optional<Person> person =
        find(Issue.Source.RECORDS, event.who(), event.unit(), event.t().substring(0, 10));
    Optional<LocalDate> day = clock.day(event);
    if (day.isEmpty()) {
      issues.add(
          Issue.Kind.DOUBTFUL_TIME,
          Issue.Source.RECORDS,
          event.who(),
          event.unit(),
          event.t().substring(0, 10),
          List.of());
    } else {
      person.ifPresent(known -> of(known).take(event, day.get()));
    }
  }

  private void contradiction(Event event) {
    issues.add(
        Issue.Kind.CONTRADICTION,
        Issue.Source.RECORDS,
        event.who(),
        event.unit(),
        event.t().substring(0, 10),
        List.of(curriculum.titleOf(event.ref())));
  }

  private static boolean isUndoing(Verb verb) {
    return verb == Verb.UNREAD || verb == Verb.UNTICKED || verb == Verb.FAILED;
  }

  /** Takes the rows of all sign-in sheets; a row that stands twice is one, and so is a session with and without its pages. */
  void attendance(List<Sitting> sittings) {
    TreeMap<String, Sitting> once = new TreeMap<>();
    // Sorted: two ways to write one name must not depend on which file came first.
    for (Sitting sitting :
        sittings.stream().sorted(Comparator.comparing(Sitting::toString)).toList()) {
      String key = sitting.sessionKey()
          + '\n'
          + who(sitting.name(), sitting.unit())
          + '\n'
          + sitting.page().orElse("");
      Sitting before = once.get(key);
      if (before != null && before.hours() != sitting.hours()) {
        issues.add(
            Issue.Kind.HOURS_DIFFER,
            Issue.Source.ATTENDANCE,
            sitting.name(),
            sitting.unit(),
            sitting.day().toString(),
            List.of(sitting.training()));
      }
      if (before == null || before.hours() < sitting.hours()) once.put(key, sitting);
    }
    once.forEach((key, sitting) ->
        sitting(sitting.page().isPresent() ? sitting : sitting.lasting(rest(once, key, sitting))));
  }

  /** Hours that a row without a page has beyond those of the same session with one: they are about the same hours. */
  private static double rest(TreeMap<String, Sitting> once, String key, Sitting sitting) {
    double named = 0;
    // The key of a row without a page begins the keys of those with one.
    for (var other : once.tailMap(key, false).entrySet()) {
      if (!other.getKey().startsWith(key)) break;
      named += other.getValue().hours();
    }
    return Math.max(0, sitting.hours() - named);
  }

  private void sitting(Sitting sitting) {
    boolean counts = period.holds(sitting.day());
    if (counts) {
      sessions.add(sitting.sessionKey());
      trainings.add(sitting.trainingKey());
    }
    Optional<Person> person = find(
        Issue.Source.ATTENDANCE, sitting.name(), sitting.unit(), sitting.day().toString());
    person.ifPresent(known -> of(known).take(sitting));
    if (person.isEmpty() && counts) strangers++;
  }

  /** Takes the rows of all sheets of confirmations; a page of a person confirmed again on the same day is one. */
  void confirmed(List<Confirmation> confirmed) {
    Map<String, Confirmation> once = new TreeMap<>();
    for (Confirmation one :
        confirmed.stream().sorted(Comparator.comparing(Confirmation::toString)).toList()) {
      String key = one.day() + "\n" + who(one.name(), one.unit()) + '\n' + one.page();
      Confirmation before = once.get(key);
      if (before == null || before.hours() < one.hours()) once.put(key, one);
    }
    for (Confirmation one : once.values()) {
      find(Issue.Source.CONFIRMED, one.name(), one.unit(), one.day().toString())
          .ifPresent(person -> of(person).take(one));
    }
  }

  /** The same for all ways to write one person of the roster. */
  private String who(String name, String unit) {
    return roster
        .find(name, unit)
        .person()
        .map(Person::line)
        .map(line -> "#" + line)
        .orElseGet(() -> Roster.key(name, unit));
  }

  private Optional<Person> find(Issue.Source from, String name, String unit, String day) {
    Roster.Found found = roster.find(name, unit);
    Issue.Kind kind = switch (found.how()) {
      case FOUND -> null;
      case NO_UNIT -> Issue.Kind.NO_UNIT;
      case WRONG_UNIT -> Issue.Kind.WRONG_UNIT;
      case SAME_NAME -> Issue.Kind.SAME_NAME;
      case UNKNOWN -> Issue.Kind.UNKNOWN;
    };
    if (kind != null) {
      List<String> about = found.candidates().stream()
          .map(person -> person.unit() + " " + person.shown())
          .toList();
      issues.add(kind, from, name, unit, day, about);
    }
    return found.person();
  }
}
