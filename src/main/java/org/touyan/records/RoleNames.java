package org.touyan.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touyan.model.Role;
import org.touyan.model.RoleBook;
import org.touyan.text.Fold;

/**
 * Roles as trainers write them into a roster: {@code cun:exec}, 村（社区）执委, 村妇联执委, or level and post in two columns;
 * several parted by commas or 兼.
 */
final class RoleNames {
  private final RoleBook book;
  private final Map<String, String> levels = new LinkedHashMap<>();
  private final Map<String, String> posts = new LinkedHashMap<>();

  RoleNames(RoleBook book) {
    this.book = book;
    for (RoleBook.Level level : book.levels()) {
      levels.putIfAbsent(Fold.fold(level.id()), level.id());
      String label = Fold.fold(level.label());
      levels.putIfAbsent(label, level.id());
      for (String part : label.split("[()/、]"))
        if (!part.isBlank()) levels.putIfAbsent(part.strip(), level.id());
    }
    for (RoleBook.Post post : book.posts()) {
      posts.putIfAbsent(Fold.fold(post.id()), post.id());
      posts.putIfAbsent(Fold.fold(post.label()), post.id());
    }
  }

  /** The roles of a person, and what was not understood. */
  record Read(List<Role> roles, List<String> unknown) {}

  /**
   * @param level what stands in the column of the level, or ""
   * @param written what stands in the column of the post or role
   */
  Read read(String level, String written) {
    List<Role> roles = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    String inherited = levels.getOrDefault(Fold.fold(level), "");
    for (String one : written.split("[、,，;；/+兼]")) {
      String text = Fold.fold(one).replace(" ", "");
      if (text.isEmpty()) continue;
      Role role = key(text);
      if (role == null) {
        String ownLevel = start(text);
        String post = end(text);
        String usedLevel = ownLevel.isEmpty() ? inherited : ownLevel;
        if (!post.isEmpty() && !usedLevel.isEmpty()) role = new Role(usedLevel, post);
      }
      if (role == null) {
        unknown.add(level.isEmpty() ? one.strip() : level + " " + one.strip());
      } else {
        inherited = role.level();
        if (!roles.contains(role)) roles.add(role);
      }
    }
    return new Read(roles, unknown);
  }

  private @org.jspecify.annotations.Nullable Role key(String text) {
    String[] sides = text.split(":", -1);
    if (sides.length != 2) return null;
    boolean known = book.levels().stream().anyMatch(level -> level.id().equals(sides[0]))
        && book.posts().stream().anyMatch(post -> post.id().equals(sides[1]));
    return known ? new Role(sides[0], sides[1]) : null;
  }

  /** The level whose longest name the text begins with. */
  private String start(String text) {
    String best = "";
    for (String name : levels.keySet())
      if (text.startsWith(name) && name.length() > best.length()) best = name;
    return levels.getOrDefault(best, "");
  }

  /** The post whose longest name the text ends with: 副主席 before 主席. */
  private String end(String text) {
    String best = "";
    for (String name : posts.keySet())
      if (text.endsWith(name) && name.length() > best.length()) best = name;
    return posts.getOrDefault(best, "");
  }
}
