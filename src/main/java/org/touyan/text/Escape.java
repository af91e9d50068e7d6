package org.touyan.text;

import org.jspecify.annotations.Nullable;

/** The one class that escapes, by place. Each method's result may stand where its name says and nowhere else. */
public final class Escape {
  private static final String HEX = "0123456789abcdef";

  private Escape() {}

  /** What stands for {@code c} in HTML text or in a double-quoted attribute; null where it stands for itself. */
  public static @Nullable String html(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }

  /**
   * A JSON string with its quotes, in ASCII only, safe inside a script file too: {@code <}, U+2028 and everything beyond
   * ASCII is written as {@code \\uXXXX}, so that no browser can guess a wrong encoding.
   */
  public static String json(String text) {
    return quoted(text, false);
  }

  /**
   * As {@link #json}, but Chinese characters and punctuation stay as they are: half the bytes. For scripts whose pages say that
   * they are UTF-8, which holds for their scripts too.
   */
  public static String script(String text) {
    return quoted(text, true);
  }

  private static boolean isChinese(char c) {
    return c >= 0x3001 && c <= 0x9fff || c >= 0xff01 && c <= 0xff5e;
  }

  private static String quoted(String text, boolean chinese) {
    StringBuilder out = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (chinese && isChinese(c)) {
        out.append(c);
      } else if (c < 0x20 || c > 0x7e || c == '<' || c == '>' || c == '&') {
        out.append("\\u")
            .append(HEX.charAt(c >> 12))
            .append(HEX.charAt(c >> 8 & 15))
            .append(HEX.charAt(c >> 4 & 15))
            .append(HEX.charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /**
   * A JSON string with its quotes for a data file in UTF-8, as {@code JSON.stringify} writes it: only quotes, backslashes and
   * control characters are escaped. Not for a script file.
   */
  public static String jsonData(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    jsonData(text, out);
    return out.toString();
  }

  /** Appends what {@link #jsonData(String)} gives. */
  public static void jsonData(String text, StringBuilder out) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c != '"' && c != '\\') continue;
      out.append(text, done, i).append('\\');
      if (c < 0x20) out.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      else out.append(c);
      done = i + 1;
    }
    out.append(text, done, text.length()).append('"');
  }

  /** A path inside a relative address: what is not an unreserved character or {@code /} is percent-encoded as UTF-8. */
  public static String urlPath(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || "-._~/".indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }
}
