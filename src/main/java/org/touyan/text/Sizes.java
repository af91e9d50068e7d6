package org.touyan.text;

import java.util.Locale;

/** Sizes in words. 1 kB is 1,024 bytes here, as file managers show it. */
public final class Sizes {
  /** Bytes in one kB. */
  public static final int KB = 1024;

  /** Bytes in one MB. */
  public static final int MB = 1024 * KB;

  private Sizes() {}

  /** The size in the unit that fits, with at most one decimal: {@code 512 B}, {@code 64 kB}, {@code 3.1 MB}. */
  public static String words(long bytes) {
    if (bytes < KB) return bytes + " B";
    if (bytes < MB) return decimal(bytes, KB) + " kB";
    return decimal(bytes, MB) + " MB";
  }

  /** Rounded up, so that a size just over a limit never reads like the limit. */
  private static String decimal(long bytes, int unit) {
    long tenths = (bytes * 10 + unit - 1) / unit;
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
  }

  /** How many bytes {@code text} takes in UTF-8. */
  public static long utf8Bytes(CharSequence text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) bytes += utf8Bytes(text.charAt(i));
    return bytes;
  }

  /** Half of a surrogate pair counts 2: both together make the 4 bytes of their code point. */
  private static int utf8Bytes(char c) {
    if (c < 0x80) return 1;
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
