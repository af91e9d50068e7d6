package org.touyan.model;

import java.util.Objects;

/**
 * A unit of search: the text under one heading, or one clause of a policy (long ones are split).
 *
 * @param anchor id of the heading or clause to jump to, or "" for the top of the page
 * @param heading headings above the text below the page title, joined by {@code " › "}, or ""; the number of a clause is the last of them
 * @param text plain text, white space folded to single spaces, paragraphs parted by '\n'
 */
public record Section(String anchor, String heading, String text) {
  public Section {
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(text, "text");
  }
}
