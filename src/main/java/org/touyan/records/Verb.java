package org.touyan.records;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened. Twin of {@code VERBS} in {@code src/main/web/records.js}. */
public enum Verb {
  READ,
  UNREAD,
  DONE,
  PASSED,
  FAILED,
  TICKED,
  UNTICKED,
  REFLECTED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As it stands in a log. */
  public String word() {
    return word;
  }

  static Optional<Verb> of(@Nullable Object word) {
    for (Verb verb : values()) if (verb.word.equals(word)) return Optional.of(verb);
    return Optional.empty();
  }
}
