package org.touyan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * What search takes for the same character: full width and half width, capital and small, compatibility forms, traditional and
 * simplified. Always one code point for one code point, so that an offset in folded text is an offset in the text itself.
 *
 * <p>Our own table instead of {@code Normalizer} and {@code toLowerCase}: JDKs and browsers carry different Unicode versions.
 * Twin: {@code src/main/web/fold.js}; both read {@code fold-table.js} and are held to {@code src/test/vectors/tokens.json}.
 */
public final class Fold {
  private static final String TABLE = "/web/fold-table.js";
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
    readPairs(tableBytes(), table);
    return table;
  }

  private static void readPairs(byte[] bytes, char[] table) {
    int at = 0;
    int from = 0;
    while (at < bytes.length) {
      int[] numbers = new int[2];
      for (int i = 0; i < 2; i++) {
        int shift = 0;
        while (bytes[at] < 0) {
          numbers[i] |= (bytes[at++] & 127) << shift;
          shift += 7;
        }
        numbers[i] |= bytes[at++] << shift;
      }
      from += numbers[0];
      table[from] = (char) (from + (numbers[1] >>> 1 ^ -(numbers[1] & 1)));
    }
  }

  /** The table is the text between the first quotes that follow its name. */
  private static byte[] tableBytes() {
    try (InputStream in = Fold.class.getResourceAsStream(TABLE)) {
      if (in == null) throw new IllegalStateException(TABLE + " is missing from the program");
      byte[] script = in.readAllBytes();
      String text = new String(script, StandardCharsets.US_ASCII);
      int start = text.indexOf('\'', text.indexOf("foldTable")) + 1;
      return Base64.getDecoder()
          .decode(Arrays.copyOfRange(script, start, text.indexOf('\'', start)));
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }
}
