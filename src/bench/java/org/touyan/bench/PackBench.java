package org.touyan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.touyan.index.Indexer;
import org.touyan.model.SearchDoc;
import org.touyan.model.SearchIndex;
import org.touyan.searchpack.PackSettings;
import org.touyan.searchpack.PackWriter;

/** CPU seconds, bytes and files of a pack: {@code PackBench CONTENT [OUTPUT]}. */
public final class PackBench {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    double before = IndexBench.cpu();
    long chars = 0;
    long bytes = 0;
    for (Path file : Corpus.files(folder)) {
      for (var s : Corpus.page(folder, file).sections()) {
        chars += s.text().length();
        bytes += s.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      }
    }
    double start = IndexBench.cpu();
    double reading = start - before;
    TreeMap<String, long[]> sizes = new TreeMap<>();
    Path output = args.length > 1 ? Path.of(args[1]) : null;
    if (output != null) Files.createDirectories(output.resolve("search"));
    PackWriter pack = new PackWriter(PackSettings.usb("bench"), file -> {
      long[] size = sizes.computeIfAbsent(file.path().substring(7, 8), k -> new long[2]);
      size[0]++;
      size[1] += file.bytes().length;
      if (output != null) {
        try {
          Files.write(output.resolve(file.path()), file.bytes());
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    });
    try (Indexer indexer = new Indexer()) {
      for (Path file : Corpus.files(folder)) {
        SearchDoc doc = Corpus.page(folder, file);
        indexer.add(doc);
        pack.add(doc);
      }
      double added = IndexBench.cpu();
      SearchIndex index = indexer.finish();
      double indexed = IndexBench.cpu();
      pack.finish(index);
      double packed = IndexBench.cpu();
      IndexBench.say(
          "CPU s: read %.1f, add %.1f, index %.1f, pack %.1f, together %.1f",
          reading,
          added - start - reading,
          indexed - added,
          packed - indexed,
          packed - start - reading);
    }
    long all = 0;
    for (var e : sizes.entrySet()) {
      IndexBench.say("%s: %d files, %d bytes", e.getKey(), e.getValue()[0], e.getValue()[1]);
      all += e.getValue()[1];
    }
    IndexBench.say(
        "%d chars, %d text bytes, pack %d bytes = %.2f", chars, bytes, all, all / (double) bytes);
    for (String line : Files.readAllLines(Path.of("/proc/self/status")))
      if (line.startsWith("VmHWM")) IndexBench.say("%s", line);
  }
}
