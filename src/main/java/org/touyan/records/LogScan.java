package org.touyan.records;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;

/** One reading of one file, from the first character to the last. */
final class LogScan {
  private static final int SITE_MAX = 80;
  private static final int TITLE_MAX = 100;
  private static final int SHOWN_MAX = 60;
  private static final int TAIL_MAX = 2000;
  private static final int NUMBERS_MAX = 20;
  private static final char MISREAD = '\ufffd';

  private final String path;
  private final Optional<String> wanted;
  private final Clock clock;
  private final EventCheck check;
  private final MergedLog log;
  private final BiConsumer<String, Event> each;

  /** What stands behind the list of events, without spaces. */
  private final StringBuilder tail = new StringBuilder();

  private boolean hasHead;
  private boolean decided;
  private final List<Waiting> undecided = new ArrayList<>();
  private boolean listOpen;
  private boolean bodyOpen;
  private String site = "";
  private String siteTitle = "";
  private int foreignEvents;
  private int foreignLine;
  private String foreignSite = "";

  private int events;
  private int headless;
  private final Set<String> people = new HashSet<>();
  private @Nullable LocalDate firstDay;
  private @Nullable LocalDate lastDay;

  private int damages;
  private int damagesBeforeLast;
  private int damageLine;
  private boolean inDamage;
  private int endLine;
  private boolean full;

  private final List<MergedLog.Apart> apart = new ArrayList<>();
  private int apartChars;
  private boolean misread;
  private int newer;
  private int newerLine;
  private final List<TextCodes.Code> badCodes = new ArrayList<>();
  private int altered;
  private int alteredLine;
  private String alteredWho = "";
  private String alteredRef = "";
  private int doubtful;
  private int doubtfulLine;
  private String doubtfulFirst = "";
  private String doubtfulLast = "";

  LogScan(
      String path,
      Optional<String> wanted,
      Clock clock,
      EventCheck check,
      MergedLog log,
      BiConsumer<String, Event> each) {
    this.path = path;
    this.wanted = wanted;
    this.clock = clock;
    this.check = check;
    this.log = log;
    this.each = each;
  }

  /** Whether events that do not fit had bytes that are no UTF-8. */
  boolean isMisread() {
    return misread;
  }

  /** How many events were good. */
  int good() {
    return events + foreignEvents;
  }

  void all(Chars in) {
    if (in.peek(0) == 0xfeff) in.skip(1);
    for (int c = in.peek(0); c >= 0; c = in.peek(0)) {
      if (c == '{') {
        in.skip(object(in));
      } else {
        if (!FlatObject.isSpace(c)) mark(c, in.line());
        in.skip(1);
      }
    }
    endLine = in.line();
    settle();
  }

  /** A file may name its site behind its events. */
  private void settle() {
    if (undecided.isEmpty()) return;
    String rest = tail.isEmpty() ? "" : tail.substring(1); // without the comma
    FlatObject.at(new Chars(new StringReader("{" + rest + "}")))
        .ifPresent(fields -> named(fields.fields()));
    List<Waiting> waiting = List.copyOf(undecided);
    undecided.clear();
    decided = true;
    for (Waiting one : waiting) good(one.event(), one.line());
  }

  private record Waiting(Event event, int line) {}

  /** What stands between the objects. Behind the list of events a head may have more fields: they are not looked at. */
  private void mark(int c, int line) {
    if (listOpen) {
      if (c == ']') listOpen = false;
      else if (c != ',') damage(line);
    } else if (bodyOpen) {
      if (c == '}') bodyOpen = false;
      else if (tail.length() < TAIL_MAX) tail.append((char) c);
    } else {
      damage(line);
    }
  }

  private void damage(int line) {
    if (inDamage) return;
    inDamage = true;
    damages++;
    if (damageLine == 0) damageLine = line;
  }

  /** Takes the object at the place; gives how many characters are done with. */
  private int object(Chars in) {
    Optional<FlatObject> read = FlatObject.at(in);
    if (read.isEmpty()) {
      damage(in.line());
      return 1; // Another one may begin inside.
    }
    FlatObject object = read.get();
    if (object.opensEvents()) {
      head(object.fields());
      inDamage = false;
      return object.length();
    }
    if (!object.fields().containsKey("id") && !object.fields().containsKey("verb")) {
      if (!bodyOpen || listOpen) damage(in.line());
      return 1;
    }
    if (object.repeats()) damage(in.line());
    EventCheck.Checked checked = check.check(object.fields());
    if (checked.event() != null) good(checked.event(), in.line());
    else apart(object, checked.fault() == EventCheck.Fault.NEWER, in);
    inDamage = false;
    damagesBeforeLast = damages;
    return object.length();
  }

  private void head(Map<String, Object> fields) {
    hasHead = true;
    listOpen = true;
    bodyOpen = true;
    decided = fields.get("site") instanceof String;
    named(fields);
  }

  private void named(Map<String, Object> fields) {
    site = check.text(fields, "site", SITE_MAX);
    siteTitle = check.text(fields, "title", TITLE_MAX);
  }

  private boolean isForeign() {
    return wanted.isPresent() && !site.isEmpty() && !site.equals(wanted.get());
  }

  private void good(Event event, int line) {
    if (hasHead && !decided && undecided.size() < log.eventsMax()) {
      undecided.add(new Waiting(event, line));
      return;
    }
    if (isForeign()) {
      if (foreignEvents++ == 0) {
        foreignLine = line;
        foreignSite = siteTitle.isEmpty() ? site : siteTitle + " " + site;
      }
      return;
    }
    if (log.isFull() && !log.has(event)) {
      full = true;
      return;
    }
    events++;
    if (site.isEmpty()) headless++;
    log.add(event);
    each.accept(site, event);
    if (!event.who().isEmpty()) people.add(event.who());
    Optional<LocalDate> day = clock.day(event);
    if (day.isEmpty()) {
      doubt(event, line);
    } else {
      if (firstDay == null || day.get().isBefore(firstDay)) firstDay = day.get();
      if (lastDay == null || day.get().isAfter(lastDay)) lastDay = day.get();
    }
  }

  private void doubt(Event event, int line) {
    if (doubtful++ == 0) doubtfulLine = line;
    String day = event.t().substring(0, 10);
    if (doubtfulFirst.isEmpty() || day.compareTo(doubtfulFirst) < 0) doubtfulFirst = day;
    if (day.compareTo(doubtfulLast) > 0) doubtfulLast = day;
  }

  private void apart(FlatObject object, boolean isNewer, Chars in) {
    Map<String, Object> fields = object.fields();
    String who = check.text(fields, "who", SHOWN_MAX);
    String ref = check.text(fields, "ref", SHOWN_MAX);
    if (isNewer) {
      if (newer++ == 0) newerLine = in.line();
    } else if (altered++ == 0) {
      alteredLine = in.line();
      alteredWho = who;
      alteredRef = ref;
    }
    if (isForeign() || apartChars + object.length() > MergedLog.APART_CHARS_MAX) return;
    String raw = in.text(object.length());
    if (raw.indexOf(MISREAD) >= 0) misread = true;
    apartChars += raw.length();
    apart.add(new MergedLog.Apart(
        raw,
        isNewer,
        who,
        check.text(fields, "unit", SHOWN_MAX),
        check.text(fields, "verb", SHOWN_MAX),
        ref,
        check.text(fields, "t", SHOWN_MAX)));
  }

  /** Hands on what does not count; of two readings of one file only the better one may. */
  void keepApart() {
    apart.forEach(log::keepApart);
  }

  /** Whether nothing of a records file was found. */
  boolean isEmpty() {
    return !hasHead && good() + newer + altered == 0;
  }

  /** Takes the events of the text codes in what is no records file. */
  void codes(String text) {
    TextCodes.Found in = TextCodes.in(text);
    if (in.newer()) newer++;
    for (TextCodes.Code code : in.codes()) {
      hasHead = true;
      decided = true;
      if (code.content().isEmpty()) {
        badCodes.add(code);
        continue;
      }
      site = code.content().get().site();
      siteTitle = "";
      for (Event event : code.content().get().events()) {
        EventCheck.Checked checked = check.check(event);
        if (checked.event() != null) good(checked.event(), 0);
        else altered++;
      }
    }
    damages = 0; // The words of a message are no damage.
  }

  private void reportCodes(Findings findings) {
    for (TextCodes.Code code : badCodes) {
      boolean parts = !code.missing().isEmpty() || !code.broken().isEmpty();
      findings.report(
          Code.RECORDS_CODE,
          Position.file(path),
          Integer.toString(code.of()),
          parts
              ? numbers("，缺第 {0} 段", code.missing()) + numbers("，第 {0} 段有错", code.broken())
              : "，合起来对不上",
          parts
              ? numbers(", part {0} is missing", code.missing())
                  + numbers(", part {0} is wrong", code.broken())
              : ", which do not fit together");
    }
  }

  private static String numbers(String words, SortedSet<Integer> numbers) {
    if (numbers.isEmpty()) return "";
    List<String> shown =
        numbers.stream().limit(NUMBERS_MAX).map(Object::toString).toList();
    return words.replace(
        "{0}", String.join(", ", shown) + (numbers.size() > NUMBERS_MAX ? " …" : ""));
  }

  /** One sentence for each thing that is wrong with the file. */
  void report(Findings findings) {
    if (isEmpty()) {
      findings.report(Code.RECORDS_NONE, Position.file(path));
      return;
    }
    reportCodes(findings);
    if (foreignEvents > 0) findings.report(Code.RECORDS_FOREIGN, at(foreignLine), foreignSite);
    else if (isForeign()) findings.report(Code.RECORDS_FOREIGN, Position.file(path), site);
    if (headless > 0) findings.report(Code.RECORDS_NO_SITE, Position.file(path));
    boolean cutOff = listOpen && !full;
    int places = cutOff ? damagesBeforeLast : damages;
    if (places > 0) {
      findings.report(
          Code.RECORDS_DAMAGED, at(damageLine), Integer.toString(places), Integer.toString(events));
    }
    if (cutOff) findings.report(Code.RECORDS_CUT_OFF, at(endLine), Integer.toString(events));
    if (newer > 0) findings.report(Code.RECORDS_NEWER, at(newerLine), Integer.toString(newer));
    if (altered > 0) {
      findings.report(
          Code.RECORDS_ALTERED,
          at(alteredLine),
          Integer.toString(altered),
          "“" + alteredWho + "”的 " + alteredRef,
          "\"" + alteredWho + "\", " + alteredRef);
    }
    if (doubtful > 0) {
      findings.report(
          Code.RECORDS_CLOCK,
          at(doubtfulLine),
          Integer.toString(doubtful),
          doubtfulFirst,
          doubtfulLast);
    }
    if (full) {
      findings.report(
          Code.RECORDS_TOO_MANY, Position.file(path), Integer.toString(log.eventsMax()));
    }
  }

  private Position at(int line) {
    return new Position(path, line, 0);
  }

  FileTally tally() {
    return new FileTally(
        path,
        site,
        siteTitle,
        events,
        newer + altered,
        people.size(),
        firstDay == null ? "" : firstDay.toString(),
        lastDay == null ? "" : lastDay.toString());
  }
}
