package org.touyan.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.touyan.model.OutputFile;
import org.touyan.model.RoleBook;
import org.touyan.model.Words;
import org.touyan.text.Csv;

/** The figures of a report as CSV files. */
public final class CoverageSheets {
  private final Coverage coverage;
  private final Labels labels;

  public CoverageSheets(Coverage coverage, Words words, RoleBook book) {
    this.coverage = coverage;
    labels = new Labels(words, book);
  }

  /** The files, below {@code csv/}. */
  public List<OutputFile> all() {
    return List.of(
        file("total", total()),
        file("levels", groups("level", "", coverage.levels())),
        file("roles", groups("role", "level", coverage.roles())),
        file("units", groups("unit", "parent", coverage.units())),
        file("paths", groups("path", "", coverage.paths())),
        file("people", people()),
        file("missing", missing()),
        file("issues", issues()));
  }

  private static OutputFile file(String name, List<List<String>> rows) {
    return new OutputFile("csv/" + name + ".csv", Csv.of(rows));
  }

  private List<List<String>> total() {
    List<List<String>> out = new ArrayList<>();
    out.add(List.of(labels.head("figure"), labels.head("value")));
    List<String> heads = figureHeads();
    List<String> cells = figures(coverage.total());
    for (int i = 0; i < heads.size(); i++) out.add(List.of(heads.get(i), cells.get(i)));
    out.add(List.of(labels.of("tile.classes"), Integer.toString(coverage.trainings())));
    out.add(List.of(labels.of("tile.sessions"), Integer.toString(coverage.sessions())));
    return out;
  }

  private List<String> figureHeads() {
    return Stream.of(
            "post",
            "covered",
            "share",
            "confirmed",
            "attended",
            "self",
            "missing",
            "trained",
            "trained.share",
            "times",
            "hours.attended",
            "hours.confirmed",
            "hours.self",
            "reached")
        .map(labels::head)
        .toList();
  }

  private List<String> figures(Figures f) {
    return List.of(
        Integer.toString(f.inPost()),
        Integer.toString(f.covered()),
        Labels.share(f.covered(), f.inPost()),
        Integer.toString(f.confirmed()),
        Integer.toString(f.attended()),
        Integer.toString(f.self()),
        Integer.toString(f.missing()),
        Integer.toString(f.trained()),
        Labels.share(f.trained(), f.inPost()),
        Integer.toString(f.personTimes()),
        Labels.hours(f.hoursAttended()),
        Labels.hours(f.hoursConfirmed()),
        Labels.hours(f.hoursSelf()),
        f.asked() == 0 ? "" : labels.of("head.reached.of", f.reached(), f.asked()));
  }

  private List<List<String>> groups(String head, String parentHead, List<Coverage.Row> rows) {
    List<String> heads = new ArrayList<>();
    if (!parentHead.isEmpty()) heads.add(labels.head(parentHead));
    heads.add(labels.head(head));
    heads.addAll(figureHeads());
    List<List<String>> out = new ArrayList<>();
    out.add(heads);
    for (Coverage.Row row : rows) {
      List<String> cells = new ArrayList<>();
      if (!parentHead.isEmpty()) cells.add(row.parent());
      cells.add(row.label());
      cells.addAll(figures(row.figures()));
      out.add(cells);
    }
    return out;
  }

  private List<List<String>> people() {
    List<List<String>> out = new ArrayList<>();
    out.add(Stream.of(
            "parent",
            "unit",
            "name",
            "number",
            "role",
            "grade",
            "done",
            "steps",
            "times",
            "hours.attended",
            "hours.confirmed",
            "hours.self",
            "year",
            "year.asked",
            "five",
            "five.asked")
        .map(labels::head)
        .toList());
    for (Coverage.PersonRow row : coverage.people()) {
      Person person = row.person();
      int done = row.paths().stream().mapToInt(PathState::done).sum();
      int steps = row.paths().stream().mapToInt(PathState::total).sum();
      out.add(List.of(
          person.parent(),
          person.unit(),
          person.name(),
          person.number(),
          labels.roles(person),
          labels.grade(row.grade()),
          Integer.toString(done),
          Integer.toString(steps),
          Integer.toString(row.sittings()),
          Labels.hours(row.hoursAttended()),
          Labels.hours(row.hoursConfirmed()),
          Labels.hours(row.hoursSelf()),
          Labels.hours(row.hours().year()),
          asked(row.hours().yearAsked()),
          Labels.hours(row.hours().five()),
          asked(row.hours().fiveAsked())));
    }
    return out;
  }

  private static String asked(double hours) {
    return hours > 0 ? Labels.hours(hours) : "";
  }

  private List<List<String>> missing() {
    List<List<String>> out = new ArrayList<>();
    out.add(Stream.of("parent", "unit", "name", "number", "role", "path", "done", "steps", "todo")
        .map(labels::head)
        .toList());
    for (Coverage.PersonRow row : coverage.people()) {
      for (PathState path : row.paths()) {
        if (path.grade() != Grade.NONE) continue;
        Person person = row.person();
        out.add(List.of(
            person.parent(),
            person.unit(),
            person.name(),
            person.number(),
            labels.roles(person),
            path.path().page().title(),
            Integer.toString(path.done()),
            Integer.toString(path.total()),
            labels.list(path.missing())));
      }
    }
    return out;
  }

  private List<List<String>> issues() {
    List<List<String>> out = new ArrayList<>();
    out.add(Stream.of("kind", "name", "unit", "from", "count", "days", "about")
        .map(labels::head)
        .toList());
    for (Issue issue : coverage.issues()) {
      out.add(List.of(
          labels.kind(issue.kind()),
          labels.name(issue.who()),
          issue.unit(),
          labels.source(issue.from()),
          Integer.toString(issue.count()),
          Labels.days(issue),
          labels.list(issue.about())));
    }
    return out;
  }
}
