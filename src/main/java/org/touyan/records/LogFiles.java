package org.touyan.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.model.OutputFile;
import org.touyan.model.SiteConfig;
import org.touyan.text.Escape;

/**
 * Writes a merged log as records files that a browser can import and that can be merged again. A file stays below the limits of
 * {@code src/main/web/records.js}; the events of one person stand together, in one file as long as they fit.
 */
public final class LogFiles {
  private static final int FILE_CHARS_MAX = 4 << 20;
  private static final int FILE_EVENTS_MAX = 50_000;

  private final SiteConfig site;

  /** Takes a finished file. */
  public interface Sink {
    void put(OutputFile file) throws IOException;
  }

  public LogFiles(SiteConfig site) {
    this.site = site;
  }

  /** Hands on the files {@code records/records-001.json} and so on, and {@code apart.json} when there is anything in it. */
  public void write(MergedLog log, Sink sink) throws IOException {
    List<Event> file = new ArrayList<>();
    int number = 0;
    int chars = 0;
    for (List<Event> person : people(log)) {
      int more = person.stream().mapToInt(LogFiles::chars).sum();
      boolean fits =
          chars + more <= FILE_CHARS_MAX && file.size() + person.size() <= FILE_EVENTS_MAX;
      if (!fits && !file.isEmpty()) {
        sink.put(file(++number, file));
        file.clear();
        chars = 0;
      }
      for (Event event : person) {
        if (chars > FILE_CHARS_MAX || file.size() == FILE_EVENTS_MAX) {
          sink.put(file(++number, file));
          file.clear();
          chars = 0;
        }
        file.add(event);
        chars += chars(event);
      }
    }
    if (!file.isEmpty()) sink.put(file(++number, file));
    if (!log.apart().isEmpty()) sink.put(apart(log));
  }

  /** About how long it is written, from above but for rare escapes. */
  private static int chars(Event event) {
    return 200
        + event.who().length()
        + event.unit().length()
        + event.ref().length()
        + event.hash().length()
        + 2 * event.note().length()
        + 30 * event.roles().size();
  }

  /** The events of each person in their order, by unit and name. */
  private static Collection<List<Event>> people(MergedLog log) {
    SortedMap<String, List<Event>> people = new TreeMap<>();
    for (Event event : log.sorted()) {
      people
          .computeIfAbsent(event.unit() + '\n' + event.who(), key -> new ArrayList<>())
          .add(event);
    }
    return people.values();
  }

  private OutputFile file(int number, List<Event> events) {
    StringBuilder out = new StringBuilder(events.size() * 300 + 200);
    head(out, "records");
    String comma = "";
    for (Event event : events) {
      event.json(out.append(comma));
      comma = ",\n";
    }
    String path = String.format(Locale.ROOT, "records/records-%03d.json", number);
    return new OutputFile(path, out.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private void head(StringBuilder out, String kind) {
    out.append("{\"touyan\":\"").append(kind).append("\",\"v\":1,\"site\":");
    out.append(Escape.jsonData(site.id())).append(",\"title\":");
    out.append(Escape.jsonData(site.title()));
    out.append(",\"evidence\":\"self-declared\",\"events\":[\n");
  }

  private OutputFile apart(MergedLog log) {
    StringBuilder out = new StringBuilder();
    head(out, "records-apart");
    String comma = "";
    for (MergedLog.Apart one : log.apart()) {
      out.append(comma).append(one.raw());
      comma = ",\n";
    }
    return new OutputFile(
        "apart.json", out.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8));
  }
}
