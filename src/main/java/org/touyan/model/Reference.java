package org.touyan.model;

import java.util.Objects;
import org.touyan.diag.Position;

/**
 * A word in a source file that points at another page, not yet resolved.
 *
 * @param target as written
 * @param at where it stands
 */
public record Reference(String target, Position at) {
  public Reference {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(at, "at");
  }
}
