package org.touyan.parse.dialect;

/** The shape of a character reference; whether its name exists is the library's table to know. */
final class Entities {
  private Entities() {}

  /** End of the reference that starts at {@code at}, or -1. */
  static int end(CharSequence s, int at, int length) {
    int i = at + 1;
    if (i >= length) return -1;
    if (s.charAt(i) != '#') return closed(s, i, named(s, i, length), 32, length);
    i++;
    if (i < length && (s.charAt(i) == 'x' || s.charAt(i) == 'X')) {
      return closed(s, i + 1, hex(s, i + 1, length), 6, length);
    }
    int end = i;
    while (end < length && s.charAt(end) >= '0' && s.charAt(end) <= '9') end++;
    return closed(s, i, end, 7, length);
  }

  private static int closed(CharSequence s, int start, int end, int max, int length) {
    return end > start && end - start <= max && end < length && s.charAt(end) == ';' ? end + 1 : -1;
  }

  private static int named(CharSequence s, int at, int length) {
    int i = at;
    while (i < length && Cjk.isAsciiAlnum(s.charAt(i))) i++;
    return at < length && s.charAt(at) >= '0' && s.charAt(at) <= '9' ? at : i;
  }

  private static int hex(CharSequence s, int at, int length) {
    int i = at;
    while (i < length && Character.digit(s.charAt(i), 16) >= 0 && s.charAt(i) < 0x80) i++;
    return i;
  }
}
