package org.touyan.html;

import org.touyan.html.PageLinks.Resolved;
import org.touyan.model.NormTable;
import org.touyan.model.NormTable.Head;
import org.touyan.model.NormTable.State;
import org.touyan.model.NormTable.Verdict;
import org.touyan.model.Words;

/** Writes a norm with the figures held against it: a mark and a word for each, never a colour alone. */
final class NormHtml {
  private static final TagRule TABLE = TagRule.of("table");
  private static final TagRule THEAD = TagRule.of("thead");
  private static final TagRule TBODY = TagRule.of("tbody");
  private static final TagRule TFOOT = TagRule.of("tfoot");
  private static final TagRule TR = TagRule.of("tr");
  private static final TagRule TH = TagRule.of("th");
  private static final TagRule TD = TagRule.of("td");
  private static final TagRule A = TagRule.of("a");
  private static final TagRule BR = TagRule.of("br");
  private static final TagRule SPAN = TagRule.of("span");

  private final Out out;
  private final SectionText words;
  private final PageLinks links;
  private final Words said;
  private final DataTableHtml tables;

  NormHtml(Out out, SectionText words, PageLinks links, Words said, DataTableHtml tables) {
    this.out = out;
    this.words = words;
    this.links = links;
    this.said = said;
    this.tables = tables;
  }

  /** The table, what meets the norm counted below it, and the file it comes from. */
  void write(NormTable norm) {
    tables.startWrap(norm.title(), true);
    out.start(TABLE).endStart();
    tables.caption(norm.title(), norm.sample());
    head(norm);
    out.start(TBODY).endStart();
    for (NormTable.Row row : norm.rows()) row(norm, row);
    out.end();
    totals(norm);
    out.end();
    out.end();
    tables.source(norm.path());
  }

  private void head(NormTable norm) {
    out.start(THEAD).endStart();
    out.start(TR).endStart();
    out.start(TH).attribute("scope", "col").endStart();
    add(norm.nameLabel());
    out.end();
    out.start(TH).attribute("scope", "col").endStart();
    add(said.of("norm.result"));
    out.end();
    for (Head head : norm.heads()) {
      out.start(TH).attribute("scope", "col").endStart();
      add(head.label());
      out.start(BR).endStart();
      words.space();
      add(head.rule());
      clause(head);
      out.end();
    }
    tables.lineHead(false);
    out.end();
    out.end();
    words.paragraph();
  }

  /** The clause that lays the norm down, as a link where it stands in this page. */
  private void clause(Head head) {
    if (head.clause().isEmpty()) return;
    out.start(BR).endStart();
    words.space();
    Resolved to = head.anchor().isEmpty() ? links.nothing() : links.resolve(head.anchor());
    boolean isLink = !to.url().isEmpty();
    if (isLink) out.start(A).attribute("href", to.url()).endStart();
    add(head.clause());
    if (isLink) out.end();
  }

  private void row(NormTable norm, NormTable.Row row) {
    out.start(TR).endStart();
    out.start(TD).attribute("data-label", norm.nameLabel()).endStart();
    add(row.name());
    out.end();
    out.start(TD).attribute("data-label", said.of("norm.result")).endStart();
    mark(row.state(), "");
    out.end();
    for (int i = 0; i < norm.heads().size(); i++) {
      Head head = norm.heads().get(i);
      Verdict verdict = row.verdicts().get(i);
      out.start(TD).attribute("data-label", head.label() + " " + head.rule()).endStart();
      out.start(SPAN).endStart();
      if (!verdict.figure().isEmpty()) {
        add(verdict.figure());
        out.text(" ");
        words.space();
      }
      mark(verdict.state(), gap(verdict));
      out.end();
      out.end();
    }
    tables.line(row.line());
    out.end();
    words.paragraph();
  }

  private String gap(Verdict verdict) {
    if (verdict.gap().isEmpty()) return "";
    return said.of(verdict.over() ? "norm.over" : "norm.short", verdict.gap());
  }

  private void mark(State state, String gap) {
    String name = switch (state) {
      case MET -> "met";
      case UNMET -> "unmet";
      case UNKNOWN -> "unknown";
    };
    out.start(SPAN).attribute("class", "norm-mark " + name).endStart();
    add(said.of("norm." + name) + (gap.isEmpty() ? "" : said.of("sep.comma") + gap));
    out.end();
    words.space();
  }

  private void totals(NormTable norm) {
    out.start(TFOOT).endStart();
    out.start(TR).endStart();
    out.start(TD).endStart();
    add(said.of("norm.total"));
    out.end();
    total(said.of("norm.result"), norm.met(), norm.rows().size());
    for (int i = 0; i < norm.heads().size(); i++)
      total(norm.heads().get(i).label(), norm.met(i), norm.rows().size());
    out.start(TD).endStart();
    out.end();
    out.end();
    out.end();
    words.paragraph();
  }

  private void total(String label, long met, int all) {
    out.start(TD).attribute("data-label", label).endStart();
    add(said.of("norm.of", met, all));
    out.end();
    words.space();
  }

  private void add(String text) {
    out.text(text);
    words.add(text);
  }
}
