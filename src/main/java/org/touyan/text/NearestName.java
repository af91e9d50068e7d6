package org.touyan.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * "Did you mean": the candidate that a typing slip would most likely turn into what stands there. Distances are
 * Damerau-Levenshtein (a swap of neighbours counts one) over UTF-16 units, letters compared without case.
 */
public final class NearestName {
  private NearestName() {}

  /**
   * The nearest candidate, or nothing when none is near enough. Of two at the same distance the one first in string order
   * wins, so that the order of {@code candidates} does not matter. Cheap for thousands of candidates: a length that
   * cannot fit and a distance beyond the best so far end the comparison early.
   */
  public static Optional<String> of(String typed, Iterable<String> candidates) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    int limit = distanceMax(wanted.length());
    String best = "";
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) > limit || candidate.equals(typed))
        continue;
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), limit);
      if (distance > limit) continue;
      if (distance < limit || best.isEmpty() || candidate.compareTo(best) < 0) best = candidate;
      limit = distance;
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** One slip in a short word (two Han characters are a word), more in a long one such as a path. */
  private static int distanceMax(int length) {
    if (length < 2) return 0;
    if (length <= 4) return 1;
    return length <= 10 ? 2 : Math.min(5, 1 + length / 6);
  }

  /** The distance, or anything above {@code limit} as soon as it is known to be above. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) return limit + 1;
    int far = limit + 1;
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) last[j] = Math.min(j, far);
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - limit);
      int to = Math.min(b.length(), i + limit);
      Arrays.fill(row, far);
      if (from == 1) row[0] = Math.min(i, far);
      int least = row[0];
      for (int j = from; j <= to; j++) {
        row[j] = Math.min(far, cell(a, b, i, j, before, last, row));
        least = Math.min(least, row[j]);
      }
      if (least > limit) return far;
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static int cell(String a, String b, int i, int j, int[] before, int[] last, int[] row) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int cost = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cost, before[j - 2] + 1) : cost;
  }
}
