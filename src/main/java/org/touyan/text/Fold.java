package org.touyan.text;

/**
 * What search takes for the same character: full width and half width, capital and small, compatibility forms, traditional and
 * simplified. Always one code point for one code point, so that an offset in folded text is an offset in the text itself.
 *
 * <p>Our own table instead of {@code Normalizer} and {@code toLowerCase}: JDKs and browsers carry different Unicode versions.
 * Twin: {@code src/main/web/fold.js}; both read {@code fold-table.js} and are held to {@code src/test/vectors/tokens.json}.
 */
public final class Fold {
  private static final char[] BMP = read();

  private Fold() {}

  /** The code point that stands for this one; every code point beyond U+FFFF stands for itself. */
  public static int fold(int codePoint) {
    return codePoint < BMP.length ? BMP[codePoint] : codePoint;
  }

  /** Folds each character; the result has the same length in UTF-16 units. */
  public static String fold(CharSequence text) {
    char[] out = new char[text.length()];
    for (int i = 0; i < out.length; i++)
      out[i] = BMP[text.charAt(i)]; // surrogates fold to themselves
    return new String(out);
  }

  private static char[] read() {
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) table[c] = (char) c;
    for (char c = 'A'; c <= 'Z'; c++) table[c] = (char) (c + 32);
    for (char c = 0xff01; c <= 0xff5e; c++) table[c] = table[c - 0xfee0];
    TableScript numbers = TableScript.read("fold-table.js", "foldTable");
    int[] from = new int[numbers.next()];
    int last = 0;
    for (int i = 0; i < from.length; i++) {
      last += numbers.next();
      from[i] = last;
    }
    int to = 0;
    for (int pair : from) {
      int zigzag = numbers.next();
      to += zigzag >>> 1 ^ -(zigzag & 1);
      table[pair] = (char) to;
    }
    return table;
  }
}
