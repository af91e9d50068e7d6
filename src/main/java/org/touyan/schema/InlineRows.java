package org.touyan.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.DataTable.Row;
import org.touyan.yaml.YamlNode;

/** The rows of a small table that stand in its description. */
final class InlineRows {
  private final CellCheck cells;
  private final Findings findings;

  InlineRows(CellCheck cells, Findings findings) {
    this.cells = cells;
    this.findings = findings;
  }

  Optional<List<Row>> rows(YamlNode.Sequence list) {
    if (list.items().size() > DataTables.ROWS_MAX) {
      CsvRows.reportTooMany(Code.DATA_BROKEN, list.at(), DataTables.ROWS_MAX, findings);
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlNode.Mapping mapping) {
        rows.add(row(mapping));
      } else {
        findings.report(
            Code.DATA_BROKEN,
            item.at(),
            "rows 的每一项应是“列: 值”",
            "each of the rows must be \"column: value\"");
      }
    }
    return Optional.of(rows);
  }

  private Row row(YamlNode.Mapping mapping) {
    String[] row = new String[cells.columns().size()];
    Arrays.fill(row, "");
    for (YamlNode.Entry entry : mapping.entries()) {
      int column = cells.column(entry.key(), entry.keyAt());
      if (column < 0) continue;
      if (entry.value() instanceof YamlNode.Scalar scalar) {
        row[column] = scalar.isNull() ? "" : cells.cell(column, scalar.text(), scalar.at());
      } else {
        findings.report(
            Code.DATA_BROKEN, entry.value().at(), "一格里只能写一段文字", "a cell holds one text");
      }
    }
    return new Row(mapping.at().line(), List.of(row));
  }
}
