package org.touyan.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.DataTable.Row;
import org.touyan.model.SourceText;

/** A CSV file whose columns are declared. */
final class Sheet {
  private final SourceText source;
  private final CellCheck cells;
  private final Findings findings;

  Sheet(SourceText source, CellCheck cells, Findings findings) {
    this.source = source;
    this.cells = cells;
    this.findings = findings;
  }

  /** The rows, each as long as there are columns; empty if the file cannot be read as a table (reported). */
  Optional<List<Row>> rows() {
    Optional<List<CsvRows.Row>> read =
        CsvRows.read(source, DataTables.ROWS_MAX, Code.DATA_BROKEN, findings);
    if (read.isEmpty()) return Optional.empty();
    int[] columns = header(read.get().get(0));
    List<Row> rows = new ArrayList<>();
    for (CsvRows.Row row : read.get().subList(1, read.get().size())) rows.add(row(row, columns));
    return Optional.of(rows);
  }

  /** For each cell of a row the 0-based column it belongs to, or -1. */
  private int[] header(CsvRows.Row header) {
    Position at = new Position(source.path(), header.line(), 0);
    int[] columns = new int[header.cells().size()];
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < columns.length; i++) {
      String name = header.cell(i);
      columns[i] = name.isEmpty() ? -1 : cells.column(name, at);
      if (columns[i] >= 0 && !seen.add(columns[i])) {
        findings.report(
            Code.DATA_COLUMN, at, Values.cut(name), "在表头里出现了两次", "stands twice in the header");
        columns[i] = -1;
      }
    }
    for (int i = 0; i < cells.columns().size(); i++) {
      if (seen.contains(i)) continue;
      findings.report(
          Code.DATA_COLUMN, at, cells.columns().get(i).label(), "在表头里没有", "is not in the header");
    }
    return columns;
  }

  private Row row(CsvRows.Row written, int[] columns) {
    Position at = new Position(source.path(), written.line(), 0);
    String[] row = new String[cells.columns().size()];
    Arrays.fill(row, "");
    if (written.isRagged(columns.length)) {
      findings.report(
          Code.DATA_ROW,
          at,
          Integer.toString(written.cells().size()),
          Integer.toString(columns.length));
    }
    for (int i = 0; i < Math.min(written.cells().size(), columns.length); i++) {
      if (columns[i] >= 0)
        row[columns[i]] = cells.cell(columns[i], written.cells().get(i), at);
    }
    return new Row(at.line(), List.of(row));
  }
}
