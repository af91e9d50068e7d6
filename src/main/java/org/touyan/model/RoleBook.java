package org.touyan.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Levels, posts and the roles on offer, from {@code roles.yml}; all lists are empty in a site without that file.
 *
 * @param levels in the order of the file (top level first)
 * @param posts in the order of the file
 * @param offered concrete roles the home page offers, in order; empty means: those that paths name
 * @param hours class hours asked for; of several that fit a role the first counts
 * @param newDays how many days after the appointment somebody counts as new
 * @param subjects what an hour of learning is balanced over; empty means: each domain is a subject
 */
public record RoleBook(
    List<Level> levels,
    List<Post> posts,
    List<Role> offered,
    List<HoursTarget> hours,
    int newDays,
    List<Subject> subjects) {
  /** The first quarter in office. */
  public static final int NEW_DAYS = 90;

  public RoleBook {
    if (newDays < 1) throw new IllegalArgumentException("newDays " + newDays);
    subjects = List.copyOf(subjects);
    levels = List.copyOf(levels);
    posts = List.copyOf(posts);
    offered = List.copyOf(offered);
    hours = List.copyOf(hours);
  }

  /** A site without roles. */
  public static RoleBook empty() {
    return new RoleBook(List.of(), List.of(), List.of(), List.of(), NEW_DAYS, List.of());
  }

  /** What a level is called; its id where roles.yml does not have it. */
  public String levelLabel(String id) {
    for (Level level : levels) if (level.id().equals(id)) return level.label();
    return id;
  }

  /** What a post is called; its id where roles.yml does not have it. */
  public String postLabel(String id) {
    for (Post post : posts) if (post.id().equals(id)) return post.label();
    return id;
  }

  /** Concrete roles whose pages the holder of {@code role} gets: itself, then the posts it includes. */
  public List<Role> covers(Role role) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(role.post()));
    while (!open.isEmpty()) {
      String id = open.removeFirst();
      if (!seen.add(id)) continue;
      for (Post post : posts) if (post.id().equals(id)) open.addAll(post.includes());
    }
    return seen.stream().map(post -> new Role(role.level(), post)).toList();
  }

  /** Whether what is meant for {@code uses} (nobody named: for everybody) is meant for the holder of {@code role}. */
  public boolean meantFor(List<RoleUse> uses, Role role) {
    if (uses.isEmpty()) return true;
    for (Role covered : covers(role)) {
      for (RoleUse use : uses) if (use.role().matches(covered)) return true;
    }
    return false;
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

  /**
   * Class hours that are asked for.
   *
   * @param role a role or a pattern of roles
   * @param year in a calendar year, 0 when not asked for
   * @param five in five calendar years, 0 when not asked for
   */
  public record HoursTarget(Role role, double year, double five) {
    public HoursTarget {
      Objects.requireNonNull(role, "role");
    }
  }
}
