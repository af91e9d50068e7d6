package org.touyan.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Column;
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
  private final Map<String, List<String>> choices = new HashMap<>();

  TableUse(DataTable table) {
    this.table = table;
    if (table.rows().size() < ROWS_MIN) return;
    for (int i = 0; i < table.columns().size() && choices.size() < LISTS_MAX; i++) {
      List<String> found = choices(i);
      if (!found.isEmpty()) choices.put(table.columns().get(i).key(), found);
    }
  }

  /** Whether the table is long enough to be searched and sorted. */
  boolean isSearched() {
    return table.rows().size() >= ROWS_MIN;
  }

  /** How many columns have a list to choose from. */
  int lists() {
    return choices.size();
  }

  /** What may be chosen in a column, in the order of the schema, else of the rows; none when the column has no list. */
  List<String> choices(Column column) {
    return choices.getOrDefault(column.key(), List.of());
  }

  private List<String> choices(int number) {
    Column column = table.columns().get(number);
    Set<String> seen = new LinkedHashSet<>();
    for (List<String> row : table.rows()) {
      if (number < row.size() && !row.get(number).isBlank())
        seen.add(row.get(number).strip());
    }
    List<String> ordered = new ArrayList<>(column.values());
    ordered.retainAll(seen);
    for (String value : seen) if (!ordered.contains(value)) ordered.add(value);
    boolean repeats =
        column.type().equals("state") || seen.size() * 2 <= table.rows().size();
    boolean isCounted = column.type().equals("number") || column.type().equals("date");
    return seen.size() > 1 && seen.size() <= CHOICES_MAX && repeats && !isCounted
        ? ordered
        : List.of();
  }

  /** Whether there is a sum below any column. */
  boolean hasTotals() {
    return IntStream.range(0, table.columns().size()).anyMatch(this::isSummed);
  }

  /** Whether the schema asks for the sum of a column and it has one: per cents of different things make none. */
  boolean isSummed(int number) {
    Column column = table.columns().get(number);
    return column.total()
        && column.type().equals("number")
        && table.rows().stream().noneMatch(row -> CellNumber.isPercent(row.get(number)));
  }

  /** The sum of a column; cells that are no number were reported and count nothing. */
  String total(int number) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<String> row : table.rows())
      sum = sum.add(CellNumber.value(row.get(number)).orElse(BigDecimal.ZERO));
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
