package org.touyan.text;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Bytes as printable ASCII that may stand between double quotes in a script: 13 bits in two of 91 characters, a twelfth shorter
 * than base64. The alphabet is {@code !} to {@code ~} without both quotes and the backslash. Twin: {@code inflate.js}.
 */
public final class Base91 {
  private static final int BITS = 13;
  private static final int SIZE = 91;
  private static final byte[] ALPHABET = new byte[SIZE];
  private static final int[] NUMBERS = new int[128];

  static {
    Arrays.fill(NUMBERS, -1);
    int at = 0;
    for (int c = '!'; c <= '~'; c++) {
      if (c == '"' || c == '\'' || c == '\\') continue;
      NUMBERS[c] = at;
      ALPHABET[at++] = (byte) c;
    }
  }

  private Base91() {}

  /** Two characters for each 13 bits, low bits first; the last are filled up with zeros. */
  public static byte[] encode(byte[] bytes) {
    byte[] out = new byte[(8 * bytes.length + BITS - 1) / BITS * 2];
    int hold = 0;
    int held = 0;
    int at = 0;
    for (byte b : bytes) {
      hold |= (b & 255) << held;
      held += 8;
      if (held < BITS) continue;
      at = put(hold & (1 << BITS) - 1, out, at);
      hold >>>= BITS;
      held -= BITS;
    }
    if (held > 0) put(hold, out, at);
    return out;
  }

  private static int put(int value, byte[] out, int at) {
    out[at] = ALPHABET[value % SIZE];
    out[at + 1] = ALPHABET[value / SIZE];
    return at + 2;
  }

  /**
   * The bytes, perhaps with one zero behind them.
   *
   * @throws IllegalArgumentException if a character is none of the alphabet or a pair stands for more than 13 bits
   */
  public static byte[] decode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int hold = 0;
    int held = 0;
    for (int i = 0; i + 1 < text.length(); i += 2) {
      int value = number(text.charAt(i)) + SIZE * number(text.charAt(i + 1));
      if (value >> BITS != 0) throw new IllegalArgumentException("pair " + i);
      hold |= value << held;
      for (held += BITS; held >= 8; held -= 8) {
        out.write(hold);
        hold >>>= 8;
      }
    }
    return out.toByteArray();
  }

  private static int number(char c) {
    if (c >= NUMBERS.length || NUMBERS[c] < 0)
      throw new IllegalArgumentException("character " + (int) c);
    return NUMBERS[c];
  }
}
