package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * A term as other pages show it.
 *
 * @param names title and synonyms: the words to look for
 * @param path output path of its page
 * @param meaning what the card says, a few short lines, or ""
 */
public record GlossaryEntry(List<String> names, String path, String meaning) {
  public GlossaryEntry {
    names = List.copyOf(names);
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(meaning, "meaning");
  }
}
