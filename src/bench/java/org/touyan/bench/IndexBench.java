package org.touyan.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.touyan.index.Indexer;
import org.touyan.model.PostingsRun;
import org.touyan.model.SearchDoc;
import org.touyan.model.SearchField;
import org.touyan.model.SearchIndex;

/** CPU seconds of indexing a folder of Markdown files. */
public final class IndexBench {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    double read = cpu();
    long chars = 0;
    long sections = 0;
    for (Path file : Corpus.files(folder)) {
      SearchDoc doc = Corpus.page(folder, file);
      sections += doc.sections().size();
      for (var s : doc.sections()) chars += s.text().length();
    }
    double start = cpu();
    say("reading alone: %.1f CPU s, %d chars, %d sections", start - read, chars, sections);
    try (Indexer indexer = new Indexer()) {
      for (Path file : Corpus.files(folder)) indexer.add(Corpus.page(folder, file));
      double added = cpu();
      say("add: %.1f CPU s less reading", added - start - (start - read));
      SearchIndex index = indexer.finish();
      say("finish: %.1f CPU s", cpu() - added);
      for (SearchField f : index.fields())
        say("%s: %d docs %d tokens", f.name(), f.docCount(), f.tokens());
      for (PostingsRun r : index.runs())
        say(
            "%d terms, %d bytes",
            r.terms(), r.chunks().stream().mapToLong(c -> c.length).sum());
    }
    for (String line : Files.readAllLines(Path.of("/proc/self/status")))
      if (line.startsWith("VmHWM")) say("%s", line);
  }

  static double cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
