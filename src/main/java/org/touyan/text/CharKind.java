package org.touyan.text;

import java.util.Locale;

/**
 * What a folded code point is to search. Own ranges, not those of {@code Character}: they must be the same in every JDK and
 * browser. Twin: {@code kind} in {@code src/main/web/tokens.js}.
 */
public enum CharKind {
  /** Parts tokens: spaces, punctuation, symbols. */
  OTHER,
  /** Letters and digits of scripts that part words: a run of them is one token. */
  WORD,
  /** Han and the scripts that are written without spaces beside it (kana, bopomofo, Hangul): bigrams. */
  HAN;

  /** First and last code point of each range of {@link #HAN}. */
  private static final int[] HAN_RANGES = {
    0x2e80, 0x2fdf, 0x3005, 0x3007, 0x3021, 0x3029, 0x3041, 0x3096, 0x30a1, 0x30fe, 0x3105, 0x312f,
    0x31a0, 0x31bf, 0x31f0, 0x31ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xf900, 0xfaff,
    0x20000, 0x323af
  };
  /** First and last code point of each range of {@link #WORD}; capitals are folded away where they have small letters. */
  private static final int[] WORD_RANGES = {
    0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a, 0xaa, 0xaa, 0xb5, 0xb5, 0xba, 0xba, 0xc0, 0xd6, 0xd8, 0xf6,
    0xf8, 0x24f, 0x250, 0x2af, 0x300, 0x36f, 0x370, 0x373, 0x376, 0x377, 0x37b, 0x37d, 0x386, 0x386,
    0x388, 0x3ff, 0x400, 0x481, 0x48a, 0x52f, 0x531, 0x556, 0x561, 0x587, 0x5d0, 0x5ea, 0x620,
    0x669, 0x66e, 0x6d3, 0x6f0, 0x6ff, 0x900, 0x963, 0x966, 0x96f, 0xe01, 0xe3a, 0xe40, 0xe4e,
    0xe50, 0xe59, 0xf00, 0xf00, 0xf20, 0xf33, 0xf40, 0xfbc, 0x1810, 0x18aa, 0x1e00, 0x1fff, 0x2160,
    0x2188, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a
  };

  private static final byte[] BMP = fill();
  private static final CharKind[] KINDS = values();

  /** The kind of a code point that {@link Fold} has been applied to. */
  public static CharKind of(int codePoint) {
    if (codePoint < BMP.length) return KINDS[BMP[codePoint]];
    return codePoint >= 0x20000 && codePoint <= 0x323af ? HAN : OTHER;
  }

  /** The code points of {@link #HAN} or {@link #WORD} as the inside of a character class of regular expressions. */
  public String regexClass() {
    int[] ranges = this == HAN ? HAN_RANGES : this == WORD ? WORD_RANGES : new int[0];
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < ranges.length; i += 2)
      out.append(String.format(Locale.ROOT, "\\x{%x}-\\x{%x}", ranges[i], ranges[i + 1]));
    return out.toString();
  }

  private static byte[] fill() {
    byte[] kinds = new byte[0x10000];
    mark(kinds, HAN_RANGES, (byte) 2);
    mark(kinds, WORD_RANGES, (byte) 1);
    return kinds;
  }

  private static void mark(byte[] kinds, int[] ranges, byte kind) {
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= ranges[i + 1] && c < kinds.length; c++) kinds[c] = kind;
    }
  }
}
