package org.touyan.searchpack;

import java.util.List;
import java.util.Objects;

/**
 * A question to a pack.
 *
 * @param pagesMax most pages in the answer
 * @param type only pages of this type; "" means all
 * @param roles role keys of the reader; pages for others are left out; empty means all
 */
public record SearchQuery(String text, int pagesMax, String type, List<String> roles) {
  public SearchQuery {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(type, "type");
    roles = List.copyOf(roles);
    if (pagesMax < 1) throw new IllegalArgumentException("pagesMax " + pagesMax);
  }

  /** Ten pages of any type, for everybody. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, 10, "", List.of());
  }
}
