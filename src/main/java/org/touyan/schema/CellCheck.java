package org.touyan.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.DataTable;
import org.touyan.text.CellNumber;
import org.touyan.text.HalfWidth;
import org.touyan.text.NearestName;

/** Holds the cells of a table to its columns. */
final class CellCheck {
  private final List<DataTable.Column> columns;
  private final List<String> names = new ArrayList<>();
  private final Findings findings;

  CellCheck(List<DataTable.Column> columns, Findings findings) {
    this.columns = List.copyOf(columns);
    this.findings = findings;
    for (DataTable.Column column : columns) {
      names.add(column.key());
      names.add(column.label());
    }
  }

  List<DataTable.Column> columns() {
    return columns;
  }

  /** 0-based index of the column with this key or label; reported with the nearest name, and -1, if there is none. */
  int column(String written, Position at) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(written) || columns.get(i).label().equals(written)) return i;
    }
    findings.suggest(
        Code.DATA_COLUMN,
        at,
        NearestName.of(written, names).orElse(""),
        Values.cut(written),
        "在说明文件里没有",
        "is not in the schema");
    return -1;
  }

  /** The cell as it is kept: dates as {@code 2026-11-21}, numbers in half-width digits, everything else as written. */
  String cell(int column, String written, Position at) {
    DataTable.Column declared = columns.get(column);
    String text = written.strip();
    if (text.isEmpty()) return "";
    if (Values.control(text).isPresent()) {
      report(declared, text, at, "没有控制字符的文字", "text without control characters");
      return "";
    }
    return switch (declared.type()) {
      case "number" -> checked(declared, number(text), text, at, "数字", "a number");
      case "date" ->
        checked(
            declared,
            Values.day(text).map(Object::toString),
            text,
            at,
            "日期（如 2026-11-21）",
            "a date such as 2026-11-21");
      default -> allowed(declared, text, at);
    };
  }

  private static Optional<String> number(String text) {
    return Optional.of(HalfWidth.of(text)).filter(CellNumber::is);
  }

  private String allowed(DataTable.Column declared, String text, Position at) {
    if (declared.values().isEmpty() || declared.values().contains(text)) return text;
    report(
        declared,
        text,
        at,
        "可选的值（" + String.join("、", declared.values()) + "）",
        "one of: " + String.join(", ", declared.values()));
    return text;
  }

  private String checked(
      DataTable.Column declared,
      Optional<String> value,
      String text,
      Position at,
      String zh,
      String en) {
    if (value.isEmpty()) report(declared, text, at, zh, en);
    return value.orElse(text);
  }

  private void report(DataTable.Column declared, String text, Position at, String zh, String en) {
    String near = NearestName.of(text, declared.values()).orElse("");
    findings.suggest(Code.DATA_CELL, at, near, declared.label(), Values.cut(text), zh, en);
  }
}
