package org.touyan.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables for Excel and WPS: UTF-8 with a byte order mark, every cell in quotes, lines ended by CR LF. No cell can begin a
 * formula, whoever wrote it.
 */
public final class Csv {
  /** A byte order mark: without it Excel takes the file for one in the encoding of the country. */
  private static final String MARK = "\uFEFF";

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

  /** What begins a formula, the wide forms that Chinese Excel takes for the same among them. */
  private static final String STARTS = "=+-@\t＝＋－＠";

  private Csv() {}

  /** The bytes of the file of these rows, the first of them its head. */
  public static byte[] of(List<List<String>> rows) {
    StringBuilder out = new StringBuilder(MARK);
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i > 0) out.append(',');
        out.append('"').append(cell(row.get(i)).replace("\"", "\"\"")).append('"');
      }
      out.append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An apostrophe before what would be a formula is shown by some programs, and runs in none. */
  private static String cell(String text) {
    String line = text.replaceAll("[\\r\\n]+", " ").replace("\0", "");
    String bare = line.stripLeading();
    boolean formula = !bare.isEmpty()
        && STARTS.indexOf(bare.charAt(0)) >= 0
        && !NUMBER.matcher(line).matches();
    return formula || line.startsWith("\t") ? "'" + line : line;
  }
}
