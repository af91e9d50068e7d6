package org.touyan.records;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file as Excel opens it by double-click: UTF-8 with its mark, CRLF; no cell can be a formula. */
final class CsvText {
  private final StringBuilder out = new StringBuilder("\ufeff");

  CsvText row(List<String> cells) {
    String comma = "";
    for (String cell : cells) {
      out.append(comma).append(quoted(harmless(cell)));
      comma = ",";
    }
    out.append("\r\n");
    return this;
  }

  /** A cell that a spreadsheet would compute gets an apostrophe before it. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
