package org.touyan.parse.dialect;

/**
 * Whether a run of delimiters can open or close emphasis: CommonMark 0.31.2, and for {@code *} and {@code ~} the CJK-friendly
 * amendment (github.com/tats-u/markdown-cjk-friendly), under which Chinese punctuation beside a run does not hinder it.
 */
record Flanking(boolean canOpen, boolean canClose) {
  /** A code point that counts as the white space at either end of a block. */
  private static final int EDGE = ' ';

  static Flanking of(char[] s, int start, int end, int length, boolean cjkFriendly) {
    int after = end < length ? Character.codePointAt(s, end, length) : EDGE;
    int before = start > 0 ? Character.codePointBefore(s, start) : EDGE;
    boolean afterSelector = false;
    if (cjkFriendly && isVariationSelector(before) && start > 1) {
      int base = Character.codePointBefore(s, start - 1);
      afterSelector = before == 0xfe01 && isQuote(base);
      before = base;
    }
    boolean spaceBefore = Cjk.isWhitespace(before);
    boolean spaceAfter = Cjk.isWhitespace(after);
    boolean cjkBefore =
        cjkFriendly && (afterSelector || Cjk.isCjk(before) || isIdeographicSelector(before));
    boolean cjkAfter = cjkFriendly && Cjk.isCjk(after);
    boolean markBefore = Cjk.isPunctuation(before);
    boolean markAfter = Cjk.isPunctuation(after);
    boolean left =
        !spaceAfter && (!markAfter || cjkAfter || spaceBefore || markBefore || cjkBefore);
    boolean right =
        !spaceBefore && (!markBefore || cjkBefore || spaceAfter || markAfter || cjkAfter);
    if (s[start] == '_')
      return new Flanking(left && (!right || markBefore), right && (!left || markAfter));
    return new Flanking(left, right);
  }

  private static boolean isVariationSelector(int cp) {
    return cp >= 0xfe00 && cp <= 0xfe0e;
  }

  private static boolean isIdeographicSelector(int cp) {
    return cp >= 0xe0100 && cp <= 0xe01ef;
  }

  private static boolean isQuote(int cp) {
    return cp == 0x2018 || cp == 0x2019 || cp == 0x201c || cp == 0x201d;
  }
}
