package org.touyan.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A data table, checked against its schema.
 *
 * @param name file name without folder and ending; unique
 * @param path file that its rows stand in
 * @param kind plan, issues, projects, pairing, activity, units, roster, attendance or other
 * @param isPrivate never shown and never written (always so for roster and attendance)
 * @param due which rows are late, if the table has deadlines
 * @param sheets 0-based column whose values each get a sheet of paper, or -1
 */
public record DataTable(
    String name,
    String path,
    String title,
    String kind,
    boolean sample,
    boolean isPrivate,
    List<Column> columns,
    List<Row> rows,
    Optional<Due> due,
    int sheets) {
  public DataTable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(due, "due");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A table without deadlines and without sheets of its own. */
  public DataTable(
      String name,
      String path,
      String title,
      String kind,
      boolean sample,
      boolean isPrivate,
      List<Column> columns,
      List<Row> rows) {
    this(name, path, title, kind, sample, isPrivate, columns, rows, Optional.empty(), -1);
  }

  /** 0-based index of the column with this key or label, or -1. */
  public int column(String keyOrLabel) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(keyOrLabel) || columns.get(i).label().equals(keyOrLabel))
        return i;
    }
    return -1;
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

  /**
   * A row.
   *
   * @param line 1-based line of the table's file where it begins, so that each figure can be traced
   * @param cells as many as there are columns
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * When a row is late: its day has passed and its state is none of {@code done}.
   *
   * @param column 0-based column of the day
   * @param state 0-based column of the state
   * @param done states of what is finished
   */
  public record Due(int column, int state, List<String> done) {
    public Due {
      done = List.copyOf(done);
    }

    /** Days that a row is late; 0 when it is not, is done, or has no day. */
    public long daysLate(Row row, LocalDate today) {
      if (done.contains(row.cells().get(state))) return 0;
      try {
        return Math.max(
            0, ChronoUnit.DAYS.between(LocalDate.parse(row.cells().get(column)), today));
      } catch (DateTimeParseException e) {
        return 0; // empty, or reported as no day
      }
    }
  }
}
