package org.touyan.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.diag.Position;
import org.touyan.model.Body.Link;
import org.touyan.model.Body.LinkKind;
import org.touyan.model.Reference;

/** The addresses of a page, in the order of its HTML. */
final class LinkBook implements RawHtml.Addresses {
  private final Source source;
  private final List<Link> links = new ArrayList<>();
  private final List<Reference> tables = new ArrayList<>();
  private final SortedMap<String, Position> tags = new TreeMap<>();

  LinkBook(Source source) {
    this.source = source;
  }

  /** @param offset where in the text it stands */
  void add(LinkKind kind, String target, int offset) {
    links.add(new Link(kind, target, source.at(offset)));
  }

  void add(LinkKind kind, String target, Position at) {
    links.add(new Link(kind, target, at));
  }

  @Override
  public void found(LinkKind kind, String target, int at) {
    add(kind, target, at);
  }

  @Override
  public void tag(String what, int at) {
    if (!tags.containsKey(what)) tags.put(what, source.at(at));
  }

  void addTable(String name, int offset) {
    tables.add(new Reference(name, source.at(offset)));
  }

  List<Link> links() {
    return links;
  }

  SortedMap<String, Position> tags() {
    return tags;
  }

  List<Reference> tables() {
    return tables;
  }
}
