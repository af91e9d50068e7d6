package org.touyan.model.page;

import java.util.Objects;

/**
 * A link to a page of the site.
 *
 * @param url relative to the page that shows it
 * @param note a few words beside it (type, minutes, summary), maybe ""
 * @param day {@code YYYY-MM-DD} of its last change where that is what the list is about, else ""
 * @param current whether it leads to the very page that shows it
 */
public record LinkView(String url, String title, String note, String day, boolean current) {
  public LinkView {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(day, "day");
  }

  public LinkView(String url, String title, String note) {
    this(url, title, note, "", false);
  }
}
