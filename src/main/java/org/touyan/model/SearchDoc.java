package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * A page as search sees it.
 *
 * @param path output path from the site root
 * @param type id of the page type, e.g. {@code explainer}
 * @param roles keys of the roles it is for ({@code level:post}, patterns as written); empty means everybody
 * @param names other names of the page (aliases, synonyms): searched like the title
 * @param date the date of the page as yyyymmdd, 0 without one
 * @param boost weight among pages that fit alike, 0.1 to 10, usually 1
 */
public record SearchDoc(
    String path,
    String title,
    String type,
    List<String> roles,
    List<String> names,
    int date,
    double boost,
    List<Section> sections) {
  public SearchDoc {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(title, "title");
    roles = List.copyOf(roles);
    names = List.copyOf(names);
    sections = List.copyOf(sections);
  }
}
