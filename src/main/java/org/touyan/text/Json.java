package org.touyan.text;

import java.util.List;
import java.util.Map;

/** Writes JSON in ASCII that may also stand in a script file. Values: String, Integer, Long, Double, Boolean, List, Map. */
public final class Json {
  private Json() {}

  /** {@code value} as JSON, maps in their own order, without white space. */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof String text) {
      out.append(Escape.json(text));
    } else if (value instanceof List<?> list) {
      char mark = '[';
      for (Object item : list) {
        out.append(mark);
        write(item, out);
        mark = ',';
      }
      out.append(mark == '[' ? "[]" : "]");
    } else if (value instanceof Map<?, ?> map) {
      char mark = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(mark);
        write(entry.getKey(), out);
        out.append(':');
        write(entry.getValue(), out);
        mark = ',';
      }
      out.append(mark == '{' ? "{}" : "}");
    } else if (value instanceof Double number && !Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no " + number);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass());
    }
  }
}
