package org.touyan.text;

import java.util.Locale;
import java.util.Set;

/**
 * What an author's id becomes: sane letters only, none that stands in the way of the page around it. A browser makes
 * {@code window.NAME} of every id, so the names of our scripts' globals are not given away either.
 */
public final class Anchors {
  private static final Set<String> GLOBALS = Set.of("touyan", "y");
  private static final int CHARS_MAX = 200;

  private Anchors() {}

  /** The id to write for {@code wanted}, and the way a link to it must be written; "" when nothing of it is fit. */
  public static String safe(String wanted) {
    String id = isSane(wanted) ? wanted : sane(wanted);
    if (id.length() > CHARS_MAX) id = cut(id);
    return isReserved(id) ? "c-" + id : id;
  }

  private static String cut(String id) {
    int end = Character.isHighSurrogate(id.charAt(CHARS_MAX - 1)) ? CHARS_MAX - 1 : CHARS_MAX;
    return id.substring(0, end);
  }

  private static boolean isReserved(String id) {
    return id.regionMatches(true, 0, "ty-", 0, 3)
        || id.length() <= 6 && GLOBALS.contains(id.toLowerCase(Locale.ROOT));
  }

  private static boolean isSane(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (!isSaneAscii(id.charAt(i)) && !isSaneHan(id.charAt(i))) return false;
    }
    return true;
  }

  private static String sane(String id) {
    StringBuilder out = new StringBuilder(id.length());
    id.codePoints().filter(Anchors::isSane).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isSane(int c) {
    if (c < 0x80) return isSaneAscii((char) c);
    if (c >= 0x10000) return c < 0xE0000 && (c & 0xFFFE) != 0xFFFE;
    boolean unseen = c < 0xA1 || c == 0xAD || c >= 0x2000 && c <= 0x206F || c == 0x3000;
    boolean unfit =
        c >= 0xD800 && c <= 0xF8FF || c >= 0xFE00 && c <= 0xFE0F || c == 0xFEFF || c >= 0xFFF0;
    return !unseen && !unfit;
  }

  private static boolean isSaneHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF;
  }

  private static boolean isSaneAscii(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.'
        || c == ':';
  }
}
