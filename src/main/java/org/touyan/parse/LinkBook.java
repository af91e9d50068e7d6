package org.touyan.parse;

import java.util.ArrayList;
import java.util.List;
import org.touyan.model.Body.Link;
import org.touyan.model.Body.LinkKind;
import org.touyan.model.Reference;

/** The addresses of a page, in the order of its HTML. */
final class LinkBook {
  private final Source source;
  private final List<Link> links = new ArrayList<>();
  private final List<Reference> tables = new ArrayList<>();

  LinkBook(Source source) {
    this.source = source;
  }

  /** @param offset where in the text it stands */
  void add(LinkKind kind, String target, int offset) {
    links.add(new Link(kind, target, source.at(offset)));
  }

  void addTable(String name, int offset) {
    tables.add(new Reference(name, source.at(offset)));
  }

  List<Link> links() {
    return links;
  }

  List<Reference> tables() {
    return tables;
  }
}
