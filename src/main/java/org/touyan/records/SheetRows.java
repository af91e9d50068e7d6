package org.touyan.records;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.SourceText;
import org.touyan.schema.CsvRows;
import org.touyan.schema.Values;
import org.touyan.text.CellNumber;
import org.touyan.text.Fold;
import org.touyan.text.HalfWidth;

/** A sheet of the trainer, its columns found by their names. Columns that nothing asks for are not looked at. */
final class SheetRows {
  private static final int ROWS_MAX = 200_000;
  private static final int CELL_MAX = 200;
  private static final int HOURS_MAX = 10_000;

  private final SourceText source;
  private final List<CsvRows.Row> rows;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final Findings findings;

  private SheetRows(
      SourceText source, List<CsvRows.Row> rows, Set<Column> known, Findings findings) {
    this.source = source;
    this.rows = rows;
    this.findings = findings;
    CsvRows.Row header = rows.get(0);
    for (int i = 0; i < header.cells().size(); i++) {
      String name = Fold.fold(header.cell(i)).replace(" ", "");
      for (Column column : known) if (column.is(name)) columns.putIfAbsent(column, i);
    }
  }

  /** The sheet; empty when it cannot be read or a column that must be is not there (reported). */
  static Optional<SheetRows> of(
      SourceText source, Set<Column> known, Set<Column> must, Findings findings) {
    Optional<List<CsvRows.Row>> read = CsvRows.read(source, ROWS_MAX, Code.SHEET_BROKEN, findings);
    if (read.isEmpty()) return Optional.empty();
    SheetRows sheet = new SheetRows(source, read.get(), known, findings);
    boolean whole = true;
    for (Column column : must) {
      if (sheet.columns.containsKey(column)) continue;
      sheet.missing(column.zh(), column.en());
      whole = false;
    }
    return whole ? Optional.of(sheet) : Optional.empty();
  }

  void missing(String zh, String en) {
    findings.report(Code.SHEET_COLUMN, new Position(source.path(), rows.get(0).line(), 0), zh, en);
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** The rows below the header. */
  List<CsvRows.Row> body() {
    return rows.subList(1, rows.size());
  }

  Position at(CsvRows.Row row) {
    return new Position(source.path(), row.line(), 0);
  }

  /** The cell; "" where there is no such column. */
  String text(CsvRows.Row row, Column column) {
    return CleanText.of(row.cell(columns.getOrDefault(column, -1)), CELL_MAX);
  }

  /** The cell, reported when it is empty. */
  String must(CsvRows.Row row, Column column) {
    String text = text(row, column);
    if (text.isEmpty()) findings.report(Code.SHEET_BLANK, at(row), column.zh(), column.en());
    return text;
  }

  Optional<LocalDate> day(CsvRows.Row row, Column column) {
    String text = text(row, column);
    if (text.isEmpty()) return Optional.empty();
    Optional<LocalDate> day = Values.day(text);
    if (day.isEmpty()) wrong(row, column, text, "日期（如 2026-11-21）", "a date such as 2026-11-21");
    return day;
  }

  /** Hours, not below 0; -1 where none are written. */
  double hours(CsvRows.Row row, Column column) {
    String text = HalfWidth.of(text(row, column));
    if (text.isEmpty()) return -1;
    double hours = CellNumber.isPercent(text)
        ? -1
        : CellNumber.value(text).map(Number::doubleValue).orElse(-1.0);
    if (hours >= 0 && hours <= HOURS_MAX) return hours;
    wrong(row, column, text, "0 到 " + HOURS_MAX + " 的数", "a number from 0 to " + HOURS_MAX);
    return -1;
  }

  private void wrong(CsvRows.Row row, Column column, String text, String zh, String en) {
    findings.report(Code.SHEET_CELL, at(row), column.zh(), text, zh, en, column.en());
  }
}
