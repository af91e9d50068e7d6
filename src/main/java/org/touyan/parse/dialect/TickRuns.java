package org.touyan.parse.dialect;

import java.util.Arrays;

/** Finds the run of backticks that closes a code span; each length that has none left is sought once only. */
final class TickRuns {
  private static final int LENGTHS = 80;

  /** By length: from this index on there is no run of it. */
  private final int[] noneFrom = new int[LENGTHS];

  void reset() {
    Arrays.fill(noneFrom, Integer.MAX_VALUE);
  }

  /** Start of the next run of exactly {@code count} backticks at or behind {@code from}, or -1. */
  int next(char[] s, int length, int from, int count) {
    if (count >= LENGTHS || from >= noneFrom[count]) return -1;
    int i = from;
    while (i < length) {
      while (i < length && s[i] != '`') i++;
      int start = i;
      while (i < length && s[i] == '`') i++;
      if (i - start == count) return start;
    }
    noneFrom[count] = from;
    return -1;
  }
}
