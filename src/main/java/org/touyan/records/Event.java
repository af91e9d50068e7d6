package org.touyan.records;

import java.util.Comparator;
import java.util.List;
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
    StringBuilder out = new StringBuilder(200).append("[1,");
    texts(out, t, who, unit);
    roles(out);
    out.append(',');
    texts(out, verb.word(), ref, hash);
    number(out, score).append(',');
    number(out, min).append(',');
    Escape.jsonData(note, out);
    return out.append(']').toString();
  }

  /** Writes it as a line of a records file. */
  void json(StringBuilder out) {
    out.append("{\"v\":1,\"id\":\"").append(id).append("\",\"t\":");
    Escape.jsonData(t, out);
    out.append(",\"who\":");
    Escape.jsonData(who, out);
    out.append(",\"unit\":");
    Escape.jsonData(unit, out);
    out.append(",\"roles\":");
    roles(out);
    out.append(",\"verb\":\"").append(verb.word()).append("\",\"ref\":");
    Escape.jsonData(ref, out);
    out.append(",\"hash\":");
    Escape.jsonData(hash, out);
    number(out.append(",\"score\":"), score);
    number(out.append(",\"min\":"), min).append(",\"note\":");
    Escape.jsonData(note, out);
    out.append('}');
  }

  private static void texts(StringBuilder out, String... texts) {
    for (String text : texts) {
      Escape.jsonData(text, out);
      out.append(',');
    }
  }

  private void roles(StringBuilder out) {
    char mark = '[';
    for (String role : roles) {
      Escape.jsonData(role, out.append(mark));
      mark = ',';
    }
    out.append(roles.isEmpty() ? "[]" : "]");
  }

  private static StringBuilder number(StringBuilder out, int value) {
    return value < 0 ? out.append("null") : out.append(value);
  }

  /** The page without the item. */
  public String page() {
    int item = ref.indexOf('#');
    return item < 0 ? ref : ref.substring(0, item);
  }
}
