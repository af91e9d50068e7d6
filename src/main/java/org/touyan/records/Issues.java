package org.touyan.records;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what a trainer must look at, one entry for each person and kind. */
final class Issues {
  private static final int ABOUT_MAX = 5;
  private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind)
      .thenComparing(Key::from)
      .thenComparing(Key::unit)
      .thenComparing(Key::who);

  private final SortedMap<Key, Entry> entries = new TreeMap<>(ORDER);

  private record Key(Issue.Kind kind, Issue.Source from, String who, String unit) {}

  private static final class Entry {
    int count;
    String first = "";
    String last = "";
    final SortedSet<String> about = new TreeSet<>();
  }

  /** @param day as written, or "" */
  void add(
      Issue.Kind kind, Issue.Source from, String who, String unit, String day, List<String> about) {
    Entry entry = entries.computeIfAbsent(new Key(kind, from, who, unit), key -> new Entry());
    entry.count++;
    if (!day.isEmpty() && (entry.first.isEmpty() || day.compareTo(entry.first) < 0))
      entry.first = day;
    if (day.compareTo(entry.last) > 0) entry.last = day;
    for (String one : about) {
      entry.about.add(one);
      if (entry.about.size() > ABOUT_MAX) entry.about.remove(entry.about.last());
    }
  }

  List<Issue> all() {
    return entries.entrySet().stream()
        .map(one -> new Issue(
            one.getKey().kind(),
            one.getKey().from(),
            one.getKey().who(),
            one.getKey().unit(),
            one.getValue().count,
            one.getValue().first,
            one.getValue().last,
            List.copyOf(one.getValue().about)))
        .toList();
  }
}
