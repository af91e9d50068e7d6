package org.touyan.privacy;

import java.util.BitSet;
import java.util.List;

/**
 * Tells at a glance which files need no closer look. It reads the bytes of UTF-8 as they are: decoding every page of a site only to
 * find nothing would cost the build several times as much. It may take a harmless file for a doubtful one, never the other way
 * round.
 */
final class Sieve {
  private static final int PAIR_BITS = 1 << 18;
  private static final int SHORTEST_NUMBER = 11;
  private static final int ID_DIGITS = 17; // the last sign may be an X

  private final boolean[] begins = new boolean[0x10000];
  private final BitSet pairs = new BitSet(PAIR_BITS);

  /** @param names in their plain form, at least two characters each */
  Sieve(List<String> names) {
    for (String name : names) {
      begins[name.charAt(0)] = true;
      pairs.set(pair(name.charAt(0), name.charAt(1)));
    }
    for (char c = 0; c < 0xffff; c++) begins[c] |= begins[PrivateScan.plain(c)];
  }

  private static int pair(int first, int second) {
    return (first * 31 + second) * 0x9e3779b1 >>> 14;
  }

  /** Whether a name or a number may stand in it. */
  boolean isDoubtful(byte[] utf8) {
    int at = 0;
    while (at < utf8.length) {
      int b = utf8[at];
      if (b >= '0' && b <= '9') {
        int end = number(utf8, at);
        if (end < 0) return true;
        at = end;
      } else if (b >= 0) {
        if (begins[b] && mayGoOn(b, utf8, at + 1)) return true;
        at++;
      } else {
        int size = size(b);
        int c = decode(utf8, at);
        // Full-width digits, and what lies beyond U+FFFF, are rare enough to be looked at closely.
        if (size == 4 && begins[surrogate(c)] || c >= '０' && c <= '９') return true;
        if (size < 4 && begins[c] && mayGoOn(c, utf8, at + size)) return true;
        at += size;
      }
    }
    return false;
  }

  /** Whether what stands at {@code at} may be the second character of a name, or hide it. */
  private boolean mayGoOn(int first, byte[] utf8, int at) {
    if (at >= utf8.length) return false;
    int c = decode(utf8, at);
    if (c > 0xffff) return true;
    return c == '<'
        || c == '*'
        || PrivateScan.isSpace((char) c) && c != '\n'
        || pairs.get(pair(PrivateScan.plain((char) first), PrivateScan.plain((char) c)));
  }

  /** The end of a run of digits that is no private number, or -1 when it may be one. */
  private static int number(byte[] utf8, int start) {
    int at = start;
    int first = 0;
    int second = 0;
    int all = 0;
    while (true) {
      int digits = 0;
      while (at < utf8.length && utf8[at] >= '0' && utf8[at] <= '9') {
        digits++;
        at++;
      }
      all += digits;
      if (digits >= SHORTEST_NUMBER || all >= ID_DIGITS) return -1;
      if (first == 3 && second == 4 && digits == 4) return -1;
      boolean goesOn = at + 1 < utf8.length
          && (utf8[at] == ' ' || utf8[at] == '-')
          && utf8[at + 1] >= '0'
          && utf8[at + 1] <= '9';
      if (!goesOn) return at;
      first = second;
      second = digits;
      at++;
    }
  }

  private static int size(int lead) {
    return (lead & 0xf0) == 0xf0 ? 4 : (lead & 0xe0) == 0xe0 ? 3 : 2;
  }

  private static int decode(byte[] utf8, int at) {
    int b = utf8[at];
    if (b >= 0) return b;
    int size = size(b);
    if (at + size > utf8.length) return 0xffff;
    int c = b & (0xff >> size + 1);
    for (int i = 1; i < size; i++) c = c << 6 | utf8[at + i] & 0x3f;
    return c;
  }

  private static char surrogate(int c) {
    return Character.highSurrogate(c);
  }
}
