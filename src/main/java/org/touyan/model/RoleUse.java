package org.touyan.model;

import java.util.Objects;
import org.touyan.diag.Position;

/** A role as a page names it, and where, so that an unknown one can be shown at its place. */
public record RoleUse(Role role, Position at) {
  public RoleUse {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(at, "at");
  }
}
