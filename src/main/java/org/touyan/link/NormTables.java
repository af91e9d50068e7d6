package org.touyan.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Column;
import org.touyan.model.Norm;
import org.touyan.model.Norm.Comparison;
import org.touyan.model.Norm.Rule;
import org.touyan.model.NormTable;
import org.touyan.model.NormTable.Head;
import org.touyan.model.NormTable.State;
import org.touyan.model.NormTable.Verdict;
import org.touyan.model.Reference;
import org.touyan.text.CellNumber;
import org.touyan.text.NearestName;

/** Holds norms against data tables. A norm that is not met is a fact and no finding; one that cannot be compared is. */
final class NormTables {
  /** Rows that all norms of a page may show: a short text could else ask for a table of any length. */
  static final int ROWS_MAX = 1_000;

  private final TableShelf shelf;
  private final Findings found;

  NormTables(TableShelf shelf, Findings found) {
    this.shelf = shelf;
    this.found = found;
  }

  /** What the norms of one page come to, each in its place; none for one that is faulty (reported). */
  List<Optional<NormTable>> of(List<Norm> norms) {
    List<Optional<NormTable>> out = new ArrayList<>();
    int rows = 0;
    for (Norm norm : norms) {
      Optional<NormTable> table =
          shelf.find(norm.table(), found).flatMap(data -> compare(norm, data));
      rows += table.map(one -> one.rows().size()).orElse(0);
      if (table.isPresent() && rows > ROWS_MAX) {
        found.report(Code.NORM_TOO_MANY, norm.table().at(), Integer.toString(ROWS_MAX));
        table = Optional.empty();
      }
      out.add(table);
    }
    return out;
  }

  private Optional<NormTable> compare(Norm norm, DataTable data) {
    int name = norm.name().map(ref -> column(ref, data, false)).orElse(firstText(data));
    List<Integer> columns = new ArrayList<>();
    for (Rule rule : norm.rules()) columns.add(column(rule.column(), data, true));
    int only = norm.only().map(one -> column(one.column(), data, false)).orElse(0);
    if (name < 0 || only < 0 || columns.contains(-1)) return Optional.empty();
    List<NormTable.Row> rows = new ArrayList<>();
    for (DataTable.Row row : data.rows()) {
      if (norm.only().isPresent()
          && !norm.only().get().values().contains(row.cells().get(only))) continue;
      List<Verdict> verdicts = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++)
        verdicts.add(verdict(norm.rules().get(i), data, columns.get(i), row));
      rows.add(new NormTable.Row(row.line(), row.cells().get(name), verdicts));
    }
    if (rows.isEmpty()) reportNoRows(norm, data);
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++)
      heads.add(head(norm.rules().get(i), data.columns().get(columns.get(i))));
    String title = norm.title().isEmpty() ? data.title() : norm.title();
    return Optional.of(new NormTable(
        title, data.path(), data.sample(), data.columns().get(name).label(), heads, rows));
  }

  private void reportNoRows(Norm norm, DataTable data) {
    String table = data.path();
    Reference at = norm.only().map(Norm.Only::column).orElse(norm.table());
    String values = norm.only().map(only -> String.join("、", only.values())).orElse("");
    found.report(
        Code.NORM_NO_ROWS,
        at.at(),
        values.isEmpty() ? table + " 里没有行" : table + " 的“" + at.target() + "”列里没有“" + values + "”",
        values.isEmpty()
            ? table + " has no rows"
            : "\"" + values + "\" is not in column \"" + at.target() + "\" of " + table);
  }

  /** The column that says whose row it is, when nobody says which: the first of text. */
  private static int firstText(DataTable data) {
    for (int i = 0; i < data.columns().size(); i++) {
      if (data.columns().get(i).type().equals("text")) return i;
    }
    return 0;
  }

  private int column(Reference ref, DataTable data, boolean isCompared) {
    int column = data.column(ref.target());
    if (column < 0) {
      List<String> names = new ArrayList<>();
      for (Column one : data.columns()) {
        names.add(one.key());
        names.add(one.label());
      }
      found.suggest(
          Code.NORM_COLUMN,
          ref.at(),
          NearestName.of(ref.target(), names).orElse(""),
          ref.target(),
          "表“" + data.name() + "”里没有这一列",
          "the table \"" + data.name() + "\" has no such column");
    } else if (isCompared && !data.columns().get(column).type().equals("number")) {
      found.report(
          Code.NORM_COLUMN,
          ref.at(),
          ref.target(),
          "这一列的 type 不是 number，比不了",
          "its type is not number, so it cannot be compared");
      return -1;
    }
    return column;
  }

  private Verdict verdict(Rule rule, DataTable data, int column, DataTable.Row row) {
    String cell = row.cells().get(column);
    Optional<BigDecimal> figure = CellNumber.value(cell);
    // What is no number was reported where it stands.
    if (figure.isEmpty()) return new Verdict(State.UNKNOWN, "", "", false);
    String unit = data.columns().get(column).unit();
    String shown = unit.isEmpty() ? cell : cell + " " + unit;
    if (CellNumber.isPercent(cell) != rule.percent()) {
      found.report(
          Code.NORM_COLUMN,
          rule.column().at(),
          rule.column().target(),
          data.path() + " 第 " + row.line() + " 行写的是“" + cell + "”，一个是百分数，一个不是",
          data.path() + " has \"" + cell + "\" in line " + row.line()
              + ": one is a percentage and the other is not");
      return new Verdict(State.UNKNOWN, shown, "", false);
    }
    if (rule.isMetBy(figure.get())) return new Verdict(State.MET, shown, "", false);
    BigDecimal gap = figure.get().subtract(rule.value());
    boolean counts =
        rule.comparison() == Comparison.AT_LEAST || rule.comparison() == Comparison.AT_MOST;
    return new Verdict(
        State.UNMET,
        shown,
        counts ? CellNumber.plain(gap.abs()) + (rule.percent() ? "%" : "") : "",
        gap.signum() > 0);
  }

  private static Head head(Rule rule, Column column) {
    String number = CellNumber.plain(rule.value()) + (rule.percent() ? "%" : "");
    String text = rule.comparison().sign() + " " + number;
    return new Head(
        column.label(),
        rule.unit().isEmpty() ? text : text + " " + rule.unit(),
        rule.clause(),
        rule.anchor());
  }
}
