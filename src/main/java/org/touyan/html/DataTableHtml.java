package org.touyan.html;

import java.util.List;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Column;
import org.touyan.model.Words;
import org.touyan.text.Json;

/** Writes a data table so that it reads as a table, as cards on a phone, and aloud. */
final class DataTableHtml {
  private static final TagRule DIV = TagRule.of("div");
  private static final TagRule SPAN = TagRule.of("span");
  private static final TagRule TABLE = TagRule.of("table");
  private static final TagRule CAPTION = TagRule.of("caption");
  private static final TagRule THEAD = TagRule.of("thead");
  private static final TagRule TBODY = TagRule.of("tbody");
  private static final TagRule TFOOT = TagRule.of("tfoot");
  private static final TagRule TR = TagRule.of("tr");
  private static final TagRule TH = TagRule.of("th");
  private static final TagRule TD = TagRule.of("td");

  private final Out out;
  private final SectionText words;
  private final Words said;

  DataTableHtml(Out out, SectionText words, Words said) {
    this.out = out;
    this.words = words;
    this.said = said;
  }

  /**
   * The scrolling frame around any table; the caller closes it.
   *
   * @param cards whether each cell carries its label, so that a phone may show rows as cards
   */
  void startWrap(String label, boolean cards) {
    out.start(DIV)
        .attribute("class", cards ? "table-wrap cards" : "table-wrap")
        .attribute("tabindex", "0");
    out.attribute("role", "region").attribute("aria-label", label).endStart();
  }

  /** The whole table with its frame, and before it the places that a script fills with what one can do with it. */
  void write(DataTable table) {
    TableUse use = new TableUse(table);
    if (use.isSearched()) tools(use.lists() + 1);
    startWrap(table.title(), true);
    out.start(TABLE).attribute("data-kind", table.kind()).endStart();
    caption(table);
    head(table.columns(), use);
    out.start(TBODY).endStart();
    for (List<String> row : table.rows()) row(table.columns(), row);
    out.end();
    if (use.hasTotals()) totals(table.columns(), use);
    out.end();
    out.end();
  }

  /** One place for the box to type in and one for each list, so that nothing moves when they come. */
  private void tools(int places) {
    out.start(DIV).attribute("class", "table-tools").endStart();
    for (int i = 0; i < places; i++) {
      out.start(DIV).attribute("class", "table-tool").endStart();
      out.end();
    }
    out.end();
    out.start(DIV).attribute("class", "table-count").endStart();
    out.end();
  }

  private void caption(DataTable table) {
    out.start(CAPTION).endStart();
    out.text(table.title());
    words.paragraph();
    words.add(table.title());
    if (table.sample()) {
      out.text(" ");
      out.start(SPAN).attribute("class", "sample").endStart();
      out.text(said.of("table.sample"));
      out.end();
    }
    words.paragraph();
    out.end();
  }

  private void head(List<Column> columns, TableUse use) {
    out.start(THEAD).endStart();
    out.start(TR).endStart();
    for (Column column : columns) {
      out.start(TH).attribute("scope", "col").attribute("data-key", column.key());
      out.attribute("data-type", column.type());
      List<String> choices = use.choices(column);
      if (!choices.isEmpty()) out.attribute("data-choices", Json.of(choices));
      out.endStart();
      // A script puts a button of the same size here.
      if (use.isSearched()) out.start(SPAN).attribute("class", "th-in").endStart();
      out.text(label(column));
      if (use.isSearched()) out.end();
      out.end();
      words.add(label(column));
      words.space();
    }
    out.end();
    out.end();
    words.paragraph();
  }

  private void row(List<Column> columns, List<String> cells) {
    out.start(TR).endStart();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String cell = i < cells.size() ? cells.get(i) : "";
      out.start(TD).attribute("data-label", label(column)).attribute("data-type", column.type());
      String value = TableUse.value(column, cell);
      if (!value.isEmpty()) out.attribute("data-n", value);
      out.endStart();
      out.text(cell);
      out.end();
      words.add(cell);
      words.space();
    }
    out.end();
    words.paragraph();
  }

  private String label(Column column) {
    if (column.unit().isEmpty()) return column.label();
    return column.label() + said.of("sep.open") + column.unit() + said.of("sep.close");
  }

  private void totals(List<Column> columns, TableUse use) {
    out.start(TFOOT).endStart();
    out.start(TR).endStart();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean summed = use.isSummed(i);
      out.start(TD).attribute("data-type", column.type());
      if (summed) out.attribute("data-label", label(column)).attribute("data-total", column.unit());
      out.endStart();
      // One box for word and sum: a card is a grid of label and value.
      if (i == 0) out.start(SPAN).endStart();
      if (i == 0) out.text(said.of("table.total"));
      if (summed) sum(i == 0 ? " " : "", use.total(i), column.unit());
      if (i == 0) out.end();
      out.end();
    }
    out.end();
    out.end();
  }

  /** In a box of its own, because a script writes the sum of the rows that show into it. */
  private void sum(String before, String total, String unit) {
    out.text(before);
    out.start(SPAN).attribute("class", "sum").endStart();
    out.text(unit.isEmpty() ? total : total + " " + unit);
    out.end();
  }
}
