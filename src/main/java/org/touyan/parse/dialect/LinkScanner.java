package org.touyan.parse.dialect;

/** The parts of links and definitions, by hand and linear. Every method gives the end of the part that starts at {@code at}, or -1. */
final class LinkScanner {
  /** CommonMark's limit for labels, in characters. */
  private static final int LABEL_MAX = 999;

  /** Parentheses inside an address that may be open at once. */
  private static final int PARENS_MAX = 32;

  private LinkScanner() {}

  /** {@code [label]}. */
  static int label(CharSequence s, int at, int length) {
    if (at >= length || s.charAt(at) != '[') return -1;
    int max = Math.min(length, at + LABEL_MAX + 2);
    for (int i = at + 1; i < max; i++) {
      char c = s.charAt(i);
      if (c == ']') return i + 1;
      if (c == '[') return -1;
      if (c == '\\' && i + 1 < max && isEscapable(s.charAt(i + 1))) i++;
    }
    return -1;
  }

  /** {@code <address>} or an address without spaces, possibly empty. */
  static int destination(CharSequence s, int at, int length) {
    if (at < length && s.charAt(at) == '<') return angled(s, at, length);
    int parens = 0;
    int i = at;
    for (; i < length; i++) {
      char c = s.charAt(i);
      if (c <= ' ' || c == 0x7f) break;
      if (c == '\\' && i + 1 < length && isEscapable(s.charAt(i + 1))) {
        i++;
      } else if (c == '(') {
        if (++parens > PARENS_MAX) return -1;
      } else if (c == ')' && --parens < 0) {
        break;
      }
    }
    return parens > 0 ? -1 : i;
  }

  private static int angled(CharSequence s, int at, int length) {
    for (int i = at + 1; i < length; i++) {
      char c = s.charAt(i);
      if (c == '>') return i + 1;
      if (c == '<' || c == '\n') return -1;
      if (c == '\\' && i + 1 < length && isEscapable(s.charAt(i + 1))) i++;
    }
    return -1;
  }

  /** {@code "title"}, {@code 'title'} or {@code (title)}. */
  static int title(CharSequence s, int at, int length) {
    if (at >= length) return -1;
    char open = s.charAt(at);
    if (open != '"' && open != '\'' && open != '(') return -1;
    char close = open == '(' ? ')' : open;
    for (int i = at + 1; i < length; i++) {
      char c = s.charAt(i);
      if (c == close) return i + 1;
      if (c == '(' && open == '(') return -1;
      if (c == '\\' && i + 1 < length && isEscapable(s.charAt(i + 1))) i++;
    }
    return -1;
  }

  static boolean isEscapable(char c) {
    return c > ' ' && c < 0x7f && !Cjk.isAsciiAlnum(c);
  }
}
