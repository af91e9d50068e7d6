package org.touyan.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Column;
import org.touyan.model.DataTable.Row;
import org.touyan.text.CellNumber;

/**
 * How a reader gets at the rows of a data table: which columns are worth a list to choose from, and what the sums are. It is
 * settled at build, so that the page keeps the place of the lists before a script fills them.
 */
final class TableUse {
  /** A table shorter than this is seen whole. */
  static final int ROWS_MIN = 5;

  /** More choices than this are found faster by typing. */
  private static final int CHOICES_MAX = 12;

  private static final int LISTS_MAX = 4;

  private final DataTable table;
  private final LocalDate today;
  private final Map<String, List<String>> choices = new HashMap<>();

  TableUse(DataTable table, LocalDate today) {
    this.table = table;
    this.today = today;
    if (table.rows().size() < ROWS_MIN) return;
    // Who has a sheet of paper of its own is looked for first.
    if (table.sheets() >= 0) choose(table.sheets());
    for (int i = 0; i < table.columns().size() && choices.size() < LISTS_MAX; i++) {
      choose(i);
    }
  }

  private void choose(int number) {
    List<String> found = choices(number);
    if (!found.isEmpty()) choices.put(table.columns().get(number).key(), found);
  }

  /** Whether the table is long enough to be searched and sorted. */
  boolean isSearched() {
    return table.rows().size() >= ROWS_MIN;
  }

  /** How many lists there are to choose from. */
  int lists() {
    return choices.size() + (isSearched() && late() > 0 ? 1 : 0);
  }

  /** How many rows are late. */
  long late() {
    return table.rows().stream().filter(row -> daysLate(row) > 0).count();
  }

  /** Days that a row is late, 0 when it is not. */
  long daysLate(Row row) {
    return table.due().map(due -> due.daysLate(row, today)).orElse(0L);
  }

  /** What may be chosen in a column, in the order of the schema, else of the rows; none when the column has no list. */
  List<String> choices(Column column) {
    return choices.getOrDefault(column.key(), List.of());
  }

  /** Departments that share a row stand in one cell, and each of them looks for it. */
  private List<String> parts(int number, String cell) {
    return number == table.sheets() ? List.of(cell.split("、")) : List.of(cell);
  }

  private List<String> choices(int number) {
    Column column = table.columns().get(number);
    Set<String> seen = new LinkedHashSet<>();
    for (Row row : table.rows()) {
      for (String one : parts(number, row.cells().get(number)))
        if (!one.isBlank()) seen.add(one.strip());
    }
    List<String> ordered = new ArrayList<>(column.values());
    ordered.retainAll(seen);
    for (String value : seen) if (!ordered.contains(value)) ordered.add(value);
    boolean repeats = column.type().equals("state")
        || number == table.sheets()
        || seen.size() * 2 <= table.rows().size();
    boolean isCounted = column.type().equals("number") || column.type().equals("date");
    return seen.size() > 1 && seen.size() <= CHOICES_MAX && repeats && !isCounted
        ? ordered
        : List.of();
  }

  /** Whether a sum is asked for below any column. */
  boolean hasTotals() {
    return IntStream.range(0, table.columns().size())
        .anyMatch(number -> isSummed(number) || isNotSummed(number));
  }

  /** Whether the schema asks for a sum that there is not. */
  boolean isNotSummed(int number) {
    return table.columns().get(number).total() && !isSummed(number);
  }

  /** Whether the schema asks for the sum of a column and it has one: per cents of different things make none. */
  boolean isSummed(int number) {
    Column column = table.columns().get(number);
    return column.total()
        && column.type().equals("number")
        && table.rows().stream()
            .noneMatch(row -> CellNumber.isPercent(row.cells().get(number)));
  }

  /** The sum of a column; cells that are no number were reported and count nothing. */
  String total(int number) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Row row : table.rows())
      sum = sum.add(CellNumber.value(row.cells().get(number)).orElse(BigDecimal.ZERO));
    return CellNumber.plain(sum);
  }

  /** The value of a cell that is a number where a script could not read it from the cell, else "". */
  static String value(Column column, String cell) {
    if (!column.type().equals("number")) return "";
    return CellNumber.value(cell)
        .map(CellNumber::plain)
        .filter(plain -> !plain.equals(cell))
        .orElse("");
  }
}
