package org.touyan.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.PageNode;
import org.touyan.model.Reference;

/** Which page wants which other pages first, by {@code prereq}. A page that closes a cycle is reported and loses that one. */
final class Prerequisites {
  private final Map<String, List<PageNode>> firsts = new HashMap<>();

  Prerequisites(List<PageNode> pages, PageFinder finder, Findings found) {
    for (PageNode page : pages) {
      for (Reference ref : page.info().prereq()) {
        finder.find(ref, found).ifPresent(first -> add(page, first, ref, found));
      }
    }
  }

  /** Pages that {@code page} names in its front matter. */
  List<PageNode> of(PageNode page) {
    return firsts.getOrDefault(page.id(), List.of());
  }

  private void add(PageNode page, PageNode first, Reference ref, Findings found) {
    List<PageNode> way = new ArrayList<>();
    if (leads(first, page, way, new HashSet<>())) {
      StringBuilder circle = new StringBuilder(page.title());
      for (PageNode one : way) circle.append(" → ").append(one.title());
      found.report(Code.PATH_CYCLE, ref.at(), circle.toString());
      return;
    }
    firsts.computeIfAbsent(page.id(), key -> new ArrayList<>()).add(first);
  }

  private boolean leads(PageNode from, PageNode to, List<PageNode> way, Set<String> seen) {
    way.add(from);
    if (from.id().equals(to.id())) return true;
    if (seen.add(from.id())) {
      for (PageNode next : of(from)) if (leads(next, to, way, seen)) return true;
    }
    way.remove(way.size() - 1);
    return false;
  }
}
