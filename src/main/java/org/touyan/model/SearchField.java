package org.touyan.model;

import java.util.Objects;

/**
 * What ranking must know of a field of the index.
 *
 * @param name {@code t} title and names of the page, {@code h} headings, {@code b} text
 * @param docCount sections that have at least one token in the field
 * @param tokens tokens of the field in all sections together
 * @param norms for each section Lucene's byte for the length of the field, 0 where the field is empty; all 0 for headings, which have none
 */
@SuppressWarnings("ArrayRecordComponent") // one byte a section, handed over once and never changed
public record SearchField(String name, int docCount, long tokens, byte[] norms) {
  public SearchField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(norms, "norms");
    if (docCount < 0 || docCount > norms.length || tokens < docCount) {
      throw new IllegalArgumentException(
          name + ": " + docCount + " sections, " + tokens + " tokens");
    }
  }
}
