package org.touyan.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All events that were read, each once, whatever files they came in; and, kept apart, what does not count. */
public final class MergedLog {
  /** Most events: more would not fit into the memory of an office PC. */
  public static final int EVENTS_MAX = 1_000_000;

  /** Most characters that are kept of events that do not count; the others stay in the files they came in; each file is told how many it has. */
  static final int APART_CHARS_MAX = 16 << 20;

  private final Map<String, Event> events = new HashMap<>();
  private final SortedMap<String, Apart> apart = new TreeMap<>();
  private List<Event> sorted = List.of();
  private int apartChars;

  /** The first text that was not kept; "" as long as all are. */
  private String apartCut = "";

  /**
   * An event that does not count.
   *
   * @param raw its text as it was read
   * @param newer written by a later program; else it was changed by hand or by damage
   */
  public record Apart(
      String raw, boolean newer, String who, String unit, String verb, String ref, String t) {}

  private final int eventsMax;

  /** @param eventsMax most events; what is beyond is not taken */
  public MergedLog(int eventsMax) {
    this.eventsMax = eventsMax;
  }

  /** Takes an event, once. */
  void add(Event event) {
    events.putIfAbsent(event.id(), event);
  }

  int eventsMax() {
    return eventsMax;
  }

  boolean isFull() {
    return events.size() >= eventsMax;
  }

  boolean has(Event event) {
    return events.containsKey(event.id());
  }

  /** Of more than can be kept those stay that come first by their text, whatever order they came in. */
  void keepApart(Apart one) {
    if (apart.containsKey(one.raw()) || !apartCut.isEmpty() && one.raw().compareTo(apartCut) >= 0)
      return;
    apart.put(one.raw(), one);
    apartChars += one.raw().length();
    while (apartChars > APART_CHARS_MAX) {
      apartCut = apart.lastKey();
      apart.remove(apartCut);
      apartChars -= apartCut.length();
    }
  }

  /** The events in their order. */
  public List<Event> sorted() {
    if (sorted.size() != events.size())
      sorted = events.values().stream().sorted(Event.ORDER).toList();
    return sorted;
  }

  /** What does not count, in the order of its text. */
  public Collection<Apart> apart() {
    return apart.values();
  }

  public int size() {
    return events.size();
  }
}
