package org.touyan.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.touyan.text.NearestName;

/** The files that pages may refer to. Only those taken reach the site, so nothing private slips in by lying there. */
final class AssetShelf {
  /** Beyond this many unknown files the nearest one is no longer looked for: it would cost more than it tells. */
  private static final int SUGGESTIONS_MAX = 200;

  private final SortedMap<String, Long> available;
  private final Predicate<String> fits;
  private final PageNames names;
  private final TreeMap<String, String> taken = new TreeMap<>();
  private final Map<String, String> sourceOf = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, String> nearest = new HashMap<>();

  /**
   * @param available source path to size in bytes
   * @param fits whether a file may be part of the site; it reports what is wrong with it itself
   */
  AssetShelf(SortedMap<String, Long> available, Predicate<String> fits, PageNames names) {
    this.available = available;
    this.fits = fits;
    this.names = names;
  }

  boolean has(String path) {
    return available.containsKey(path);
  }

  /** Takes a file into the site: its output path, or nothing when it may not be part of the site. */
  Optional<String> take(String path) {
    String known = taken.get(path);
    if (known != null) return Optional.of(known);
    if (refused.contains(path)) return Optional.empty();
    if (!fits.test(path)) {
      refused.add(path);
      return Optional.empty();
    }
    int dot = path.lastIndexOf('.');
    String ending = path.substring(dot).toLowerCase(Locale.ROOT);
    String output = "media/" + names.assetId(path, false) + ending;
    if (sourceOf.containsKey(output)) output = "media/" + names.assetId(path, true) + ending;
    sourceOf.put(output, path);
    taken.put(path, output);
    return Optional.of(output);
  }

  /** The file that was probably meant, or "". */
  String suggestion(String path) {
    String known = nearest.get(path);
    if (known == null) {
      if (nearest.size() >= SUGGESTIONS_MAX) return "";
      known = look(path);
      nearest.put(path, known);
    }
    return known;
  }

  private String look(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    for (String one : available.keySet()) {
      if (one.substring(one.lastIndexOf('/') + 1).equalsIgnoreCase(file)) return one;
    }
    return available.size() > 2000
        ? ""
        : NearestName.of(path, available.keySet()).orElse("");
  }

  /** Source path to output path of all that was taken. */
  SortedMap<String, String> taken() {
    return taken;
  }
}
