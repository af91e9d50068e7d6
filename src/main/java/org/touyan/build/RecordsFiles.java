package org.touyan.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Findings;
import org.touyan.records.Clock;
import org.touyan.records.Event;
import org.touyan.records.FileTally;
import org.touyan.records.HandedFile;
import org.touyan.records.LogReader;
import org.touyan.records.MergedLog;
import org.touyan.records.XapiLines;
import org.touyan.source.HandedIn;

/** What can be done with files of records alone, without a site. */
public final class RecordsFiles {
  private RecordsFiles() {}

  /** Looks at each file and hands on what it holds. */
  public static List<Diagnostic> check(List<Path> files, LocalDate today, Consumer<FileTally> each)
      throws IOException {
    Diagnostics found = new Diagnostics();
    LogReader reader = new LogReader(
        Optional.empty(), new Clock(today), new MergedLog(MergedLog.EVENTS_MAX), found);
    for (HandedFile file : handed(files, found)) each.accept(reader.read(file));
    return found.sorted();
  }

  /** Hands on a line for each different event, in their order. */
  public static List<Diagnostic> xapi(List<Path> files, LocalDate today, Consumer<String> each)
      throws IOException {
    Diagnostics found = new Diagnostics();
    MergedLog log = new MergedLog(MergedLog.EVENTS_MAX);
    Map<String, String> sites = new HashMap<>();
    LogReader reader = new LogReader(Optional.empty(), new Clock(today), log, found);
    for (HandedFile file : handed(files, found)) {
      // An event in the files of two sites belongs to the first by name, whatever file was read
      // first.
      reader.read(
          file,
          (site, event) -> sites.merge(
              event.id(), site, (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }
    for (Event event : log.sorted())
      each.accept(XapiLines.statement(sites.getOrDefault(event.id(), ""), event));
    return found.sorted();
  }

  static List<HandedFile> handed(List<Path> files, Findings found) throws IOException {
    return HandedIn.records(files, found).stream()
        .map(item -> new HandedFile(item.path(), item::open))
        .toList();
  }
}
