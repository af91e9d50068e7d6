package org.touyan.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touyan.model.Doc;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;

/**
 * What is known of one person's learning, from her records, sign-in sheets and confirmations. When a step is done is decided as
 * in {@code src/main/web/learn.js}.
 */
final class Study {
  private static final int HASH_CHARS = 12;
  private static final int MINUTES_IN_HOUR = 60;
  private static final int YEARS = 5;

  private final Period period;
  private final Map<String, Mark> marks = new HashMap<>();
  private final Map<String, List<Score>> scores = new HashMap<>();
  private final Map<String, LocalDate> attended = new HashMap<>();
  private final Map<String, LocalDate> confirmed = new HashMap<>();
  private final Set<String> sessions = new HashSet<>();
  private final List<Hours> hours = new ArrayList<>();
  private final Map<String, Hours> minutes = new HashMap<>();

  private record Mark(String hash, LocalDate day) {}

  private record Score(int percent, LocalDate day) {}

  private record Hours(Grade grade, LocalDate day, double hours) {}

  Study(Period period) {
    this.period = period;
  }

  /** Takes the next of her events, in their order. */
  void take(Event event, LocalDate day) {
    if (event.min() > 0 && event.verb() != Verb.UNREAD) {
      // Reading a page again in the same year brings no hours again.
      minutes.merge(
          day.getYear() + event.page(),
          new Hours(Grade.SELF, day, (double) event.min() / MINUTES_IN_HOUR),
          (one, other) -> one.hours() >= other.hours() ? one : other);
    }
    if (!period.holds(day)) return;
    switch (event.verb()) {
      case READ, DONE -> marks.put(event.ref(), new Mark(event.hash(), day));
      case UNREAD -> marks.remove(event.ref());
      case PASSED -> {
        marks.put(event.ref(), new Mark(event.hash(), day));
        score(event, day);
      }
      case FAILED -> score(event, day);
      case TICKED, UNTICKED, REFLECTED -> {}
    }
  }

  private void score(Event event, LocalDate day) {
    scores
        .computeIfAbsent(event.ref(), ref -> new ArrayList<>())
        .add(new Score(Math.max(0, event.score()), day));
  }

  void take(Sitting sitting) {
    hours.add(new Hours(Grade.ATTENDED, sitting.day(), sitting.hours()));
    if (!period.holds(sitting.day())) return;
    sessions.add(sitting.sessionKey());
    sitting.page().ifPresent(page -> attended.merge(page, sitting.day(), Study::later));
  }

  void take(Confirmation confirmation) {
    hours.add(new Hours(Grade.CONFIRMED, confirmation.day(), confirmation.hours()));
    if (period.holds(confirmation.day()))
      confirmed.merge(confirmation.page(), confirmation.day(), Study::later);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** How many sessions she was at in the period. */
  int sittings() {
    return sessions.size();
  }

  /** Class hours of a grade in the period. */
  double hoursInPeriod(Grade grade) {
    return hours(grade, null);
  }

  /** Class hours of sheets and confirmations in so many calendar years up to the day that is counted on. */
  double hoursProved(boolean fiveYears) {
    LocalDate last = period.asOf();
    LocalDate first = LocalDate.of(last.getYear() - (fiveYears ? YEARS - 1 : 0), 1, 1);
    Period years =
        new Period(java.util.Optional.of(first), java.util.Optional.of(last), period.today());
    return hours(Grade.ATTENDED, years) + hours(Grade.CONFIRMED, years);
  }

  private double hours(Grade grade, @Nullable Period years) {
    Period held = years == null ? period : years;
    // Summed in one order: adding doubles in another gives other last digits.
    return (grade == Grade.SELF ? minutes.values() : hours)
        .stream()
            .filter(one -> one.grade() == grade && held.holds(one.day()))
            .map(Hours::hours)
            .sorted(Comparator.naturalOrder())
            .reduce(0.0, Double::sum);
  }

  /** How far she is on a path. Of a path that is renewed every year only this year's learning counts. */
  PathState on(LinkedPath path) {
    LocalDate from =
        path.path().renewYearly() ? LocalDate.of(period.asOf().getYear(), 1, 1) : LocalDate.MIN;
    LocalDate whole = confirmed.get(path.page().id());
    Grade least = whole != null && !whole.isBefore(from) ? Grade.CONFIRMED : Grade.NONE;
    Grade weakest = Grade.CONFIRMED;
    int total = 0;
    int done = 0;
    List<String> missing = new ArrayList<>();
    for (LinkedPath.LinkedStep step : path.steps()) {
      if (!step.step().must()) continue;
      total++;
      Grade grade = grade(step, from).atLeast(least);
      weakest = weakest.atMost(grade);
      if (grade == Grade.NONE) missing.add(step.page().title());
      else done++;
    }
    for (Doc.Group group : path.path().groups()) {
      List<Grade> best = choices(path, group, from, least);
      int wanted = group.atLeast() < 0 ? best.size() : Math.min(group.atLeast(), best.size());
      int have = 0;
      for (Grade grade : best.subList(0, wanted)) {
        weakest = weakest.atMost(grade);
        if (grade != Grade.NONE) have++;
      }
      total += wanted;
      done += have;
      if (have < wanted) missing.add(group.title().isEmpty() ? group.id() : group.title());
    }
    return new PathState(path, total, done, done == total ? weakest : Grade.NONE, missing);
  }

  /** The grades of the choices of a group, the best first. */
  private List<Grade> choices(LinkedPath path, Doc.Group group, LocalDate from, Grade least) {
    return path.steps().stream()
        .filter(step -> !step.step().must() && step.step().group().equals(group.id()))
        .map(step -> grade(step, from).atLeast(least))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private Grade grade(LinkedPath.LinkedStep step, LocalDate from) {
    String page = step.page().id();
    int pass = step.step().pass();
    if (isSince(confirmed.get(page), from)) return Grade.CONFIRMED;
    // To have been there is not to have passed.
    if (pass < 0 && isSince(attended.get(page), from)) return Grade.ATTENDED;
    boolean self = pass < 0
        ? isRead(step.page(), from)
        : scores.getOrDefault(page, List.of()).stream()
            .anyMatch(score -> score.percent() >= pass && !score.day().isBefore(from));
    return self ? Grade.SELF : Grade.NONE;
  }

  private boolean isRead(PageNode page, LocalDate from) {
    Mark mark = marks.get(page.id());
    if (mark == null || mark.day().isBefore(from)) return false;
    boolean again = page.info().major()
        && !mark.hash().isEmpty()
        && !mark.hash().equals(page.doc().hash().substring(0, HASH_CHARS));
    return !again;
  }

  private static boolean isSince(@Nullable LocalDate day, LocalDate from) {
    return day != null && !day.isBefore(from);
  }
}
