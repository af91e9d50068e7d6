package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * A norm held against its data table.
 *
 * @param title of the norm, or of the table
 * @param path file that the figures stand in
 * @param sample whether they are made up
 * @param nameLabel heading of the column that says whose row it is
 * @param heads one for each rule
 * @param rows those that the norm is about, in the order of the table
 */
public record NormTable(
    String title, String path, boolean sample, String nameLabel, List<Head> heads, List<Row> rows) {
  public NormTable {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(path, "path");
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** How many rows meet all rules. */
  public long met() {
    return rows.stream().filter(row -> row.state() == State.MET).count();
  }

  /** How many rows meet the rule of this 0-based number. */
  public long met(int rule) {
    return rows.stream()
        .filter(row -> row.verdicts().get(rule).state() == State.MET)
        .count();
  }

  /** A rule in words: {@code 执委}, {@code ≥ 30 人}, and the clause it comes from (maybe "", anchor likewise). */
  public record Head(String label, String rule, String clause, String anchor) {}

  /**
   * A row of the data table.
   *
   * @param line 1-based line of the table's file
   * @param verdicts one for each rule
   */
  public record Row(int line, String name, List<Verdict> verdicts) {
    public Row {
      verdicts = List.copyOf(verdicts);
    }

    /** Met when all are; not met when one is not; else nobody knows. */
    public State state() {
      if (verdicts.stream().anyMatch(verdict -> verdict.state() == State.UNMET)) return State.UNMET;
      return verdicts.stream().allMatch(verdict -> verdict.state() == State.MET)
          ? State.MET
          : State.UNKNOWN;
    }
  }

  /**
   * One figure.
   *
   * @param figure as it stands in the table, with its unit; "" when there is none
   * @param gap by how much it falls short or goes too far, or ""
   * @param over whether the gap is too much rather than too little
   */
  public record Verdict(State state, String figure, String gap, boolean over) {}

  /** Whether a figure meets its rule. */
  public enum State {
    MET,
    UNMET,
    UNKNOWN
  }
}
