package org.touyan.parse.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code {#id .class key=value}} behind a block.
 *
 * @param id without #, or ""
 * @param classes without dots
 * @param values the rest, in the order written
 * @param raw as written, with its braces; "" when there was none
 */
public record NodeAttributes(
    String id, List<String> classes, Map<String, String> values, String raw) {
  public static final NodeAttributes NONE = new NodeAttributes("", List.of(), Map.of(), "");

  /** Beyond this many characters braces are text. */
  static final int CHARS_MAX = 400;

  /** {@code raw} read as attributes, or NONE when it is text in braces. */
  static NodeAttributes of(String raw) {
    String inner = raw.substring(1, raw.length() - 1).strip();
    if (inner.isEmpty()) return NONE;
    String id = "";
    List<String> classes = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    int at = 0;
    while (at < inner.length()) {
      int end = tokenEnd(inner, at);
      String token = inner.substring(at, end);
      if (token.startsWith("#") && isName(token, 1)) {
        id = token.substring(1);
      } else if (token.startsWith(".") && isName(token, 1)) {
        classes.add(token.substring(1));
      } else if (!addValue(token, values)) {
        return NONE;
      }
      at = end;
      while (at < inner.length() && inner.charAt(at) <= ' ') at++;
    }
    return new NodeAttributes(id, List.copyOf(classes), values, raw);
  }

  private static int tokenEnd(String inner, int from) {
    boolean quoted = false;
    int i = from;
    while (i < inner.length() && (quoted || inner.charAt(i) > ' ')) {
      if (inner.charAt(i) == '"') quoted = !quoted;
      i++;
    }
    return i;
  }

  private static boolean addValue(String token, Map<String, String> values) {
    int equals = token.indexOf('=');
    if (equals < 1 || !isName(token.substring(0, equals), 0)) return false;
    String value = token.substring(equals + 1);
    if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\""))
      value = value.substring(1, value.length() - 1);
    values.put(token.substring(0, equals), value);
    return true;
  }

  /** Letters, digits, Han, - _ : and . */
  private static boolean isName(String token, int from) {
    if (token.length() == from) return false;
    for (int i = from; i < token.length(); i += Character.charCount(token.codePointAt(i))) {
      int cp = token.codePointAt(i);
      if (!Cjk.isAsciiAlnum(cp)
          && cp != '-'
          && cp != '_'
          && cp != ':'
          && cp != '.'
          && !Cjk.isHan(cp)) return false;
    }
    return true;
  }
}
