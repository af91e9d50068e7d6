package org.touyan.privacy;

import java.util.ArrayList;
import java.util.List;
import org.touyan.privacy.Find.Kind;

/**
 * Reads runs of digits: identity numbers (18, with check digit and a possible day) and mobile numbers (11, {@code 1[3-9]…},
 * also behind 86). Groups of an identity number may be parted in any way by one space or hyphen each, those of a mobile number as people
 * part them: 3-4-4. Full-width digits count.
 */
final class NumberScan {
  private static final int GROUP_MAX = 40;
  private static final int ID_DIGITS = 18;

  private final String text;
  private final PrivateScan.Found found;
  private final List<Integer> starts = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();

  NumberScan(String text, PrivateScan.Found found) {
    this.text = text;
    this.found = found;
  }

  /** The digit of a character, or -1. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }

  /** Reads the run that begins at {@code start}, a digit; gives the place behind it. */
  int read(int start) {
    starts.clear();
    groups.clear();
    int at = start;
    int all = 0;
    while (true) {
      int end = at;
      StringBuilder digits = new StringBuilder();
      while (end < text.length() && digit(text.charAt(end)) >= 0) {
        if (digits.length() < GROUP_MAX) digits.append(digit(text.charAt(end)));
        end++;
      }
      boolean isX = end < text.length() && "xXｘＸ".indexOf(text.charAt(end)) >= 0;
      all += digits.length();
      if (isX && (digits.length() == 17 || digits.length() == 3 || all == 17)) {
        digits.append('X');
        end++;
      }
      starts.add(at);
      groups.add(digits.toString());
      at = end;
      boolean goesOn = end + 1 < text.length()
          && (text.charAt(end) == ' ' || text.charAt(end) == '-')
          && digit(text.charAt(end + 1)) >= 0;
      if (!goesOn) break;
      at = end + 1;
    }
    if (!isWordBefore(start) && !isWordAt(at)) judge();
    return at;
  }

  private boolean isWordBefore(int start) {
    if (start == 0) return false;
    char before = text.charAt(start - 1);
    // A fraction is a figure of a drawing or a script.
    return isWord(before) || before == '.' && start > 1 && digit(text.charAt(start - 2)) >= 0;
  }

  private boolean isWordAt(int end) {
    return end < text.length() && isWord(text.charAt(end));
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private void judge() {
    for (int i = 0; i < groups.size(); i++) {
      judge(groups.get(i), starts.get(i));
      StringBuilder joined = new StringBuilder(groups.get(i));
      for (int k = i + 1; k < groups.size() && joined.length() < ID_DIGITS; k++) {
        joined.append(groups.get(k));
        boolean phone = k == i + 2
            && groups.get(i).length() == 3
            && groups.get(i + 1).length() == 4
            && groups.get(k).length() == 4;
        if (phone || joined.length() == ID_DIGITS) judge(joined.toString(), starts.get(i));
      }
    }
  }

  private void judge(String digits, int start) {
    if (digits.length() == ID_DIGITS && ResidentId.is(digits)) {
      found.at(Find.number(Kind.ID_NUMBER, digits), start);
    } else if (digits.length() == 11 && isMobile(digits)) {
      found.at(Find.number(Kind.PHONE, digits), start);
    } else if (digits.length() == 13 && digits.startsWith("86") && isMobile(digits.substring(2))) {
      found.at(Find.number(Kind.PHONE, digits.substring(2)), start);
    }
  }

  private static boolean isMobile(String digits) {
    return digits.charAt(0) == '1' && digits.charAt(1) >= '3';
  }
}
