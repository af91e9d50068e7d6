package org.touyan.index;

/** Writes UTF-8 into an array that is there already. */
final class Utf8 {
  private Utf8() {}

  /** Writes a code point at an offset and returns the offset behind it. */
  static int encode(int c, byte[] out, int at) {
    if (c < 0x80) {
      out[at] = (byte) c;
      return at + 1;
    }
    if (c < 0x800) {
      out[at] = (byte) (0xc0 | c >> 6);
      out[at + 1] = (byte) (0x80 | c & 63);
      return at + 2;
    }
    if (c < 0x10000) {
      out[at] = (byte) (0xe0 | c >> 12);
      out[at + 1] = (byte) (0x80 | c >> 6 & 63);
      out[at + 2] = (byte) (0x80 | c & 63);
      return at + 3;
    }
    out[at] = (byte) (0xf0 | c >> 18);
    out[at + 1] = (byte) (0x80 | c >> 12 & 63);
    out[at + 2] = (byte) (0x80 | c >> 6 & 63);
    out[at + 3] = (byte) (0x80 | c & 63);
    return at + 4;
  }

  /** Writes characters from offset 0 and returns the length. Surrogates must be in pairs. */
  static int encode(char[] chars, int count, byte[] out) {
    int length = 0;
    for (int i = 0; i < count; i++) {
      int c = chars[i];
      if (Character.isHighSurrogate(chars[i])) c = Character.toCodePoint(chars[i], chars[++i]);
      length = encode(c, out, length);
    }
    return length;
  }
}
