package org.touyan.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers of Chinese identity cards (GB 11643): region, day of birth, order, check digit; 18 characters. */
final class ResidentId {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  private ResidentId() {}

  /** Whether 17 digits and a digit or X are such a number. */
  static boolean is(String text) {
    if (text.length() != 18) return false;
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) return false;
      sum += digit * WEIGHTS[i];
    }
    if (Character.toUpperCase(text.charAt(17)) != CHECKS.charAt(sum % 11)) return false;
    // Regions are 11 to 82 and 83 of Taiwan residents, 91 abroad; none begins with 0, 9 alone but
    // 91.
    int region = Integer.parseInt(text.substring(0, 2));
    return (region >= 11 && region <= 83 || region == 91) && isDay(text.substring(6, 14));
  }

  private static boolean isDay(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    if (year < FIRST_YEAR || year > LAST_YEAR) return false;
    try {
      LocalDate.of(
          year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
