package org.touyan.model.page;

import java.util.Objects;

/**
 * A link to a page of the site.
 *
 * @param url relative to the page that shows it
 * @param note a few words beside it (type, minutes, summary), maybe ""
 */
public record LinkView(String url, String title, String note) {
  public LinkView {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
  }
}
