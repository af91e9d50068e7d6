package org.touyan.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.touyan.model.RoleBook;
import org.touyan.model.Words;
import org.touyan.model.page.CoverageView;
import org.touyan.model.page.CoverageView.Cell;
import org.touyan.model.page.CoverageView.Chart;

/** The pages of a report as their templates show them. */
public final class CoverageViews {
  private static final int WHOLE = 1000;
  private static final int TODO_MAX = 3;
  private static final List<String> RULES =
      List.of("covered", "grade", "trained", "post", "time", "hours");

  private final Coverage coverage;
  private final Labels labels;

  /** The pages, in their order, each with the name of its layout and its file. */
  public enum Page {
    COVERAGE("coverage", "index.html", "title"),
    MISSING("coverage-missing", "missing.html", "missing"),
    ISSUES("coverage-issues", "issues.html", "issues");

    public final String layout;
    public final String file;
    final String word;

    Page(String layout, String file, String word) {
      this.layout = layout;
      this.file = file;
      this.word = word;
    }
  }

  public CoverageViews(Coverage coverage, Words words, RoleBook book) {
    this.coverage = coverage;
    labels = new Labels(words, book);
  }

  public String title(Page page) {
    return labels.of(page.word);
  }

  /** Everything there is to show, with the way to the other pages as seen from this one. */
  public CoverageView view(Page current) {
    List<CoverageView.Tab> tabs = new ArrayList<>();
    for (Page page : Page.values())
      tabs.add(new CoverageView.Tab(page.file, title(page), page == current));
    boolean main = current == Page.COVERAGE;
    List<CoverageView.Table> issues = current == Page.ISSUES ? issueTables() : List.of();
    return new CoverageView(
        tabs,
        labels.period(coverage.period()),
        main ? charts() : List.of(),
        main ? tiles() : List.of(),
        main ? tables() : List.of(),
        RULES.stream()
            .map(rule ->
                new CoverageView.Rule(labels.of("rule." + rule), labels.of("rule." + rule + ".is")))
            .toList(),
        labels.of("missing.lead", coverage.total().missing()),
        current == Page.MISSING ? missing() : List.of(),
        labels.of("issues.lead"),
        issues);
  }

  private List<Chart> charts() {
    Figures total = coverage.total();
    return List.of(
        new Chart(
            labels.of("chart.covered"),
            share(total.covered(), total.inPost()),
            words(total),
            bar(total).parts()),
        new Chart(
            labels.of("chart.trained"),
            share(total.trained(), total.inPost()),
            labels.of("chart.words.trained", total.trained(), total.inPost()),
            trained(total).parts()));
  }

  private String share(int part, int all) {
    return labels.of("chart.share", part, all, Labels.share(part, all));
  }

  private String words(Figures f) {
    return labels.of("chart.words", f.covered(), f.confirmed(), f.attended(), f.self(), f.inPost());
  }

  private Chart bar(Figures f) {
    List<Chart.Part> parts = new ArrayList<>();
    int at = part("confirmed", 0, f.confirmed(), f.inPost(), parts);
    at = part("attended", at, f.attended(), f.inPost(), parts);
    part("self", at, f.self(), f.inPost(), parts);
    return new Chart("", "", words(f), parts);
  }

  private Chart trained(Figures f) {
    List<Chart.Part> parts = new ArrayList<>();
    part("trained", 0, f.trained(), f.inPost(), parts);
    return new Chart("", "", labels.of("chart.words.trained", f.trained(), f.inPost()), parts);
  }

  /** Adds a part from person number {@code from} on; gives the number where the next begins. */
  private static int part(String kind, int from, int count, int all, List<Chart.Part> parts) {
    int x = all == 0 ? 0 : from * WHOLE / all;
    int end = all == 0 ? 0 : (from + count) * WHOLE / all;
    if (count > 0) parts.add(new Chart.Part(kind, x, end - x));
    return from + count;
  }

  private List<CoverageView.Tile> tiles() {
    Figures total = coverage.total();
    String times = labels.of("tile.times.note");
    if (coverage.strangers() > 0)
      times += labels.semicolon() + labels.of("tile.times.strangers", coverage.strangers());
    return List.of(
        tile("people", total.trained(), labels.of("tile.people.note")),
        tile("times", total.personTimes(), times),
        tile("classes", coverage.trainings(), labels.of("tile.classes.note")),
        tile("sessions", coverage.sessions(), labels.of("tile.sessions.note")),
        new CoverageView.Tile(
            labels.of("tile.hours"),
            Labels.hours(total.hoursAttended() + total.hoursConfirmed()),
            "",
            labels.of(
                "tile.hours.note",
                Labels.hours(total.hoursAttended()),
                Labels.hours(total.hoursConfirmed()),
                Labels.hours(total.hoursSelf()))));
  }

  private CoverageView.Tile tile(String key, int value, String note) {
    return new CoverageView.Tile(labels.of("tile." + key), Integer.toString(value), "", note);
  }

  private List<CoverageView.Table> tables() {
    List<CoverageView.Table> tables = new ArrayList<>();
    add(tables, "levels", "level", "", coverage.levels(), this::covered);
    add(tables, "roles", "role", "level", coverage.roles(), this::covered);
    add(tables, "paths", "path", "", coverage.paths(), this::covered);
    add(tables, "units", "unit", "parent", coverage.units(), this::covered);
    add(tables, "training.roles", "role", "level", coverage.roles(), this::training);
    add(tables, "training", "unit", "parent", coverage.units(), this::training);
    return tables;
  }

  private void add(
      List<CoverageView.Table> tables,
      String key,
      String head,
      String parentHead,
      List<Coverage.Row> rows,
      Function<Figures, List<Cell>> cells) {
    if (rows.isEmpty()) return;
    boolean parents = rows.stream().anyMatch(row -> !row.parent().isEmpty());
    List<List<Cell>> body = new ArrayList<>();
    for (Coverage.Row row : rows) {
      List<Cell> line = new ArrayList<>();
      line.add(cell(labels.head(head), "name", row.label()));
      if (parents) line.add(cell(labels.head(parentHead), "text", row.parent()));
      line.addAll(cells.apply(row.figures()));
      body.add(line);
    }
    tables.add(table(key.replace('.', '-'), labels.of("table." + key), "", body));
  }

  private static CoverageView.Table table(
      String id, String title, String note, List<List<Cell>> body) {
    return new CoverageView.Table("ty-" + id, title, note, body.get(0), body);
  }

  private List<Cell> covered(Figures f) {
    return List.of(
        number("post", f.inPost()),
        number("covered", f.covered()),
        new Cell(labels.head("share"), "share", Labels.share(f.covered(), f.inPost()), bar(f)),
        number("confirmed", f.confirmed()),
        number("attended", f.attended()),
        number("self", f.self()),
        number("missing", f.missing()));
  }

  private List<Cell> training(Figures f) {
    return List.of(
        number("post", f.inPost()),
        number("trained", f.trained()),
        new Cell(
            labels.head("trained.share"),
            "share",
            Labels.share(f.trained(), f.inPost()),
            trained(f)),
        number("times", f.personTimes()),
        cell(labels.head("hours.attended"), "number", Labels.hours(f.hoursAttended())),
        cell(labels.head("hours.confirmed"), "number", Labels.hours(f.hoursConfirmed())),
        cell(labels.head("hours.self"), "number", Labels.hours(f.hoursSelf())),
        cell(
            labels.head("reached"),
            "number",
            f.asked() == 0 ? "–" : labels.of("head.reached.of", f.reached(), f.asked())));
  }

  private Cell number(String head, int value) {
    return cell(labels.head(head), "number", Integer.toString(value));
  }

  private static Cell cell(String head, String kind, String text) {
    return new Cell(head, kind, text, Chart.NONE);
  }

  private List<CoverageView.UnitView> missing() {
    Map<List<String>, List<Coverage.PersonRow>> units = new LinkedHashMap<>();
    for (Coverage.Row row : coverage.units())
      units.put(List.of(row.parent(), row.label()), new ArrayList<>());
    for (Coverage.PersonRow row : coverage.people()) {
      if (row.grade() == Grade.NONE)
        units.getOrDefault(unit(row), new ArrayList<>()).add(row);
    }
    List<CoverageView.UnitView> views = new ArrayList<>();
    for (Coverage.Row unit : coverage.units()) {
      List<Coverage.PersonRow> rows =
          units.getOrDefault(List.of(unit.parent(), unit.label()), List.of());
      if (rows.isEmpty()) continue;
      views.add(new CoverageView.UnitView(
          unit.parent(),
          unit.label(),
          labels.of("missing.count", rows.size(), unit.figures().inPost()),
          rows.stream().map(this::person).toList()));
    }
    return views;
  }

  private static List<String> unit(Coverage.PersonRow row) {
    return List.of(row.person().parent(), row.person().unit());
  }

  private CoverageView.PersonView person(Coverage.PersonRow row) {
    List<String> paths = row.paths().stream()
        .filter(path -> path.grade() == Grade.NONE)
        .map(path -> labels.path(path, TODO_MAX))
        .toList();
    return new CoverageView.PersonView(
        row.person().shown(),
        labels.roles(row.person()),
        row.paths().isEmpty() ? List.of(labels.of("missing.nopath")) : paths);
  }

  private List<CoverageView.Table> issueTables() {
    List<CoverageView.Table> tables = new ArrayList<>();
    for (Issue.Kind kind : Issue.Kind.values()) {
      List<List<Cell>> body = coverage.issues().stream()
          .filter(issue -> issue.kind() == kind)
          .map(this::issue)
          .toList();
      if (!body.isEmpty())
        tables.add(table(Labels.key(kind), labels.kind(kind), labels.cure(kind), body));
    }
    return tables;
  }

  private List<Cell> issue(Issue issue) {
    return List.of(
        cell(labels.head("name"), "name", labels.name(issue.who())),
        cell(labels.head("unit"), "text", issue.unit()),
        cell(labels.head("from"), "text", labels.source(issue.from())),
        number("count", issue.count()),
        cell(labels.head("days"), "text", Labels.days(issue)),
        cell(labels.head("about"), "text", labels.list(issue.about())));
  }
}
