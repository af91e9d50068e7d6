package org.touyan.records;

/** Text as an event may hold it. Twin of {@code clean} in {@code src/main/web/records.js}. */
final class CleanText {
  private CleanText() {}

  /**
   * Control characters become spaces, half surrogates and signs that nobody sees go, then it is cut and trimmed.
   *
   * @param max most code points
   */
  static String of(String text, int max) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), 2 * max));
    int kept = 0;
    for (int i = 0; i < text.length() && kept < max; kept++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 0xd800 && c <= 0xdfff || isUnseen(c)) kept--;
      else out.appendCodePoint(isControl(c) ? ' ' : c);
    }
    return trim(out);
  }

  private static String trim(CharSequence text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) from++;
    while (to > from && isSpace(text.charAt(to - 1))) to--;
    return text.subSequence(from, to).toString();
  }

  private static boolean isControl(int c) {
    return c < 0x20 || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029;
  }

  /** Among them those that turn the direction. */
  private static boolean isUnseen(int c) {
    return c == 0xad
        || c >= 0x200b && c <= 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c == 0xfeff;
  }

  /** What {@code String.prototype.trim} of ECMAScript takes away; controls are gone already. */
  private static boolean isSpace(char c) {
    return c == ' '
        || c == 0xa0
        || c == 0x1680
        || c >= 0x2000 && c <= 0x200a
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }
}
