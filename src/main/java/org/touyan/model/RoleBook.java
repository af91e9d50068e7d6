package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * Levels, posts and the roles on offer, from {@code roles.yml}; all lists are empty in a site without that file.
 *
 * @param levels in the order of the file (top level first)
 * @param posts in the order of the file
 * @param offered concrete roles the home page offers, in order; empty means: those that paths name
 * @param newDays how many days after the appointment somebody counts as new
 * @param subjects what an hour of learning is balanced over; empty means: each domain is a subject
 */
public record RoleBook(
    List<Level> levels, List<Post> posts, List<Role> offered, int newDays, List<Subject> subjects) {
  /** The first quarter in office. */
  public static final int NEW_DAYS = 90;

  public RoleBook {
    if (newDays < 1) throw new IllegalArgumentException("newDays " + newDays);
    subjects = List.copyOf(subjects);
    levels = List.copyOf(levels);
    posts = List.copyOf(posts);
    offered = List.copyOf(offered);
  }

  /** A site without roles. */
  public static RoleBook empty() {
    return new RoleBook(List.of(), List.of(), List.of(), NEW_DAYS, List.of());
  }

  /** One of the kinds of things to learn, such as 业务, and the domains of pages that belong to it. */
  public record Subject(String label, List<String> domains) {
    public Subject {
      Objects.requireNonNull(label, "label");
      domains = List.copyOf(domains);
    }
  }

  /** An administrative level, e.g. {@code cun} 村. */
  public record Level(String id, String label) {
    public Level {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(label, "label");
    }
  }

  /**
   * A post, e.g. {@code chair} 主席.
   *
   * @param includes posts whose pages and paths a holder of this post also gets
   */
  public record Post(String id, String label, List<String> includes) {
    public Post {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(label, "label");
      includes = List.copyOf(includes);
    }
  }
}
