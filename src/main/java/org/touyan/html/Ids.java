package org.touyan.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.touyan.text.Anchors;

/** The ids of one page's body, each once. */
final class Ids {
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();
  private final String prefix;

  /** @param prefix what every id begins with, or "" */
  Ids(String prefix) {
    this.prefix = prefix;
  }

  /** The id to write for {@code wanted}, or "" when nothing of it is fit. */
  String claim(String wanted) {
    String safe = Anchors.safe(wanted);
    if (safe.isEmpty()) return "";
    String id = prefix + safe;
    if (used.add(id)) return id;
    int number = next.getOrDefault(id, 2);
    while (!used.add(id + "-" + number)) number++;
    next.put(id, number + 1);
    return id + "-" + number;
  }
}
