package org.touyan.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touyan.text.Json;

/**
 * Events as statements of xAPI 1.0.3. Every IRI is made of the site's id and the page's, so that it stays the same wherever the
 * site lies; {@code docs/dev/records.md} lists them.
 */
public final class XapiLines {
  private static final String ADL = "http://adlnet.gov/expapi/verbs/";
  private static final String ACTIVITIES = "http://adlnet.gov/expapi/activities/";
  private static final String OURS = "urn:touyan:";

  private XapiLines() {}

  /** The event as one line of JSON, ASCII only. */
  public static String statement(String site, Event event) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", uuid(event.id()));
    out.put("timestamp", event.t());
    out.put("actor", actor(site, event));
    out.put("verb", verb(event.verb()));
    out.put("object", object(site, event));
    Map<String, Object> result = result(event);
    if (!result.isEmpty()) out.put("result", result);
    out.put("context", context(event));
    return Json.of(out);
  }

  /** The id of the event with the bits of a name-based UUID set, which all stores of statements accept. */
  private static String uuid(String id) {
    char variant = "89ab".charAt(Character.digit(id.charAt(16), 16) & 3);
    return id.substring(0, 8) + '-' + id.substring(8, 12) + "-5" + id.substring(13, 16) + '-'
        + variant + id.substring(17, 20) + '-' + id.substring(20);
  }

  private static Map<String, Object> actor(String site, Event event) {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("homePage", OURS + site);
    account.put("name", event.unit() + "/" + event.who());
    Map<String, Object> actor = new LinkedHashMap<>();
    actor.put("objectType", "Agent");
    actor.put("name", event.who());
    actor.put("account", account);
    return actor;
  }

  private static Map<String, Object> verb(Verb verb) {
    return switch (verb) {
      case READ -> verb(ADL + "experienced", "读了", "read");
      case DONE -> verb(ADL + "completed", "做完", "completed");
      case PASSED -> verb(ADL + "passed", "及格", "passed");
      case FAILED -> verb(ADL + "failed", "没及格", "failed");
      case REFLECTED -> verb(ADL + "commented", "写了体会", "reflected");
      case UNREAD -> verb(OURS + "verb:unread", "改回没读", "took back");
      case TICKED -> verb(OURS + "verb:ticked", "打勾", "ticked");
      case UNTICKED -> verb(OURS + "verb:unticked", "去掉勾", "unticked");
    };
  }

  private static Map<String, Object> verb(String iri, String zh, String en) {
    Map<String, Object> display = new LinkedHashMap<>();
    display.put("zh-CN", zh);
    display.put("en", en);
    return ordered("id", iri, "display", display);
  }

  private static Map<String, Object> object(String site, Event event) {
    String type = switch (event.verb()) {
      case PASSED, FAILED -> "assessment";
      case TICKED, UNTICKED -> "objective";
      default -> "lesson";
    };
    Map<String, Object> out =
        ordered("objectType", "Activity", "id", OURS + site + ":" + event.ref());
    out.put("definition", Map.of("type", ACTIVITIES + type));
    return out;
  }

  private static Map<String, Object> result(Event event) {
    Map<String, Object> out = new LinkedHashMap<>();
    if (event.score() >= 0) {
      Map<String, Object> score = ordered("scaled", event.score() / 100.0, "raw", event.score());
      score.put("min", 0);
      score.put("max", 100);
      out.put("score", score);
    }
    if (event.verb() == Verb.PASSED || event.verb() == Verb.FAILED)
      out.put("success", event.verb() == Verb.PASSED);
    if (event.verb() == Verb.DONE) out.put("completion", true);
    if (event.min() >= 0) out.put("duration", "PT" + event.min() + "M");
    if (!event.note().isEmpty()) out.put("response", event.note());
    return out;
  }

  private static Map<String, Object> context(Event event) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put(OURS + "evidence", "self-declared");
    extensions.put(OURS + "unit", event.unit());
    extensions.put(OURS + "roles", List.copyOf(event.roles()));
    extensions.put(OURS + "page-hash", event.hash());
    return ordered("platform", "touyan", "extensions", extensions);
  }

  private static Map<String, Object> ordered(String key, Object value, String next, Object other) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(key, value);
    out.put(next, other);
    return out;
  }
}
