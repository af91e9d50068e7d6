package org.touyan.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.touyan.index.Indexer;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;
import org.touyan.searchpack.PackSearcher;
import org.touyan.searchpack.PackSettings;
import org.touyan.searchpack.PackWriter;
import org.touyan.searchpack.SearchFilter;
import org.touyan.searchpack.SearchQuery;

/**
 * Which bytes queries read: {@code BytesBench FOLDER PROFILE CHARS [WEB_FOLDER]} with pages cut at CHARS characters (0: as they are).
 * Prints files and bytes of the pack by part, and for each kind of query what a first and a second query read in files, and the
 * first as a server sends it that gzips.
 */
public final class BytesBench {
  private static final int ASKED = 200;

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int chars = Integer.parseInt(args[2]);
    Map<String, byte[]> files = new HashMap<>();
    PackSettings settings = PackSettings.of(args[1], "bench");
    List<String> samples = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    Random random = new Random(1);
    long text = 0;
    long pages = 0;
    long sections = 0;
    double start = IndexBench.cpu();
    PackWriter pack = new PackWriter(settings, f -> files.put(f.path().substring(7), f.bytes()));
    try (Indexer indexer = new Indexer()) {
      for (Path file : Corpus.files(folder)) {
        SearchDoc doc = cut(Corpus.page(folder, file), chars);
        for (Section s : doc.sections()) {
          text += s.text().getBytes(StandardCharsets.UTF_8).length;
          text += s.heading().getBytes(StandardCharsets.UTF_8).length;
          if (random.nextInt(3) == 0) samples.add(s.text());
        }
        titles.add(doc.title());
        pages++;
        sections += doc.sections().size();
        indexer.add(doc);
        pack.add(doc);
      }
      pack.finish(indexer.finish());
    }
    IndexBench.say(
        "%d pages, %d sections, %d text bytes, %.1f CPU s",
        pages, sections, text, IndexBench.cpu() - start);
    parts(files, text);
    ask("title", files, i -> titles.get(random.nextInt(titles.size())));
    for (int n : new int[] {2, 3, 4, 6}) ask("cut " + n, files, i -> cutOut(random, samples, n));
    ask("two words", files, i -> {
      String from = samples.get(random.nextInt(samples.size()));
      return han(random, from, 2) + " " + han(random, from, 3);
    });
    ask("question", files, i -> cutOut(random, samples, 9) + "怎么办？");
  }

  static SearchDoc cut(SearchDoc doc, int chars) {
    if (chars == 0) return doc;
    List<Section> sections = new ArrayList<>();
    int left = chars;
    for (Section s : doc.sections()) {
      if (left <= 0) break;
      String text = s.text().substring(0, Math.min(left, s.text().length()));
      left -= text.length() + s.heading().length();
      sections.add(new Section(s.anchor(), s.heading(), text));
    }
    return new SearchDoc(
        doc.path(), doc.title(), doc.type(), doc.roles(), doc.names(), 0, 1, sections);
  }

  static String cutOut(Random random, List<String> samples, int length) {
    for (int i = 0; i < 1000; i++) {
      String cut = han(random, samples.get(random.nextInt(samples.size())), length);
      if (!cut.isEmpty()) return cut;
    }
    throw new IllegalArgumentException("no text");
  }

  /** A string of Han out of a text, or "". */
  static String han(Random random, String text, int length) {
    for (int i = 0; i < 20 && text.length() > length; i++) {
      int from = random.nextInt(text.length() - length);
      String cut = text.substring(from, from + length);
      if (cut.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fff)) return cut;
    }
    return "";
  }

  private static void parts(Map<String, byte[]> files, long text) {
    TreeMap<String, long[]> sizes = new TreeMap<>();
    long all = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      long[] size =
          sizes.computeIfAbsent(file.getKey().replaceAll("[^a-z].*", ""), k -> new long[2]);
      size[0]++;
      size[1] += file.getValue().length;
      all += file.getValue().length;
    }
    sizes.forEach(
        (part, size) -> IndexBench.say("  %s: %d files, %d bytes", part, size[0], size[1]));
    IndexBench.say(
        "  pack %d files, %d bytes, %.3f of the text", files.size(), all, all / (double) text);
  }

  private static void ask(
      String kind, Map<String, byte[]> files, java.util.function.IntFunction<String> query) {
    long[][] bytes = new long[9][ASKED];
    for (int i = 0; i < ASKED; i++) {
      Set<String> read = new TreeSet<>();
      PackSearcher searcher = new PackSearcher(name -> {
        if (files.containsKey(name)) read.add(name);
        return files.get(name);
      });
      long before = 0;
      long zippedBefore = 0;
      for (int round = 0; round < 2; round++) {
        searcher.search(new SearchQuery(query.apply(i), 5, SearchFilter.NONE));
        long now = size(files, read, "");
        bytes[round][i] = now - before;
        before = now;
        long zipped = 0;
        for (String name : read) zipped += zipped(files.get(name));
        bytes[round == 0 ? 5 : 8][i] = zipped - zippedBefore;
        zippedBefore = zipped;
        if (round == 0) {
          bytes[2][i] = size(files, read, "p");
          bytes[3][i] = size(files, read, "t");
          bytes[4][i] = now - bytes[2][i] - bytes[3][i];
        } else {
          bytes[6][i] = size(files, read, "p") - bytes[2][i];
          bytes[7][i] = size(files, read, "t") - bytes[3][i];
        }
      }
    }
    IndexBench.say(
        "%-10s first %s (head %s, postings %s, texts %s; gzipped %s), second %s (postings %s, texts %s; gzipped %s)",
        kind,
        line(bytes[0]),
        line(bytes[4]),
        line(bytes[2]),
        line(bytes[3]),
        line(bytes[5]),
        line(bytes[1]),
        line(bytes[6]),
        line(bytes[7]),
        line(bytes[8]));
  }

  private static int zipped(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    }) {
      zip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  private static long size(Map<String, byte[]> files, Set<String> read, String part) {
    return read.stream()
        .filter(name -> name.startsWith(part))
        .mapToLong(name -> files.get(name).length)
        .sum();
  }

  /** Mean and 95th of a hundred, in KB. */
  private static String line(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        "%.1f/%.1f",
        Arrays.stream(values).average().orElse(0) / 1000,
        sorted[values.length * 95 / 100] / 1000.0);
  }

  static Map<String, byte[]> read(Path folder) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    try (var list = Files.list(folder)) {
      for (Path file : list.toList())
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return files;
  }
}
