package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * A post on offer and all that is meant for it.
 *
 * @param covers keys of the concrete roles whose pages its holder gets, itself first
 * @param output output path of its front page
 */
public record RoleFront(
    Role role,
    String label,
    String levelLabel,
    String postLabel,
    String output,
    List<String> covers,
    List<LinkedPath> paths,
    List<PageNode> duties,
    List<PageNode> pages) {
  public RoleFront {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(label, "label");
    covers = List.copyOf(covers);
    paths = List.copyOf(paths);
    duties = List.copyOf(duties);
    pages = List.copyOf(pages);
  }
}
