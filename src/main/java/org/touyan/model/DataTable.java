package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * A data table, checked against its schema.
 *
 * @param name file name without folder and ending; unique
 * @param kind plan, issues, projects, pairing, activity, units, roster, attendance or other
 * @param isPrivate never shown and never written (always so for roster and attendance)
 * @param rows each as long as {@code columns}
 */
public record DataTable(
    String name,
    String path,
    String title,
    String kind,
    boolean sample,
    boolean isPrivate,
    List<Column> columns,
    List<List<String>> rows) {
  public DataTable {
    Objects.requireNonNull(name, "name");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param type text, number, date or state
   * @param unit what its numbers count, maybe ""
   * @param total whether its numbers are added up below the table
   */
  public record Column(
      String key, String label, String type, List<String> values, String unit, boolean total) {
    public Column {
      values = List.copyOf(values);
    }

    /** A column without unit and sum. */
    public Column(String key, String label, String type, List<String> values) {
      this(key, label, type, values, "", false);
    }
  }
}
