package org.touyan.model;

import java.util.Objects;

/**
 * A field of one page's type that points somewhere, with its place, so that the linker can look it up and complain there.
 * Its text also stands in {@link Fields}.
 *
 * @param key English key of the field, e.g. {@code quiz}
 */
public record FieldRef(String key, Kind kind, Reference reference) {
  /** What a field may point at. */
  public enum Kind {
    /** Another page: {@code quiz}, {@code template}. */
    PAGE,
    /** A file below {@code content/}, relative to the page as in a Markdown link: {@code file}, {@code poster}, {@code captions}. */
    FILE,
    /** A role {@code level:post}: {@code convey_to}. */
    ROLE
  }

  public FieldRef {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reference, "reference");
  }
}
