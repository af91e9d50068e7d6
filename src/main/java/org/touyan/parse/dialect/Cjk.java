package org.touyan.parse.dialect;

import java.util.Arrays;

/**
 * Which characters write without spaces between words. Own tables (Unicode 16, wide and not emoji), so that every JDK gives the
 * same.
 */
public final class Cjk {
  /** First and last code point of each range beyond Hangul, ascending. */
  private static final int[] WIDE = {
    0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f, 0x2e80, 0x2e99, 0x2e9b, 0x2ef3, 0x2f00, 0x2fd5,
    0x2ff0, 0x303e, 0x3041, 0x3096, 0x3099, 0x30ff, 0x3105, 0x312f, 0x3190, 0x31e5, 0x31ef, 0x31ff,
    0x3220, 0x3247, 0x3250, 0x325f, 0x3280, 0xa48c, 0xa490, 0xa4c6, 0xf900, 0xfaff, 0xfe10, 0xfe19,
    0xfe30, 0xfe52, 0xfe54, 0xfe66, 0xfe68, 0xfe6b, 0xff01, 0xff9f, 0xffe0, 0xffe5, 0x16fe0,
    0x16fe4, 0x16ff0, 0x16ff6, 0x17000, 0x18cd5, 0x18cff, 0x18d1e, 0x18d80, 0x18df2, 0x1aff0,
    0x1aff3, 0x1aff5, 0x1affb, 0x1affd, 0x1affe, 0x1b000, 0x1b122, 0x1b132, 0x1b132, 0x1b150,
    0x1b152, 0x1b155, 0x1b155, 0x1b164, 0x1b167, 0x1b170, 0x1b2fb, 0x1d300, 0x1d356, 0x1d360,
    0x1d376, 0x1f200, 0x1f200, 0x1f202, 0x1f202, 0x1f210, 0x1f219, 0x1f21b, 0x1f22e, 0x1f230,
    0x1f231, 0x1f237, 0x1f237, 0x1f23b, 0x1f23b, 0x1f240, 0x1f248, 0x1f260, 0x1f265, 0x20000,
    0x3fffd,
  };

  /** Hangul and half-width forms: CJK for emphasis, but Korean writes spaces. */
  private static final int[] HANGUL = {
    0x1100, 0x11ff, 0x20a9, 0x20a9, 0x3131, 0x318e, 0x3200, 0x321e, 0x3260, 0x327f, 0xa960, 0xa97c,
        0xac00, 0xd7a3,
    0xd7b0, 0xd7c6, 0xd7cb, 0xd7fb, 0xffa0, 0xffbe, 0xffc2, 0xffc7, 0xffca, 0xffcf, 0xffd2, 0xffd7,
        0xffda, 0xffdc,
    0xffe6, 0xffe6, 0xffe8, 0xffee,
  };

  /** Ideographs proper, for ids. */
  private static final int[] HAN = {
    0x3005, 0x3007, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0x20000, 0x3fffd,
  };

  private Cjk() {}

  /** A CJK character in the sense of the CJK-friendly amendment to CommonMark. */
  public static boolean isCjk(int cp) {
    return cp >= 0x1100 && (in(WIDE, cp) || in(HANGUL, cp));
  }

  /** Han, Kana and their punctuation: a line break between two of these is not a space. */
  public static boolean isUnspaced(int cp) {
    return cp >= 0x2329 && in(WIDE, cp);
  }

  /** Quotation marks, dashes and dots that Chinese shares with Latin: unspaced beside a Han character. */
  public static boolean isShared(int cp) {
    return cp >= 0x2014
        && cp <= 0x2026
        && (cp <= 0x2015 || cp >= 0x2018 && cp <= 0x201d || cp == 0x2026);
  }

  /** An ideograph. */
  public static boolean isHan(int cp) {
    return cp >= 0x3005 && in(HAN, cp);
  }

  /** What CommonMark 0.31.2 calls a Unicode punctuation character. */
  static boolean isPunctuation(int cp) {
    if (cp < 0x80) return cp > 0x20 && cp < 0x7f && !isAsciiAlnum(cp);
    return switch (Character.getType(cp)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL -> true;
      default -> false;
    };
  }

  static boolean isWhitespace(int cp) {
    return cp == ' '
        || cp >= 9 && cp <= 13 && cp != 11
        || cp >= 0xa0 && Character.getType(cp) == Character.SPACE_SEPARATOR;
  }

  static boolean isAsciiAlnum(int cp) {
    return cp >= 'a' && cp <= 'z' || cp >= 'A' && cp <= 'Z' || cp >= '0' && cp <= '9';
  }

  private static boolean in(int[] ranges, int cp) {
    int at = Arrays.binarySearch(ranges, cp);
    return at >= 0 || (-at - 1) % 2 == 1;
  }
}
