package org.touyan.model;

import java.util.Objects;
import org.touyan.diag.Position;

/**
 * A role as a page names it, and where, so that an unknown one can be shown at its place.
 *
 * @param newcomer whether only those are meant who were appointed a short time ago ({@link RoleBook#newDays})
 */
public record RoleUse(Role role, boolean newcomer, Position at) {
  public RoleUse {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(at, "at");
  }

  /** As in front matter: {@code level:post}, or {@code level:post new}. */
  public String key() {
    return newcomer ? role.key() + " new" : role.key();
  }
}
