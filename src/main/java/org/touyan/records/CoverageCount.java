package org.touyan.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touyan.model.LinkedPath;
import org.touyan.model.Role;
import org.touyan.model.RoleBook;

/** Counts who is covered. The same input gives the same figures, whatever order it came in. */
public final class CoverageCount {
  private final Curriculum curriculum;
  private final Period period;
  private final Clock clock;

  public CoverageCount(Curriculum curriculum, Period period, Clock clock) {
    this.curriculum = curriculum;
    this.period = period;
    this.clock = clock;
  }

  /** @param roster in its order */
  public Coverage count(
      MergedLog log, List<Person> roster, List<Sitting> sittings, List<Confirmation> confirmed) {
    // A post that ended, or has not begun, asks for nothing.
    List<Person> people =
        roster.stream().map(person -> person.on(period.asOf())).toList();
    Studies studies = new Studies(new Roster(people), curriculum, period, clock);
    studies.attendance(sittings);
    studies.confirmed(confirmed);
    studies.events(log.sorted());
    List<Coverage.PersonRow> rows = new ArrayList<>();
    for (Person person : people) {
      if (person.isInPost(period.asOf())) rows.add(row(person, studies));
      else note(studies, Issue.Kind.NOT_IN_POST, person);
    }
    apart(log, studies.issues());
    return new Coverage(
        period,
        sum(rows),
        levels(rows),
        roles(rows),
        units(rows),
        paths(rows),
        rows,
        studies.trainings(),
        studies.sessions(),
        studies.strangers(),
        studies.issues().all());
  }

  private Coverage.PersonRow row(Person person, Studies studies) {
    Study study = studies.of(person);
    List<PathState> paths = new ArrayList<>();
    Grade grade = Grade.CONFIRMED;
    for (LinkedPath path : curriculum.pathsOf(person)) {
      PathState state = study.on(path);
      if (!state.asks()) continue;
      paths.add(state);
      grade = grade.atMost(state.grade());
    }
    if (paths.isEmpty()) note(studies, Issue.Kind.NO_PATH, person);
    return new Coverage.PersonRow(
        person,
        paths.isEmpty() ? Grade.NONE : grade,
        paths,
        study.sittings(),
        study.hoursInPeriod(Grade.ATTENDED),
        study.hoursInPeriod(Grade.CONFIRMED),
        study.hoursInPeriod(Grade.SELF),
        hours(person, study));
  }

  private static void note(Studies studies, Issue.Kind kind, Person person) {
    String left = person.left().map(Object::toString).orElse("");
    studies.issues().add(kind, Issue.Source.ROSTER, person.shown(), person.unit(), left, List.of());
  }

  /** What the roster asks of her, else what roles.yml asks of one of her posts; of several the most. */
  private Coverage.HoursState hours(Person person, Study study) {
    double year = person.hoursYear();
    double five = person.hoursFive();
    for (Role role : person.roles()) {
      Optional<RoleBook.HoursTarget> target = curriculum.book().hours().stream()
          .filter(one -> one.role().matches(role))
          .findFirst();
      if (person.hoursYear() < 0)
        year = Math.max(year, target.map(t -> t.year()).orElse(0.0));
      if (person.hoursFive() < 0)
        five = Math.max(five, target.map(t -> t.five()).orElse(0.0));
    }
    return new Coverage.HoursState(
        Math.max(0, year), study.hoursProved(false), Math.max(0, five), study.hoursProved(true));
  }

  private void apart(MergedLog log, Issues issues) {
    for (MergedLog.Apart one : log.apart()) {
      Issue.Kind kind = one.newer() ? Issue.Kind.NEWER : Issue.Kind.ALTERED;
      String day = one.t().substring(0, Math.min(10, one.t().length()));
      issues.add(
          kind,
          Issue.Source.RECORDS,
          one.who(),
          one.unit(),
          day,
          List.of(curriculum.titleOf(one.ref())));
    }
  }

  private static Figures sum(Collection<Coverage.PersonRow> rows) {
    Figures figures = Figures.NONE;
    for (Coverage.PersonRow row : rows) figures = figures.with(row, row.grade());
    return figures;
  }

  private List<Coverage.Row> levels(List<Coverage.PersonRow> people) {
    List<Coverage.Row> rows = new ArrayList<>();
    for (RoleBook.Level level : curriculum.book().levels()) {
      List<Coverage.PersonRow> here = people.stream()
          .filter(row ->
              row.person().roles().stream().anyMatch(role -> role.level().equals(level.id())))
          .toList();
      if (!here.isEmpty()) rows.add(new Coverage.Row("", level.label(), sum(here)));
    }
    return rows;
  }

  private List<Coverage.Row> roles(List<Coverage.PersonRow> people) {
    RoleBook book = curriculum.book();
    List<Coverage.Row> rows = new ArrayList<>();
    for (RoleBook.Level level : book.levels()) {
      for (RoleBook.Post post : book.posts()) {
        Role role = new Role(level.id(), post.id());
        List<Coverage.PersonRow> here =
            people.stream().filter(row -> row.person().roles().contains(role)).toList();
        if (!here.isEmpty()) rows.add(new Coverage.Row(level.label(), post.label(), sum(here)));
      }
    }
    return rows;
  }

  /** Units of one parent stand together, in the order in which the roster first names either. */
  private static List<Coverage.Row> units(List<Coverage.PersonRow> people) {
    Map<String, Map<String, List<Coverage.PersonRow>>> parents = new LinkedHashMap<>();
    for (Coverage.PersonRow row : people) {
      parents
          .computeIfAbsent(row.person().parent(), key -> new LinkedHashMap<>())
          .computeIfAbsent(row.person().unit(), key -> new ArrayList<>())
          .add(row);
    }
    List<Coverage.Row> rows = new ArrayList<>();
    parents.forEach((parent, units) ->
        units.forEach((unit, here) -> rows.add(new Coverage.Row(parent, unit, sum(here)))));
    return rows;
  }

  private List<Coverage.Row> paths(List<Coverage.PersonRow> people) {
    List<Coverage.Row> rows = new ArrayList<>();
    for (LinkedPath path : curriculum.paths()) {
      Figures figures = Figures.NONE;
      for (Coverage.PersonRow row : people) {
        for (PathState state : row.paths()) {
          if (state.path().page().id().equals(path.page().id()))
            figures = figures.with(row, state.grade());
        }
      }
      if (figures.inPost() > 0) rows.add(new Coverage.Row("", path.page().title(), figures));
    }
    return rows;
  }
}
