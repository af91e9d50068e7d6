package org.touyan.records;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of parsed objects; nothing of a foreign object is kept but what passes here. Twin of {@code check} in
 * {@code src/main/web/records.js}.
 */
final class EventCheck {
  private static final int WHO_MAX = 50;
  private static final int UNIT_MAX = 100;
  private static final int ROLE_MAX = 80;
  private static final int ROLES_MAX = 20;
  private static final int REF_MAX = 200;
  private static final int HASH_MAX = 64;
  private static final int NOTE_MAX = 1000;
  private static final int SCORE_MAX = 100;
  private static final int MINUTES_MAX = 100_000;

  private static final int TIME_CHARS = 20;
  private static final Pattern TIME =
      Pattern.compile("(?:19[7-9]\\d|2[01]\\d\\d)-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  /** The white space of ECMAScript, which a fragment must not hold. */
  private static final String SPACE =
      "\\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

  private static final Pattern REF =
      Pattern.compile("[a-z0-9\\-/]+(?:#[^" + SPACE + "\"<>]{1,120})?");
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{0,64}");
  private static final Pattern ROLE = Pattern.compile("[a-z0-9-]+:[a-z0-9-]+");

  /** The same texts come again and again: each is kept once. */
  private final Map<String, String> texts = new HashMap<>();

  private final Map<List<String>, List<String>> roleLists = new HashMap<>();

  /** Why an object is no event that counts. */
  enum Fault {
    /** Written by a later program. */
    NEWER,
    /** Does not fit its id, or cannot be an event at all. */
    ALTERED
  }

  /** Either an event, or what is wrong. */
  record Checked(@Nullable Event event, @Nullable Fault fault) {}

  Checked check(Map<String, Object> raw) {
    if (!(raw.get("v") instanceof Double version)) return new Checked(null, Fault.ALTERED);
    Optional<Verb> verb = Verb.of(raw.get("verb"));
    if (version > 1 || version == 1 && verb.isEmpty() && raw.get("verb") instanceof String)
      return new Checked(null, Fault.NEWER);
    if (version != 1
        || verb.isEmpty()
        || !isTime(raw.get("t"))
        || !fits(raw, "ref", REF)
        || !fits(raw, "hash", HASH)) return new Checked(null, Fault.ALTERED);
    Event event = new Event(
            "",
            text(raw, "t", TIME_CHARS),
            text(raw, "who", WHO_MAX),
            text(raw, "unit", UNIT_MAX),
            roles(raw.get("roles")),
            verb.get(),
            text(raw, "ref", REF_MAX),
            text(raw, "hash", HASH_MAX),
            whole(raw, "score", SCORE_MAX),
            whole(raw, "min", MINUTES_MAX),
            text(raw, "note", NOTE_MAX))
        .identified();
    return event.id().equals(raw.get("id"))
        ? new Checked(event, null)
        : new Checked(null, Fault.ALTERED);
  }

  /** The event of a text code, if cleaning it changes nothing. */
  Checked check(Event event) {
    Map<String, Object> raw = new HashMap<>();
    raw.put("v", 1.0);
    raw.put("id", event.id());
    raw.put("t", event.t());
    raw.put("who", event.who());
    raw.put("unit", event.unit());
    raw.put("roles", event.roles());
    raw.put("verb", event.verb().word());
    raw.put("ref", event.ref());
    raw.put("hash", event.hash());
    if (event.score() >= 0) raw.put("score", (double) event.score());
    if (event.min() >= 0) raw.put("min", (double) event.min());
    raw.put("note", event.note());
    return check(raw);
  }

  /** Whether it is a moment that there was or will be, from 1970 to 2199. */
  private static boolean isTime(@Nullable Object value) {
    if (!(value instanceof String text) || !TIME.matcher(text).matches()) return false;
    try {
      LocalDateTime.parse(text.substring(0, TIME_CHARS - 1));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean fits(Map<String, Object> raw, String key, Pattern pattern) {
    return raw.get(key) instanceof String text && pattern.matcher(text).matches();
  }

  /** The text of a field as an event would hold it; "" for what is no text. */
  String text(Map<String, Object> raw, String key, int max) {
    if (!(raw.get(key) instanceof String text)) return "";
    String clean = CleanText.of(text, max);
    if (max == NOTE_MAX) return clean; // no two are alike
    String known = texts.putIfAbsent(clean, clean);
    return known == null ? clean : known;
  }

  private List<String> roles(@Nullable Object raw) {
    if (!(raw instanceof List<?> list)) return List.of();
    TreeSet<String> roles = new TreeSet<>();
    for (Object item : list) {
      String role = item instanceof String text ? CleanText.of(text, ROLE_MAX) : "";
      if (ROLE.matcher(role).matches()) roles.add(role);
    }
    List<String> few = new ArrayList<>(roles).subList(0, Math.min(roles.size(), ROLES_MAX));
    return roleLists.computeIfAbsent(List.copyOf(few), key -> key);
  }

  /** As {@code Math.round} of ECMAScript: a half goes up. */
  private static int whole(Map<String, Object> raw, String key, int max) {
    return raw.get(key) instanceof Double number && Double.isFinite(number)
        ? (int) Math.max(0, Math.min(max, Math.floor(number + 0.5)))
        : -1;
  }
}
