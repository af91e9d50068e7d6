package org.touyan.html;

import java.time.LocalDate;
import java.util.List;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Column;
import org.touyan.model.DataTable.Row;
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
  private static final TagRule P = TagRule.of("p");

  private final Out out;
  private final SectionText words;
  private final Words said;
  private final LocalDate today;

  /** @param today for what is overdue */
  DataTableHtml(Out out, SectionText words, Words said, LocalDate today) {
    this.out = out;
    this.words = words;
    this.said = said;
    this.today = today;
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
    TableUse use = new TableUse(table, today);
    if (use.isSearched()) tools(use.lists() + 1);
    startWrap(table.title(), true);
    out.start(TABLE).attribute("data-kind", table.kind());
    if (table.sheets() >= 0) out.attribute("data-sheets", Integer.toString(table.sheets()));
    if (use.isSearched() && use.late() > 0) out.attribute("data-late", Long.toString(use.late()));
    out.endStart();
    caption(table.title(), table.sample());
    head(table.columns(), use);
    out.start(TBODY).endStart();
    for (Row row : table.rows()) row(table, use, row);
    out.end();
    if (use.hasTotals()) totals(table.columns(), use);
    out.end();
    out.end();
    notes(table, use);
  }

  /** Where the figures come from, what is late at which day, and why a sum is missing. */
  private void notes(DataTable table, TableUse use) {
    if (table.due().isPresent()) {
      String day = said.date(today);
      out.start(P).attribute("class", "table-note").attribute("data-day", day).endStart();
      out.text(
          use.late() > 0
              ? said.of("table.late", day, use.late())
              : said.of("table.late.none", day));
      out.end();
    }
    for (int i = 0; i < table.columns().size(); i++) {
      if (use.isNotSummed(i) && table.columns().get(i).type().equals("number"))
        note(said.of("table.no-sum", table.columns().get(i).label()));
    }
    source(table.path());
  }

  /** Which file the rows of a table stand in, so that whoever finds a mistake can mend it. */
  void source(String path) {
    note(said.of("table.source", path));
  }

  private void note(String text) {
    out.start(P).attribute("class", "table-note").endStart();
    out.text(text);
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

  /** What a table is called, and whether its rows are made up. */
  void caption(String title, boolean sample) {
    out.start(CAPTION).endStart();
    out.text(title);
    words.paragraph();
    words.add(title);
    if (sample) {
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
    lineHead(use.isSearched());
    out.end();
    out.end();
    words.paragraph();
  }

  /** The heading of the column that says where a row stands in its file. */
  void lineHead(boolean isSorted) {
    out.start(TH).attribute("scope", "col").attribute("class", "row-line");
    out.attribute("data-type", "number").endStart();
    if (isSorted) out.start(SPAN).attribute("class", "th-in").endStart();
    out.text(said.of("table.line"));
    if (isSorted) out.end();
    out.end();
  }

  /** Where a row stands in its file; no word of the table for search. */
  void line(int line) {
    out.start(TD).attribute("class", "row-line").attribute("data-type", "number");
    out.attribute("data-label", said.of("table.line")).endStart();
    out.text(Integer.toString(line));
    out.end();
  }

  private void row(DataTable table, TableUse use, Row row) {
    long daysLate = use.daysLate(row);
    out.start(TR);
    if (daysLate > 0) out.attribute("class", "is-late");
    out.endStart();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      String cell = row.cells().get(i);
      boolean isLate = daysLate > 0 && i == table.due().orElseThrow().column();
      out.start(TD).attribute("data-label", label(column)).attribute("data-type", column.type());
      String value = isLate ? cell : TableUse.value(column, cell);
      if (!value.isEmpty()) out.attribute("data-n", value);
      out.endStart();
      out.text(cell);
      words.add(cell);
      if (isLate) late(said.count("table.days-late", daysLate));
      out.end();
      words.space();
    }
    line(row.line());
    out.end();
    words.paragraph();
  }

  private void late(String text) {
    out.text(" ");
    out.start(SPAN).attribute("class", "late").endStart();
    out.text(text);
    out.end();
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
      if (summed || use.isNotSummed(i)) out.attribute("data-label", label(column));
      if (summed) out.attribute("data-total", column.unit());
      out.endStart();
      // One box for word and sum: a card is a grid of label and value.
      if (i == 0) out.start(SPAN).endStart();
      if (i == 0) out.text(said.of("table.total"));
      if (summed) sum(i == 0 ? " " : "", use.total(i), column.unit());
      else if (use.isNotSummed(i)) out.text(i == 0 ? " —" : "—");
      if (i == 0) out.end();
      out.end();
    }
    out.start(TD).endStart();
    out.end();
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
