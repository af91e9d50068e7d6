package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.cli.Main;
import org.touyan.text.Fold;

/**
 * What {@code touyan search-export} writes, asked in a real OpenSearch: the first ten sections of the first stage, in its order, and
 * its scores. Runs with {@code mvn -Pengine verify}.
 */
class RealEngineIT {
  private static final int QUERIES = 1000;
  private static final int SHOWN = 10;

  @TempDir
  private static Path temp;

  private static RealEngine engine;

  @BeforeAll
  static void start() throws IOException {
    engine = new RealEngine(Files.createDirectory(temp.resolve("engine")));
  }

  @AfterAll
  static void end() throws IOException {
    engine.close();
  }

  @Test
  void the_sample_site_ranks_alike() throws Exception {
    touyan("build", "-q", "-s", ".", "-d", temp.resolve("sample").toString());
    compare("sample site", temp.resolve("sample"));
  }

  @Test
  void made_up_pages_rank_alike() throws Exception {
    Path search = Files.createDirectories(temp.resolve("made-up/search"));
    Map<String, byte[]> files = TestPacks.pack(TestPacks.pages(new Random(20261122), 150));
    for (Map.Entry<String, byte[]> file : files.entrySet())
      Files.write(search.resolve(file.getKey()), file.getValue());
    compare("made-up pages", temp.resolve("made-up"));
  }

  private void compare(String name, Path site) throws Exception {
    Path export = site.resolveSibling(site.getFileName() + "-export");
    touyan("search-export", "-d", site.toString(), "-o", export.toString());
    engine.load(export);
    PackSearcher searcher = new PackSearcher(file -> read(site.resolve("search").resolve(file)));
    List<PackedSection> sections = new ArrayList<>();
    searcher.sections(sections::add);
    // OpenSearch 2 multiplies by k1 + 1, which changes no order.
    double factor = (1000 + searcher.ranking().k1Milli()) / 1000.0;
    Random random = new Random(20261122);
    int found = 0;
    int sameFirst = 0;
    List<String> differ = new ArrayList<>();
    for (int q = 0; q < QUERIES; q++) {
      String words = words(random, sections);
      QueryText asked = QueryText.of(words).unquoted();
      List<Ranker.Hit> ours =
          searcher.ranked(asked, searcher.accepting(SearchFilter.NONE, asked)).hits();
      String query = OpenSearchExport.query(words, searcher.ranking());
      List<RealEngine.Hit> theirs = engine.search(query, searcher.ranking().enough(), SHOWN);
      String fault = difference(ours.subList(0, Math.min(SHOWN, ours.size())), theirs, factor);
      if (!fault.isEmpty()) differ.add(words + ": " + fault);
      if (theirs.isEmpty()) continue;
      found++;
      String page = searcher.search(SearchQuery.of(words)).hits().get(0).path();
      if (page.equals(sections.get(theirs.get(0).section()).path())) sameFirst++;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d sections, %d queries, %d with results; first stage alike %d; first page that of touyan search %d%n",
        name,
        sections.size(),
        QUERIES,
        found,
        QUERIES - differ.size(),
        sameFirst);
    assertTrue(found > QUERIES / 2, found + " queries with results");
    assertEquals(List.of(), differ);
  }

  /** Empty if the same sections stand in the same order with the same scores, but for the last digits of a float. */
  private static String difference(
      List<Ranker.Hit> ours, List<RealEngine.Hit> theirs, double factor) {
    if (ours.size() != theirs.size()) return ours.size() + " and " + theirs.size();
    for (int i = 0; i < ours.size(); i++) {
      double expected = factor * ours.get(i).score();
      double got = theirs.get(i).score();
      boolean same = ours.get(i).section() == theirs.get(i).section();
      if (!same || Math.abs(got - expected) > 1e-6 * expected)
        return (i + 1) + ". " + ours.get(i) + " and " + theirs.get(i);
    }
    return "";
  }

  /**
   * What people type, and what they paste: pieces of the text, a whole paragraph, titles, questions, single characters, other script,
   * a word that must not stand there.
   */
  private static String words(Random random, List<PackedSection> sections) {
    PackedSection section = sections.get(random.nextInt(sections.size()));
    String piece = piece(random, section.text(), 1 + random.nextInt(8));
    return switch (random.nextInt(10)) {
      case 0 -> section.title();
      case 1 -> piece(random, section.text(), 12) + "怎么办？";
      case 2 -> piece(random, section.text(), 1) + " " + piece;
      case 3 -> piece + " " + section.heading();
      case 4 -> otherScript(random, piece);
      case 5 -> piece + " -" + piece(random, section.text(), 2);
      case 6 -> piece(random, section.text(), 300);
      default -> piece;
    };
  }

  private static String piece(Random random, String text, int length) {
    if (text.length() <= length) return text;
    int from = random.nextInt(text.length() - length);
    return text.substring(from, from + length);
  }

  private static String otherScript(Random random, String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      int[] same = IntStream.range(0, 0x10000).filter(o -> Fold.fold(o) == c).toArray();
      out.append(same.length == 0 ? c : (char) same[random.nextInt(same.length)]);
    }
    return out.toString();
  }

  private static void touyan(String... args) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    line.addAll(Arrays.asList(args));
    Process process = new ProcessBuilder(line)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    assertEquals(0, process.waitFor(), line::toString);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
