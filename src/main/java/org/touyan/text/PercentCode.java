package org.touyan.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded addresses, as Typora writes them for Chinese file names. */
public final class PercentCode {
  private PercentCode() {}

  /** The text meant; {@code text} itself when it is not valid percent-encoded UTF-8. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) return text;
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      if (low >= 0) i += 2;
      out.write(low >= 0 ? high << 4 | low : bytes[i]);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(out.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return text;
    }
  }
}
