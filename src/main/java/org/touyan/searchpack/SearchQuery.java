package org.touyan.searchpack;

import java.util.Objects;

/**
 * A question to a pack.
 *
 * @param text words, "phrases" and -words, as typed
 * @param pagesMax most pages in the answer
 */
public record SearchQuery(String text, int pagesMax, SearchFilter filter) {
  public SearchQuery {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(filter, "filter");
    if (pagesMax < 1) throw new IllegalArgumentException("pagesMax " + pagesMax);
  }

  /** Ten pages of any type, for everybody. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, 10, SearchFilter.NONE);
  }
}
