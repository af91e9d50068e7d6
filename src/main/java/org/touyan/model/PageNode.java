package org.touyan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A page in its place in the site.
 *
 * @param id unique in the site
 * @param output output path from the site root, {@code id + ".html"}
 * @param title never empty
 * @param links what each address of the body turned out to be, by the address as written
 * @param norms what each norm of the body came to; none where it could not be compared
 */
public record PageNode(
    Doc doc,
    String id,
    String output,
    String title,
    Map<String, Target> links,
    List<Optional<NormTable>> norms) {
  public PageNode {
    Objects.requireNonNull(doc, "doc");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(output, "output");
    norms = List.copyOf(norms);
    if (title.isEmpty()) throw new IllegalArgumentException("no title: " + id);
  }

  /** The same page shown inside the page at {@code place}: its links start there. */
  public PageNode at(String place) {
    return new PageNode(doc, id, place, title, links, norms);
  }

  /** Other names that people look it up by. Old addresses are aliases too, but none of these. */
  public List<String> names() {
    List<String> names = new ArrayList<>(info().aliases());
    names.removeIf(name -> name.contains("/") || name.endsWith(".html"));
    if (doc instanceof Doc.Term term) names.addAll(term.synonyms());
    return names;
  }

  /** Front matter. */
  public DocInfo info() {
    return doc.info();
  }
}
