package org.touyan.records;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touyan.text.Odds;
import org.touyan.text.RangeSource;

/**
 * The events of a text code out of its bytes: a range code of columns. {@code docs/dev/records-format.md} is the specification; the
 * twin, which also writes, is {@code src/main/web/record-pack.js}.
 */
final class CodeColumns {
  private static final int EVENTS_MAX = 20_000;
  private static final int CHARS_MAX = 1_000_000;
  private static final int TEXT_MAX = 1000;
  private static final int ROLES_MAX = 20;
  private static final int VERBS = 16;
  private static final int FINE = 4;
  private static final int DAY_SECONDS = 86_400;
  private static final int DAYS_MAX = 100_000;
  private static final int HASH_BITS = 24;
  private static final int LAST_CODE_POINT = 0x10ffff;

  /** The characters of ids, the frequent ones first. */
  private static final String COMMON = "inaeuhogzsxc-rtdjly/bmpwqfkv0123456789:_.";

  /** The bytes cannot be right. */
  static final class DamagedCode extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedCode(String what) {
      super(what, null, false, false);
    }
  }

  /** What a code holds; the events have their ids, but may be none that can count. */
  record Content(String site, List<Event> events) {}

  private enum Kind {
    SITE,
    WHO,
    UNIT,
    ROLE,
    PAGE,
    ITEM,
    HASH,
    NOTE
  }

  private static final class TextColumn {
    final Odds shared = new Odds(FINE);
    final Odds more = new Odds(FINE);
    final Odds[] character = Odds.of(4, FINE);
    int[] before = {};
  }

  private record Learner(String who, String unit, List<String> roles) {}

  private static final class Page {
    final String id;
    final List<String> items = new ArrayList<>();
    String hash = "";
    int minutes;

    Page(String id) {
      this.id = id;
    }
  }

  private final RangeSource in;
  private final Odds count = new Odds(FINE);
  private final Odds day = new Odds(FINE);
  private final Odds[] second = Odds.of(2, FINE);
  private final Odds person = new Odds(FINE);
  private final Odds roles = new Odds(FINE);
  private final Odds[] verb = Odds.of(VERBS + 1, FINE);
  private final Odds page = new Odds(FINE);
  private final Odds[] item = Odds.of(VERBS, FINE);
  private final Odds[] hash = Odds.of(2, FINE);
  private final Odds[] score = Odds.of(VERBS, FINE);
  private final Odds[] min = Odds.of(VERBS, FINE);
  private final Odds[] note = Odds.of(VERBS, FINE);
  private final Map<Kind, TextColumn> texts = new EnumMap<>(Kind.class);
  private final List<Learner> learners = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private int days;
  private int seconds;
  private int lastVerb = VERBS;
  private int chars;

  private CodeColumns(RangeSource in) {
    this.in = in;
    for (Kind kind : Kind.values()) texts.put(kind, new TextColumn());
  }

  /**
   * Reads the bytes of a whole code.
   *
   * @throws DamagedCode when they are none
   */
  static Content read(byte[] bytes) {
    Bytes source = new Bytes(bytes);
    CodeColumns columns = new CodeColumns(new RangeSource(source));
    Content content = columns.content();
    if (source.left() > 0) throw source.damaged("rest");
    return content;
  }

  private static final class Bytes implements RangeSource.Bytes {
    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int left() {
      return bytes.length - at;
    }

    @Override
    public int take() {
      if (at == bytes.length) throw damaged("end");
      return bytes[at++] & 0xff;
    }

    @Override
    public DamagedCode damaged(String what) {
      return new DamagedCode(what);
    }
  }

  private Content content() {
    String site = text(Kind.SITE);
    int all = in.number(count);
    if (all > EVENTS_MAX) throw new DamagedCode("count");
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < all; i++) events.add(event());
    return new Content(site, events);
  }

  private Event event() {
    String t = time();
    Learner learner = learner();
    int place = in.number(verb[lastVerb]);
    if (place >= Verb.values().length) throw new DamagedCode("verb");
    lastVerb = place;
    Page about = recent(pages, page);
    if (about == null) about = new Page(text(Kind.PAGE));
    pages.add(about);
    String part = item(about, place);
    hash(about);
    int points = in.number(score[place]);
    int minutes = in.number(min[place]);
    if (minutes > 0) about.minutes = minutes - 1;
    String words = in.number(note[place]) > 0 ? text(Kind.NOTE) : "";
    return new Event(
            "",
            t,
            learner.who(),
            learner.unit(),
            learner.roles(),
            Verb.values()[place],
            part.isEmpty() ? about.id : about.id + '#' + part,
            about.hash,
            points - 1,
            about.minutes - 1,
            words)
        .identified();
  }

  private String time() {
    int more = in.number(day);
    if (more > 0) seconds = 0;
    seconds += in.number(second[more > 0 ? 1 : 0]);
    days += more;
    if (seconds < 0 || seconds >= DAY_SECONDS || days < 0 || days > DAYS_MAX)
      throw new DamagedCode("time");
    LocalDateTime time =
        LocalDateTime.ofEpochSecond((long) days * DAY_SECONDS + seconds, 0, ZoneOffset.UTC);
    return time.toInstant(ZoneOffset.UTC).toString();
  }

  private Learner learner() {
    Learner learner = recent(learners, person);
    if (learner == null) {
      String who = text(Kind.WHO);
      String unit = text(Kind.UNIT);
      int held = in.number(roles);
      if (held > ROLES_MAX) throw new DamagedCode("roles");
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < held; i++) keys.add(text(Kind.ROLE));
      learner = new Learner(who, unit, keys);
    }
    learners.add(learner);
    return learner;
  }

  private String item(Page about, int place) {
    int at = in.number(item[place]);
    if (at == 0) return "";
    if (at > about.items.size() + 1) throw new DamagedCode("item");
    if (at > 1) return about.items.get(at - 2);
    about.items.add(text(Kind.ITEM));
    return about.items.get(about.items.size() - 1);
  }

  private void hash(Page about) {
    int form = in.number(hash[about.hash.isEmpty() ? 0 : 1]);
    switch (form) {
      case 0 -> {}
      case 1 -> about.hash = six() + six();
      case 2 -> about.hash = text(Kind.HASH);
      default -> throw new DamagedCode("hash");
    }
  }

  private String six() {
    return String.format(java.util.Locale.ROOT, "%06x", in.even(HASH_BITS));
  }

  /** What was named so many back, taken from its place; null for something new. */
  private <T> @Nullable T recent(List<T> list, Odds odds) {
    int back = in.number(odds);
    if (back > list.size()) throw new DamagedCode("reference");
    return back == 0 ? null : list.remove(list.size() - back);
  }

  private String text(Kind kind) {
    TextColumn column = texts.getOrDefault(kind, new TextColumn());
    int shared = in.number(column.shared);
    int more = in.number(column.more);
    if (shared > column.before.length || more > TEXT_MAX - shared) throw new DamagedCode("text");
    chars += shared + more;
    if (chars > CHARS_MAX) throw new DamagedCode("text");
    int[] now = java.util.Arrays.copyOf(column.before, shared + more);
    for (int i = shared; i < now.length; i++) {
      int point = in.number(column.character[i == 0 ? 0 : context(now[i - 1])]);
      if (point > LAST_CODE_POINT + COMMON.length()) throw new DamagedCode("character");
      now[i] = point < COMMON.length() ? COMMON.charAt(point) : point - COMMON.length();
    }
    column.before = now;
    return new String(now, 0, now.length);
  }

  /** After what a character stands: a sign or none, a vowel, another small letter, all else. */
  private static int context(int before) {
    if (before >= 0x80) return 3;
    if (before < 'a' || before > 'z') return 0;
    return "aeiou".indexOf(before) >= 0 ? 1 : 2;
  }
}
