package org.touyan.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.touyan.diag.Position;
import org.touyan.model.Body.LinkKind;
import org.touyan.model.DocType;
import org.touyan.model.Norm;
import org.touyan.parse.dialect.Box;

/** The norms of a page, and the clauses they come from. */
final class PageNorms implements RuleReader.Clauses {
  private final Source source;
  private final LinkBook links;
  private final List<Norm> norms = new ArrayList<>();
  private String clause = "";

  PageNorms(Source source, LinkBook links) {
    this.source = source;
    this.links = links;
  }

  /** What follows stands below this clause. */
  void below(String clause) {
    this.clause = clause;
  }

  /** Reads a box of kind norm. */
  NormLines read(Box box) {
    return new NormLines(source, new RuleReader(this), box);
  }

  /** Takes a norm; gives the element that its table will stand in. */
  String place(Norm norm) {
    norms.add(norm);
    return "<div class=\"norm-table\" data-norm=\"" + (norms.size() - 1) + "\"></div>";
  }

  /** All of the page, in order. */
  List<Norm> all() {
    return norms;
  }

  @Override
  public String last() {
    return clause;
  }

  /** A link like any other, so that a clause that is not there is reported. Clauses stand in policies only. */
  @Override
  public String anchor(String written, Position at) {
    String id = source.type() == DocType.POLICY ? Clauses.id(BasedSequence.of(written)) : "";
    if (id.isEmpty()) return "";
    links.add(LinkKind.LINK, "#" + id, at);
    return "#" + id;
  }
}
