package org.touyan.text;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes JSON that may also stand in a script file. Values: String, Integer, Long, Double, Boolean, List, Map. */
public final class Json {
  private Json() {}

  /** {@code value} as JSON in ASCII, maps in their own order, without white space. */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, Escape::json);
    return out.toString();
  }

  /** The same for a script of a page, with Chinese characters as they are: {@link Escape#script}. */
  public static String script(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, Escape::script);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out, UnaryOperator<String> quoted) {
    if (value instanceof String text) {
      out.append(quoted.apply(text));
    } else if (value instanceof List<?> list) {
      char mark = '[';
      for (Object item : list) {
        out.append(mark);
        write(item, out, quoted);
        mark = ',';
      }
      out.append(mark == '[' ? "[]" : "]");
    } else if (value instanceof Map<?, ?> map) {
      char mark = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(mark);
        write(entry.getKey(), out, quoted);
        out.append(':');
        write(entry.getValue(), out, quoted);
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
