package org.touyan.records;

import java.util.List;

/** Events and records files for tests. */
public final class RecordText {
  private RecordText() {}

  /** An event with its id; -1 for no score and no minutes. */
  public static Event event(
      String t,
      String who,
      String unit,
      String role,
      Verb verb,
      String ref,
      String hash,
      int score,
      int min,
      String note) {
    List<String> roles = role.isEmpty() ? List.of() : List.of(role);
    return new Event("", t, who, unit, roles, verb, ref, hash, score, min, note).identified();
  }

  /** {@code t|who|unit|role|verb|ref|hash|score|min|note} as an event. */
  static Event event(String line) {
    String[] f = line.split("\\|", -1);
    return event(
        f[0],
        f[1],
        f[2],
        f[3],
        Verb.of(f[4]).orElseThrow(),
        f[5],
        f.length > 6 ? f[6] : "",
        f.length > 7 && !f[7].isEmpty() ? Integer.parseInt(f[7]) : -1,
        f.length > 8 && !f[8].isEmpty() ? Integer.parseInt(f[8]) : -1,
        f.length > 9 ? f[9] : "");
  }

  /** As it stands in a file. */
  public static String json(Event event) {
    StringBuilder out = new StringBuilder();
    event.json(out);
    return out.toString();
  }

  /** A records file, an event a line. */
  public static String file(String site, List<Event> events) {
    String lines = String.join(",\n", events.stream().map(RecordText::json).toList());
    return "{\"touyan\":\"records\",\"v\":1,\"site\":\"" + site
        + "\",\"title\":\"青禾\",\"evidence\":\"self-declared\",\"events\":[\n" + lines + "\n]}\n";
  }

  /** A text in which each line {@code + t|who|…} is an event: what follows such a line as JSON is written behind it. */
  public static String filled(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean event = line.startsWith("+ ");
      String rest = event && line.endsWith(",") ? "," : "";
      if (event) {
        String fields = line.substring(2, line.length() - rest.length());
        line = json(event(fields)) + rest;
      }
      out.append(line).append('\n');
    }
    return out.substring(0, out.length() - 1);
  }
}
