package org.touyan.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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
    Deque<PageNode> way = way(first, page);
    if (!way.isEmpty()) {
      StringBuilder circle = new StringBuilder(page.title());
      for (PageNode one : way) circle.append(" → ").append(one.title());
      found.report(Code.PATH_CYCLE, ref.at(), circle.toString());
      return;
    }
    firsts.computeIfAbsent(page.id(), key -> new ArrayList<>()).add(first);
  }

  /** The pages from {@code from} to {@code to}, both included; none when no way leads there. Keeps its own stack. */
  private Deque<PageNode> way(PageNode from, PageNode to) {
    Deque<PageNode> way = new ArrayDeque<>(List.of(from));
    Deque<Iterator<PageNode>> open = new ArrayDeque<>(List.of(of(from).iterator()));
    Set<String> seen = new HashSet<>(Set.of(from.id()));
    while (!way.isEmpty() && !way.getLast().id().equals(to.id())) {
      Iterator<PageNode> rest = open.getLast();
      if (!rest.hasNext()) {
        way.removeLast();
        open.removeLast();
        continue;
      }
      PageNode next = rest.next();
      if (!seen.add(next.id())) continue;
      way.addLast(next);
      open.addLast(of(next).iterator());
    }
    return way;
  }
}
