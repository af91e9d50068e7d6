package org.touyan.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A norm as its author wrote it: what each row of a data table has to come up to.
 *
 * @param title as written, or ""
 * @param table the data table to compare with
 * @param name the column whose cells say whose row it is; none for the first column of text
 * @param only which rows are meant, if not all
 * @param rules in order, at least one
 */
public record Norm(
    String title,
    Reference table,
    Optional<Reference> name,
    Optional<Only> only,
    List<Rule> rules) {
  /** Rules in one block: more make no table that a sheet could hold. */
  public static final int RULES_MAX = 12;

  public Norm {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(only, "only");
    rules = List.copyOf(rules);
    if (rules.isEmpty()) throw new IllegalArgumentException("no rule");
  }

  /** Rows whose cell in a column is one of some values. */
  public record Only(Reference column, List<String> values) {
    public Only {
      values = List.copyOf(values);
    }
  }

  /**
   * What one figure has to come up to.
   *
   * @param column that holds the figure, as written
   * @param value without a per cent sign
   * @param percent whether it had one
   * @param unit as written behind the number, maybe ""
   * @param clause where it is laid down, as written, maybe ""
   * @param anchor address of that clause in the page, {@code #tiao-2}, or ""
   */
  public record Rule(
      Reference column,
      Comparison comparison,
      BigDecimal value,
      boolean percent,
      String unit,
      String clause,
      String anchor) {
    /** Whether a figure comes up to it. */
    public boolean isMetBy(BigDecimal figure) {
      int order = figure.compareTo(value);
      return switch (comparison) {
        case AT_LEAST -> order >= 0;
        case AT_MOST -> order <= 0;
        case EXACTLY -> order == 0;
        case MORE -> order > 0;
        case LESS -> order < 0;
      };
    }
  }

  /** How a figure is compared. */
  public enum Comparison {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    EXACTLY("="),
    MORE(">"),
    LESS("<");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** As it is printed. */
    public String sign() {
      return sign;
    }
  }
}
