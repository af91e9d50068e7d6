package org.touyan.searchpack;

import java.util.List;
import java.util.Objects;

/**
 * Which pages may be found. A filter takes hits away and changes no score.
 *
 * @param type only pages of this type; "" means all
 * @param roles role keys of the reader; pages for others are left out; empty means all
 * @param level only pages for roles of this level, e.g. {@code cun}, or for everybody; "" means all
 * @param since only pages of this date (yyyymmdd) or later; 0 means all
 */
public record SearchFilter(String type, List<String> roles, String level, int since) {
  /** Lets everything pass. */
  public static final SearchFilter NONE = new SearchFilter("", List.of(), "", 0);

  public SearchFilter {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(level, "level");
    roles = List.copyOf(roles);
  }

  /** Whether pages for these roles pass; an empty set is for everybody. */
  boolean fits(List<String> roleSet) {
    if (roleSet.isEmpty()) return true;
    boolean ofRoles = roles.isEmpty()
        || roleSet.stream().anyMatch(p -> roles.stream().anyMatch(role -> meets(role, p)));
    return ofRoles
        && (level.isEmpty() || roleSet.stream().anyMatch(p -> same(level, p.split(":", -1)[0])));
  }

  /** A role key meets a pattern part by part; {@code *} meets everything. */
  static boolean meets(String role, String pattern) {
    String[] a = role.split(":", -1);
    String[] b = pattern.split(":", -1);
    if (a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) if (!same(a[i], b[i])) return false;
    return true;
  }

  private static boolean same(String a, String b) {
    return a.equals(b) || a.equals("*") || b.equals("*");
  }
}
