package org.touyan.parse.dialect;

import java.util.Arrays;

/** Raw HTML and addresses in pointed brackets inside a line of text, by hand and linear. Ends, or -1. */
final class TagScanner {
  /** From here on there is no end of a comment, an instruction, a section, a declaration: each is sought in vain only once. */
  private final int[] noneFrom = new int[4];

  TagScanner() {
    reset();
  }

  /** Forgets the text scanned before. */
  void reset() {
    Arrays.fill(noneFrom, Integer.MAX_VALUE);
  }

  /** {@code <scheme:address>}. */
  static int address(CharSequence s, int at, int length) {
    int i = at + 1;
    while (i < length && isSchemeChar(s.charAt(i), i > at + 1)) i++;
    if (i - at - 1 < 2 || i - at - 1 > 32 || i >= length || s.charAt(i) != ':') return -1;
    for (; i < length; i++) {
      char c = s.charAt(i);
      if (c == '>') return i + 1;
      if (c <= ' ' || c == '<' || c == 0x7f) return -1;
    }
    return -1;
  }

  static boolean isSchemeChar(char c, boolean beyondFirst) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || beyondFirst && (c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-');
  }

  /** {@code <name@host>}. */
  static int mail(CharSequence s, int at, int length) {
    int i = at + 1;
    while (i < length && isMailChar(s.charAt(i))) i++;
    if (i == at + 1 || i >= length || s.charAt(i) != '@') return -1;
    int label = i + 1;
    for (i = label; i < length; i++) {
      char c = s.charAt(i);
      if (Cjk.isAsciiAlnum(c)) continue;
      boolean edge = i == label || s.charAt(i - 1) == '-';
      if (c == '-' && i > label) continue;
      if (edge || i - label > 63) return -1;
      if (c == '>') return i + 1;
      if (c != '.') return -1;
      label = i + 1;
    }
    return -1;
  }

  private static boolean isMailChar(char c) {
    return Cjk.isAsciiAlnum(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
  }

  /** A tag, comment, processing instruction, declaration or CDATA section. */
  int html(CharSequence s, int at, int length) {
    if (at + 1 >= length) return -1;
    char c = s.charAt(at + 1);
    if (c == '!') return special(s, at, length);
    if (c == '?') return until(s, "?>", at + 2, length, 1);
    if (c == '/') return closeTag(s, at + 2, length);
    return openTag(s, at + 1, length);
  }

  private int special(CharSequence s, int at, int length) {
    if (starts(s, "<!-->", at, length)) return at + 5;
    if (starts(s, "<!--->", at, length)) return at + 6;
    if (starts(s, "<!--", at, length)) return until(s, "-->", at + 4, length, 0);
    if (starts(s, "<![CDATA[", at, length)) return until(s, "]]>", at + 9, length, 2);
    return at + 2 < length && isLetter(s.charAt(at + 2)) ? until(s, ">", at + 3, length, 3) : -1;
  }

  private static boolean starts(CharSequence s, String what, int at, int length) {
    if (at + what.length() > length) return false;
    for (int i = 0; i < what.length(); i++) if (s.charAt(at + i) != what.charAt(i)) return false;
    return true;
  }

  private int until(CharSequence s, String end, int at, int length, int kind) {
    if (at >= noneFrom[kind]) return -1;
    char first = end.charAt(0);
    for (int i = at; i < length; i++) {
      if (s.charAt(i) == first && starts(s, end, i, length)) return i + end.length();
    }
    noneFrom[kind] = at;
    return -1;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static int name(CharSequence s, int at, int length) {
    if (at >= length || !isLetter(s.charAt(at))) return -1;
    int i = at + 1;
    while (i < length && (Cjk.isAsciiAlnum(s.charAt(i)) || s.charAt(i) == '-')) i++;
    return i;
  }

  private static int spaces(CharSequence s, int at, int length) {
    int i = at;
    while (i < length && (s.charAt(i) == ' ' || s.charAt(i) == '\t' || s.charAt(i) == '\n')) i++;
    return i;
  }

  private static int closeTag(CharSequence s, int at, int length) {
    int i = name(s, at, length);
    if (i < 0) return -1;
    i = spaces(s, i, length);
    return i < length && s.charAt(i) == '>' ? i + 1 : -1;
  }

  private static int openTag(CharSequence s, int at, int length) {
    int i = name(s, at, length);
    while (i >= 0 && i < length) {
      int next = spaces(s, i, length);
      if (next >= length) return -1;
      char c = s.charAt(next);
      if (c == '>') return next + 1;
      if (c == '/') return next + 1 < length && s.charAt(next + 1) == '>' ? next + 2 : -1;
      i = next == i ? -1 : attribute(s, next, length);
    }
    return -1;
  }

  private static int attribute(CharSequence s, int at, int length) {
    char c = s.charAt(at);
    if (!isLetter(c) && c != '_' && c != ':') return -1;
    int i = at + 1;
    while (i < length && (Cjk.isAsciiAlnum(s.charAt(i)) || "_.:-".indexOf(s.charAt(i)) >= 0)) i++;
    int equals = spaces(s, i, length);
    if (equals >= length || s.charAt(equals) != '=') return i;
    int value = spaces(s, equals + 1, length);
    return value < length ? value(s, value, length) : -1;
  }

  private static int value(CharSequence s, int at, int length) {
    char quote = s.charAt(at);
    int i = at + 1;
    if (quote == '"' || quote == '\'') {
      while (i < length && s.charAt(i) != quote) i++;
      return i < length ? i + 1 : -1;
    }
    i = at;
    while (i < length && s.charAt(i) > ' ' && "\"'=<>`".indexOf(s.charAt(i)) < 0) i++;
    return i > at ? i : -1;
  }
}
