package org.touyan.view;

import org.touyan.model.Role;
import org.touyan.model.RoleBook;

/** Roles and patterns of roles in words. */
final class RoleLabels {
    private RoleLabels() {}

    static String of(RoleBook book, Role role, boolean english) {
        String level = role.level().equals("*") ? (english ? "all levels" : "各级") : level(book, role.level());
        String post = role.post().equals("*") ? (english ? "everybody" : "全体") : post(book, role.post());
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
