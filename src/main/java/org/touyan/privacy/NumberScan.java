package org.touyan.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.touyan.privacy.Find.Kind;

/**
 * Reads runs of digits: identity numbers (18, with check digit and a possible day) and mobile numbers (11, {@code 1[3-9]…},
 * also behind 86). They may be parted by one space or hyphen each where people part them: mobile numbers 3-4-4, identity numbers between
 * their parts and in fours. Full-width digits count.
 */
final class NumberScan {
  private static final int GROUP_MAX = 40;
  private static final int ID_DIGITS = 18;

  /** Behind how many digits somebody parts an identity number: between its parts, or in fours. */
  private static final List<Set<Integer>> ID_CUTS =
      List.of(Set.of(3, 6, 10, 14, 17), Set.of(4, 8, 12, 16));

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
    while (true) {
      int end = at;
      StringBuilder digits = new StringBuilder();
      while (end < text.length() && digit(text.charAt(end)) >= 0) {
        if (digits.length() < GROUP_MAX) digits.append(digit(text.charAt(end)));
        end++;
      }
      boolean isX = end < text.length() && "xXｘＸ".indexOf(text.charAt(end)) >= 0;
      if (isX && (digits.length() == 17 || digits.length() <= 5)) {
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
    // A letter makes a word of the group it touches, and of no other.
    if (isWordAt(at)) groups.set(groups.size() - 1, "");
    if (isWordBefore(start)) groups.set(0, "");
    judge();
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
      if (i + 2 < groups.size() && isParted(i, 3, 4, 4))
        judge(groups.get(i) + groups.get(i + 1) + groups.get(i + 2), starts.get(i));
      for (Set<Integer> cuts : ID_CUTS) judgeId(i, cuts);
    }
  }

  private boolean isParted(int first, int... lengths) {
    for (int i = 0; i < lengths.length; i++)
      if (groups.get(first + i).length() != lengths[i]) return false;
    return true;
  }

  /** Judges the groups from the first one on as an identity number that is parted at no other places than these. */
  private void judgeId(int first, Set<Integer> cuts) {
    StringBuilder joined = new StringBuilder(groups.get(first));
    for (int k = first + 1; k < groups.size() && cuts.contains(joined.length()); k++) {
      if (groups.get(k).isEmpty()) return;
      joined.append(groups.get(k));
    }
    if (joined.length() == ID_DIGITS && groups.get(first).length() < ID_DIGITS)
      judge(joined.toString(), starts.get(first));
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
