package org.touyan.text;

/**
 * What search takes for the same character: full width and half width, capital and small, compatibility forms, traditional and
 * simplified. Always one code point for one code point, so that an offset in folded text is an offset in the text itself.
 *
 * <p>Our own table instead of {@code Normalizer} and {@code toLowerCase}: JDKs and browsers carry different Unicode versions.
 * Twin: {@code src/main/web/fold.js}; both read {@code char-table.js} and are held to {@code src/test/vectors/tokens.json}.
 */
public final class Fold {
  private static final char[] BMP = CharTable.FOLDED;

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
}
