package org.touyan.model;

import java.util.Objects;

/**
 * Words that search may suggest while somebody types.
 *
 * @param weight from 0 to 15: of two that fit alike the heavier comes first
 * @param path output path of the page that it names, or "" for words to search for
 */
public record LexiconEntry(String text, Kind kind, int weight, String path) {
  /** Greatest weight. */
  public static final int WEIGHT_MAX = 15;

  /** What the words are. The order is the number in the file. */
  public enum Kind {
    /** Title of a page. */
    TITLE,
    /** Another name of a page: an alias, a synonym of a term. */
    NAME,
    /** A heading that several pages share, a word of {@code synonyms.yml}. */
    WORD
  }

  public LexiconEntry {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(path, "path");
    if (weight < 0 || weight > WEIGHT_MAX) throw new IllegalArgumentException("weight " + weight);
  }
}
