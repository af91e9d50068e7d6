package org.touyan.source;

/** Whether a guess about an encoding gives text that somebody may have written. */
final class Plausible {
  /** At least this share of the characters beyond ASCII must be everyday Chinese. */
  private static final double COMMON_SHARE_MIN = 0.9;

  private Plausible() {}

  /** No control characters, no characters that do not exist: most wrong guesses have some. */
  static boolean text(String text) {
    return text.codePoints().noneMatch(Plausible::isOdd);
  }

  /** By own ranges: the tables of a JDK grow with Unicode, and a newer one would judge differently. */
  private static boolean isOdd(int c) {
    return isControl(c) || c >= 0xe000 && c <= 0xf8ff || c >= 0xf0000 || (c & 0xfffe) == 0xfffe;
  }

  /**
   * Whether bytes read as GBK or GB 18030 are Chinese: nine in ten of the characters beyond ASCII stand in the part of the
   * table with the everyday characters and punctuation (rows B0–F7 and A1–A3, both bytes from A1 up). Western, Big5 and
   * Japanese bytes land elsewhere.
   */
  static boolean chinese(byte[] bytes, String text) {
    if (text.codePoints().anyMatch(c -> isControl(c) || isDisputed(c))) return false;
    int all = 0;
    int common = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xff;
      if (lead < 0x80 || i + 1 == bytes.length) continue;
      int trail = bytes[i + 1] & 0xff;
      all++;
      if (trail < 0x40) {
        i += 3; // four bytes of GB 18030
        continue;
      }
      if (trail >= 0xa1 && (lead >= 0xb0 && lead <= 0xf7 || lead >= 0xa1 && lead <= 0xa3)) common++;
      i++;
    }
    return all > 0 && common >= all * COMMON_SHARE_MIN;
  }

  private static boolean isControl(int c) {
    return c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c >= 0x7f && c < 0xa0;
  }

  /** Private use, and what the edition of 2022 moved out of it. */
  private static boolean isDisputed(int c) {
    return c >= 0xe000 && c <= 0xf8ff
        || c >= 0xfe10 && c <= 0xfe19
        || c >= 0x9fb4 && c <= 0x9fbb
        || c == 0x1e3f;
  }
}
