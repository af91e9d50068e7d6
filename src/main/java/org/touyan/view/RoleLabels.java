package org.touyan.view;

import org.touyan.model.Role;
import org.touyan.model.RoleBook;
import org.touyan.model.Words;

/** Roles and patterns of roles in words. */
final class RoleLabels {
  private RoleLabels() {}

  /** A role as written, {@code level:post}; what is not one stays as it is. */
  static String of(RoleBook book, String written, Words words) {
    String[] sides = written.split(":", -1);
    return sides.length == 2 ? of(book, new Role(sides[0], sides[1]), words) : written;
  }

  static String of(RoleBook book, Role role, Words words) {
    String level =
        role.level().equals("*") ? words.of("role.every-level") : book.levelLabel(role.level());
    String post =
        role.post().equals("*") ? words.of("role.everybody") : book.postLabel(role.post());
    return words.of("role.label", level, post);
  }
}
