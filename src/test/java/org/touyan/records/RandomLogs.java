package org.touyan.records;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Logs of a few people who did this and that. */
public final class RandomLogs {
  private static final List<String> NAMES =
      List.of("王小花", "李小草", "王 小花", "赵𠮷", "", "\"引\\号\"", "Ann");
  private static final List<String> UNITS = List.of("柳溪村", "青石村", "");
  private static final List<String> ROLES = List.of("cun:exec", "cun:chair", "");
  private static final List<String> REFS =
      List.of("a", "b", "q", "paths/p", "gone/page", "a#i1", "a#第一项");

  private RandomLogs() {}

  /** Different events in their order; some contradict each other, some have impossible times. */
  public static List<Event> events(Random random, int count) {
    TreeSet<Event> events = new TreeSet<>(Event.ORDER);
    while (events.size() < count) events.add(event(random));
    return List.copyOf(events);
  }

  private static Event event(Random random) {
    Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
    boolean quiz = verb == Verb.PASSED || verb == Verb.FAILED;
    String t = random.nextInt(20) == 0
        ? List.of("1980-01-01T00:00:00Z", "2099-12-31T23:59:59Z", "2026-02-28T10:00:00Z")
            .get(random.nextInt(3))
        : Instant.parse("2026-10-01T00:00:00Z")
            .plusSeconds(random.nextInt(40) * 100_000L)
            .toString();
    return RecordText.event(
        t,
        NAMES.get(random.nextInt(NAMES.size())),
        UNITS.get(random.nextInt(UNITS.size())),
        ROLES.get(random.nextInt(ROLES.size())),
        verb,
        REFS.get(random.nextInt(REFS.size())),
        random.nextBoolean() ? "" : "0123456789ab",
        quiz ? random.nextInt(101) : -1,
        random.nextInt(3) == 0 ? random.nextInt(90) : -1,
        verb == Verb.REFLECTED ? "想到\\\"" + random.nextInt(1000) : "");
  }
}
