package org.touyan.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.PageNode;
import org.touyan.model.Reference;
import org.touyan.text.NearestName;

/** Finds the page a reference means: by id, path, file name or title, in this order. */
final class PageFinder {
  /** Beyond this many unknown names the nearest one is no longer looked for: it would cost more than it tells. */
  private static final int SUGGESTIONS_MAX = 200;

  private final Map<String, PageNode> byId = new HashMap<>();
  private final Map<String, PageNode> byPath = new HashMap<>();
  private final TreeMap<String, List<PageNode>> byFile = new TreeMap<>();
  private final TreeMap<String, List<PageNode>> byTitle = new TreeMap<>();
  private final TreeSet<String> paths = new TreeSet<>();
  private final Map<String, String> nearest = new HashMap<>();

  PageFinder(List<PageNode> pages) {
    for (PageNode page : pages) {
      String path = page.info().path();
      byId.put(page.id(), page);
      byPath.put(path, page);
      paths.add(path);
      byPath.putIfAbsent(path.substring(0, path.lastIndexOf('.')), page);
      String file = PageNames.baseName(path);
      byFile.computeIfAbsent(file, key -> new ArrayList<>(1)).add(page);
      byTitle.computeIfAbsent(page.title(), key -> new ArrayList<>(1)).add(page);
      for (String alias : page.info().aliases()) {
        byTitle.computeIfAbsent(alias, key -> new ArrayList<>(1)).add(page);
      }
    }
  }

  /** The page at exactly this source path (its ending may be left out), or nothing. */
  Optional<PageNode> atPath(String path) {
    PageNode page = byPath.get(path);
    if (page == null && path.endsWith("/")) page = inFolder(path);
    if (page == null) page = inFolder(path + "/");
    return Optional.ofNullable(page);
  }

  private @org.jspecify.annotations.Nullable PageNode inFolder(String folder) {
    PageNode index = byPath.get(folder + "index");
    return index == null ? byPath.get(folder + "README") : index;
  }

  /** The page a reference or wiki link means; reports when there is none or more than one. */
  Optional<PageNode> find(Reference ref, Findings found) {
    String target = ref.target().strip();
    PageNode page = byId.get(target);
    if (page == null)
      page = atPath(target.startsWith("/") ? target.substring(1) : target).orElse(null);
    if (page != null) return Optional.of(page);
    List<PageNode> some = byFile.getOrDefault(target, List.of());
    if (some.isEmpty()) some = byTitle.getOrDefault(target, List.of());
    if (some.size() == 1) return Optional.of(some.get(0));
    if (some.isEmpty()) {
      found.suggest(Code.LINK_MISSING_TARGET, ref.at(), suggestion(target), target);
    } else {
      TreeSet<String> paths = new TreeSet<>();
      for (PageNode one : some) paths.add(one.info().path());
      found.report(
          Code.LINK_AMBIGUOUS, ref.at(), target, String.join("、", paths), String.join(", ", paths));
    }
    return Optional.empty();
  }

  /** What was probably meant by {@code target}, or "". */
  String suggestion(String target) {
    String known = nearest.get(target);
    if (known == null) {
      if (nearest.size() >= SUGGESTIONS_MAX) return "";
      known = look(target);
      nearest.put(target, known);
    }
    return known;
  }

  private String look(String target) {
    String file = PageNames.baseName(target);
    List<PageNode> sameFile = byFile.getOrDefault(file, List.of());
    if (!sameFile.isEmpty() && !file.equals("index"))
      return sameFile.get(0).info().path();
    String path = NearestName.of(target, paths).orElse("");
    if (!path.isEmpty() && isNear(file, PageNames.baseName(path))) return path;
    String name = NearestName.of(file, byFile.keySet()).orElse("");
    if (!name.isEmpty())
      return byFile.getOrDefault(name, List.of()).get(0).info().path();
    return NearestName.of(target, byTitle.keySet()).orElse("");
  }

  /** In a long path a whole file name would pass for a slip. */
  private static boolean isNear(String file, String other) {
    return file.equals(other) || NearestName.of(file, List.of(other)).isPresent();
  }
}
