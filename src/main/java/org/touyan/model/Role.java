package org.touyan.model;

import java.util.Objects;

/**
 * A role or a pattern of roles: level and post, either of which may be {@code *}.
 *
 * @param level id of a level such as {@code cun}, or {@code *}
 * @param post id of a post such as {@code exec}, or {@code *}
 */
public record Role(String level, String post) implements Comparable<Role> {
  public Role {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(post, "post");
  }

  /** A role as it is written, {@code level:post}; what has no colon is a post of no level. */
  public static Role of(String key) {
    int colon = key.indexOf(':');
    return new Role(key.substring(0, Math.max(0, colon)), key.substring(colon + 1));
  }

  /** Whether one side is a wildcard. */
  public boolean isPattern() {
    return level.equals("*") || post.equals("*");
  }

  /** Whether this role or pattern stands for {@code role}, which is concrete. */
  public boolean matches(Role role) {
    return (level.equals("*") || level.equals(role.level()))
        && (post.equals("*") || post.equals(role.post()));
  }

  /** {@code level:post}, as in front matter. */
  public String key() {
    return level + ":" + post;
  }

  @Override
  public int compareTo(Role other) {
    return key().compareTo(other.key());
  }
}
