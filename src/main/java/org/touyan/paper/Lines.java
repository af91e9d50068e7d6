package org.touyan.paper;

import org.touyan.text.CharKind;

/** How many lines a text takes, as a browser breaks Chinese with some Latin in it. Rather one more than one too few. */
final class Lines {
  /** May not begin a line, so that what stands before goes down with it. */
  private static final String NO_START = "，。、；：？！）》」』】〕〉”’…—·～％,.;:?!)]}%°";

  /** May not end a line. */
  private static final String NO_END = "（《「『【〔〈“‘([{";

  /** Half of what browsers put between Han and Latin stands in some of them; we count it whole. */
  private static final double AUTOSPACE = 0.125;

  /** The letters a to z in em, at least as wide as in bold Arial, Segoe UI and Noto Sans CJK, and in plain DejaVu Sans. */
  private static final double[] SMALL = {
    0.62, 0.64, 0.57, 0.64, 0.62, 0.4, 0.64, 0.64, 0.32, 0.32, 0.6, 0.32, 0.98, // a to m
    0.64, 0.64, 0.64, 0.64, 0.43, 0.56, 0.4, 0.64, 0.6, 0.87, 0.6, 0.6, 0.56
  };

  private Lines() {}

  /**
   * @param text {@code \n} is a line break; blanks elsewhere are where words part
   * @param width of the line in mm
   * @param size of the type in mm
   * @return at least 1
   */
  static int count(String text, double width, double size) {
    int lines = 0;
    for (String part : text.split("\n", -1)) lines += broken(part, Math.max(width / size, 2));
    return lines;
  }

  /** The width of a text on one line, in mm. */
  static double width(String text, double size) {
    double ems = 0;
    int before = ' ';
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int c = text.codePointAt(i);
      ems += ems(c) + between(before, c);
      before = c;
    }
    return ems * size;
  }

  private static int broken(String text, double room) {
    int lines = 1;
    double used = 0;
    double space = 0;
    int at = 0;
    while (at < text.length()) {
      int end = pieceEnd(text, at);
      double piece = width(text.substring(at, end), 1);
      if (text.charAt(at) == ' ') {
        space = piece;
      } else {
        double joint =
            used == 0 ? 0 : space + between(text.codePointBefore(at), text.codePointAt(at));
        if (used > 0 && used + joint + piece > room) {
          lines++;
          used = 0;
          joint = 0;
        }
        used += joint + piece;
        if (used > room) {
          lines += (int) (used / room);
          used %= room;
        }
        space = 0;
      }
      at = end;
    }
    return lines;
  }

  /** The end of what stays together from {@code at} on: a Han character with its punctuation, a Latin word, a run of blanks. */
  private static int pieceEnd(String text, int at) {
    int c = text.codePointAt(at);
    int end = at + Character.charCount(c);
    if (c == ' ') {
      while (end < text.length() && text.charAt(end) == ' ') end++;
      return end;
    }
    while (end < text.length()) {
      int next = text.codePointAt(end);
      boolean stays = NO_START.indexOf(next) >= 0
          || NO_END.indexOf(c) >= 0 && next != ' '
          || isNarrow(c) && isNarrow(next);
      if (!stays) break;
      c = next;
      end += Character.charCount(c);
    }
    return end;
  }

  private static double between(int one, int other) {
    return isNarrow(one) && isHan(other) || isHan(one) && isNarrow(other) ? AUTOSPACE : 0;
  }

  private static boolean isHan(int c) {
    return CharKind.of(c) == CharKind.HAN;
  }

  /** Latin and its like: what makes words of several characters. */
  private static boolean isNarrow(int c) {
    return c > ' ' && c < 0x2000;
  }

  /** Width in em: a little more than in the widest of the fonts that we know. */
  private static double ems(int c) {
    if (c == ' ') return 0.34;
    if (c >= 0x2000) return c >= 0x1f000 && c < 0x20000 ? 1.4 : 1;
    if (c >= 'a' && c <= 'z') return SMALL[c - 'a'];
    if (c >= '0' && c <= '9') return 0.6;
    if (c >= 'A' && c <= 'Z') return c == 'M' || c == 'W' ? 1 : 0.76;
    return c == '@' || c == '%' ? 1 : c < 0x80 ? 0.55 : 0.8;
  }
}
