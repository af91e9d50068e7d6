package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * A page's body made ready: sanitised, with links relative to the page, cut into sections.
 *
 * @param sections in reading order; a page without text has none
 */
public record FinishedBody(SafeHtml html, List<Section> sections) {
  public FinishedBody {
    Objects.requireNonNull(html, "html");
    sections = List.copyOf(sections);
  }
}
