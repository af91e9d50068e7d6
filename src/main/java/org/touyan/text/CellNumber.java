package org.touyan.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as spreadsheets write them: at most 15 digits before the point and 9 after it, thousands may be parted by commas, a per
 * cent sign may follow. There is no exponent: a few characters must not become a number of a million digits.
 */
public final class CellNumber {
  private static final Pattern FORM =
      Pattern.compile("[+-]?(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,9})? ?%?");

  private CellNumber() {}

  /** Whether a cell in half-width characters, without white space at its ends, is a number. */
  public static boolean is(String cell) {
    return FORM.matcher(cell).matches();
  }

  /** Whether it is so many per cent; these are no amounts that could be added up. */
  public static boolean isPercent(String cell) {
    return cell.endsWith("%") && is(cell);
  }

  /** The digits of a number without commas and per cent sign ({@code 50 %} is 50), empty for what is no number. */
  public static Optional<BigDecimal> value(String cell) {
    if (!is(cell)) return Optional.empty();
    return Optional.of(new BigDecimal(cell.replaceAll("[, %]", "")));
  }

  /** A value as scripts read it: no exponent, no useless zeros, no plus. */
  public static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
