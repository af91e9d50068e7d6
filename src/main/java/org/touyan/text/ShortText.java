package org.touyan.text;

import java.io.ByteArrayOutputStream;

/**
 * Texts of a search pack in bytes, shorter than UTF-8 for Chinese: ASCII as it is, 95 frequent characters in one byte, 1,536 more
 * in two, every other UTF-16 unit in three. Deflate makes more of it too. Twin: {@code shortText} in {@code src/main/web/pack.js}.
 *
 * <pre>
 * 00-09 0b-1f 80-bf     the frequent characters in the order of char-table.js
 * c0-c5 byte            character {@code byte} of that tier
 * ff byte byte          a UTF-16 unit, high byte first
 * 0a 20-7f              itself
 * </pre>
 */
public final class ShortText {
  private static final int SINGLES = CharTable.SINGLES;
  private static final int LOW_SINGLES = 31;
  private static final int TIERS = CharTable.TIERS;
  private static final int TIER = CharTable.TIER;
  private static final int FIRST_LEAD = 0xc0;
  private static final int ESCAPE = 0xff;
  private static final char[] CHARS = CharTable.FREQUENT;
  /** For each UTF-16 unit 1 + its number in {@link #CHARS}, 0 if it has none. */
  private static final short[] NUMBERS = numbers();

  private ShortText() {}

  private static short[] numbers() {
    short[] numbers = new short[0x10000];
    for (int i = 0; i < CHARS.length; i++) numbers[CHARS[i]] = (short) (i + 1);
    return numbers;
  }

  /** Whether a code point is one of the 351 most frequent characters of Chinese. */
  public static boolean isFrequent(int codePoint) {
    int number = codePoint < NUMBERS.length ? NUMBERS[codePoint] : 0;
    return number > 0 && number <= SINGLES + TIER;
  }

  /** The bytes of a text; every text has some, also with lone surrogates. */
  public static byte[] encode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int number = NUMBERS[c] - 1;
      if (c == '\n' || c >= ' ' && c < 0x80) {
        out.write(c);
      } else if (number >= SINGLES) {
        out.write(FIRST_LEAD + (number - SINGLES) / TIER);
        out.write((number - SINGLES) % TIER);
      } else if (number >= 0) {
        out.write(single(number));
      } else {
        out.write(ESCAPE);
        out.write(c >> 8);
        out.write(c);
      }
    }
    return out.toByteArray();
  }

  private static int single(int number) {
    return number >= LOW_SINGLES
        ? 0x80 + number - LOW_SINGLES
        : number < '\n' ? number : number + 1;
  }

  /**
   * The text of bytes [start, end).
   *
   * @throws IllegalArgumentException if they are no such text
   */
  public static String decode(byte[] bytes, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      int b = bytes[at++] & 255;
      if (b == '\n' || b >= ' ' && b < 0x80) {
        out.append((char) b);
      } else if (b < ' ') {
        out.append(CHARS[b < '\n' ? b : b - 1]);
      } else if (b < FIRST_LEAD) {
        out.append(CHARS[b - 0x80 + LOW_SINGLES]);
      } else if (b < FIRST_LEAD + TIERS && at < end) {
        out.append(CHARS[SINGLES + (b - FIRST_LEAD) * TIER + (bytes[at++] & 255)]);
      } else if (b == ESCAPE && at + 1 < end) {
        out.append((char) ((bytes[at] & 255) << 8 | bytes[at + 1] & 255));
        at += 2;
      } else {
        throw new IllegalArgumentException("byte " + b);
      }
    }
    return out.toString();
  }
}
