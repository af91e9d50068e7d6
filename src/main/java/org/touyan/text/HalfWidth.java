package org.touyan.text;

/** Text as a Chinese keyboard types it, with the ASCII in its plain form. */
public final class HalfWidth {
  private HalfWidth() {}

  /** Full-width ASCII (U+FF01–U+FF5E) and the ideographic space as their plain twins, without white space at the ends. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;
      out.append(c == 0x3000 ? ' ' : c);
    }
    return out.toString().strip();
  }
}
