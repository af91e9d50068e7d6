package org.touyan.view;

import org.touyan.model.Role;
import org.touyan.model.RoleBook;

/** Roles and patterns of roles in words. */
final class RoleLabels {
  private RoleLabels() {}

  /** A role as written, {@code level:post}; what is not one stays as it is. */
  static String of(RoleBook book, String written, boolean english) {
    String[] sides = written.split(":", -1);
    return sides.length == 2 ? of(book, new Role(sides[0], sides[1]), english) : written;
  }

  static String of(RoleBook book, Role role, boolean english) {
    String level =
        role.level().equals("*") ? (english ? "all levels" : "各级") : level(book, role.level());
    String post =
        role.post().equals("*") ? (english ? "everybody" : "全体") : post(book, role.post());
    return level + (english ? " " : "") + post;
  }

  private static String level(RoleBook book, String id) {
    for (RoleBook.Level level : book.levels()) if (level.id().equals(id)) return level.label();
    return id;
  }

  private static String post(RoleBook book, String id) {
    for (RoleBook.Post post : book.posts()) if (post.id().equals(id)) return post.label();
    return id;
  }
}
