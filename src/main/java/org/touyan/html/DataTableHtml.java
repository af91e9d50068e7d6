package org.touyan.html;

import java.util.List;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Column;
import org.touyan.model.Words;

/** Writes a data table so that it reads as a table, as cards on a phone, and aloud. */
final class DataTableHtml {
  private static final TagRule DIV = TagRule.of("div");
  private static final TagRule SPAN = TagRule.of("span");
  private static final TagRule TABLE = TagRule.of("table");
  private static final TagRule CAPTION = TagRule.of("caption");
  private static final TagRule THEAD = TagRule.of("thead");
  private static final TagRule TBODY = TagRule.of("tbody");
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

  /** The whole table with its frame. */
  void write(DataTable table) {
    startWrap(table.title(), true);
    out.start(TABLE).attribute("data-kind", table.kind()).endStart();
    caption(table);
    head(table.columns());
    out.start(TBODY).endStart();
    for (List<String> row : table.rows()) row(table.columns(), row);
    out.end();
    out.end();
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

  private void head(List<Column> columns) {
    out.start(THEAD).endStart();
    out.start(TR).endStart();
    for (Column column : columns) {
      out.start(TH).attribute("scope", "col").attribute("data-key", column.key());
      out.attribute("data-type", column.type()).endStart();
      out.text(column.label());
      out.end();
      words.add(column.label());
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
      out.start(TD)
          .attribute("data-label", column.label())
          .attribute("data-type", column.type())
          .endStart();
      out.text(cell);
      out.end();
      words.add(cell);
      words.space();
    }
    out.end();
    words.paragraph();
  }
}
