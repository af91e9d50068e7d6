package org.touyan.records;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.touyan.text.Escape;
import org.touyan.text.Hashes;

/**
 * One thing that a learner did. Twin of the event in {@code src/main/web/records.js}, where its canonical form is described.
 *
 * @param id the first 32 hex digits of the SHA-256 of the canonical form
 * @param t when, as {@code 2026-11-21T08:30:00Z}; maybe no possible time
 * @param roles keys of roles, sorted, without repeats
 * @param ref the page, or an item of it as {@code page#item}
 * @param hash short hash of the page as it was then, or ""
 * @param score percent, -1 when there is none
 * @param min minutes, -1 when there are none
 */
public record Event(
    String id,
    String t,
    String who,
    String unit,
    List<String> roles,
    Verb verb,
    String ref,
    String hash,
    int score,
    int min,
    String note) {
  /** By time, then by id, so that every machine agrees. */
  public static final Comparator<Event> ORDER =
      Comparator.comparing(Event::t).thenComparing(Event::id);

  private static final int ID_DIGITS = 32;

  public Event {
    roles = List.copyOf(roles);
  }

  /** The same event with the id that its fields ask for. */
  Event identified() {
    String fit = Hashes.sha256Hex(canonical()).substring(0, ID_DIGITS);
    return new Event(fit, t, who, unit, roles, verb, ref, hash, score, min, note);
  }

  /** The text from which the id is made. */
  String canonical() {
    return "[1," + Escape.jsonData(t) + ',' + Escape.jsonData(who) + ',' + Escape.jsonData(unit)
        + ','
        + rolesJson() + ',' + Escape.jsonData(verb.word()) + ',' + Escape.jsonData(ref) + ','
        + Escape.jsonData(hash) + ',' + number(score) + ',' + number(min) + ','
        + Escape.jsonData(note) + ']';
  }

  /** As a line of a records file. */
  String json() {
    return "{\"v\":1,\"id\":\"" + id + "\",\"t\":" + Escape.jsonData(t) + ",\"who\":"
        + Escape.jsonData(who) + ",\"unit\":" + Escape.jsonData(unit) + ",\"roles\":" + rolesJson()
        + ",\"verb\":\"" + verb.word() + "\",\"ref\":" + Escape.jsonData(ref) + ",\"hash\":"
        + Escape.jsonData(hash) + ",\"score\":" + number(score) + ",\"min\":" + number(min)
        + ",\"note\":" + Escape.jsonData(note) + '}';
  }

  private String rolesJson() {
    StringJoiner out = new StringJoiner(",", "[", "]");
    for (String role : roles) out.add(Escape.jsonData(role));
    return out.toString();
  }

  private static String number(int value) {
    return value < 0 ? "null" : Integer.toString(value);
  }

  /** The page without the item. */
  public String page() {
    int item = ref.indexOf('#');
    return item < 0 ? ref : ref.substring(0, item);
  }
}
