package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;
import org.touyan.text.Json;

/**
 * More than ten thousand queries over the pages of {@code content/} and made-up ones: strings cut out of them, titles, questions,
 * filters, phrases, clauses. The first stage is Lucene's, section by section and bit by bit; the answers of both stages go to
 * target/search-parity for src/test/web/unit/search-parity.test.mjs. The seed is fixed so that both talk of the same.
 */
class ParityTest {
  private static final Path FOLDER = Path.of("target/search-parity");
  private static final int QUERIES = 5200;

  @Test
  void lucene_and_the_twin_agree() throws IOException {
    Random random = new Random(20261122);
    int compared = compare("made-up", TestPacks.pages(random, 150), random);
    compared += compare("content", content(), random);
    assertTrue(compared > 10_000, compared + " queries");
  }

  private static int compare(String name, List<SearchDoc> pages, Random random) throws IOException {
    PackSettings settings =
        new PackSettings("test", 3000, 4000, 128, 200, PackSettings.Ranking.standard());
    Map<String, byte[]> files = TestPacks.pack(pages, settings);
    Path folder = Files.createDirectories(FOLDER.resolve(name));
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) Files.delete(file);
    }
    for (Map.Entry<String, byte[]> file : files.entrySet())
      Files.write(folder.resolve(file.getKey()), file.getValue());
    PackSearcher searcher = new PackSearcher(files::get);
    StringBuilder out = new StringBuilder("[");
    int compared = 0;
    try (LuceneOracle oracle = new LuceneOracle(pages, settings.ranking())) {
      for (int q = 0; q < QUERIES; q++) {
        String asked = query(random, pages);
        SearchFilter filter = new SearchFilter(
            random.nextInt(8) == 0 ? pages.get(random.nextInt(pages.size())).type() : "",
            random.nextInt(8) == 0 ? List.of("cun:chair") : List.of(),
            random.nextInt(12) == 0 ? "cun" : "",
            random.nextInt(12) == 0 ? 20230101 : 0);
        QueryText query = QueryText.of(asked);
        if (query.terms().isEmpty()) continue;
        same(asked, searcher, oracle, query, searcher.accepting(filter, query));
        out.append(compared++ == 0 ? "\n" : ",\n");
        out.append(
            Json.of(line(asked, filter, searcher.search(new SearchQuery(asked, 10, filter)))));
      }
    }
    Files.write(
        folder.resolve("answers.json"),
        out.append("\n]\n").toString().getBytes(StandardCharsets.UTF_8));
    return compared;
  }

  /** Lucene ranks all; what a filter keeps out is left out afterwards, because filters change no score. */
  private static void same(
      String asked,
      PackSearcher searcher,
      LuceneOracle oracle,
      QueryText query,
      IntPredicate accept)
      throws IOException {
    Ranker.Ranked ours = searcher.ranked(query, accept);
    ScoreDoc[] theirs = Arrays.stream(
            oracle.search(query, ours.required(), ours.matched().length + 1))
        .filter(hit -> accept.test(hit.doc))
        .limit(searcher.candidates())
        .toArray(ScoreDoc[]::new);
    assertEquals(theirs.length, ours.hits().size(), asked);
    for (int i = 0; i < theirs.length; i++) {
      assertEquals(theirs[i].doc, ours.hits().get(i).section(), asked);
      assertEquals(
          Float.floatToIntBits(theirs[i].score),
          Float.floatToIntBits(ours.hits().get(i).score()),
          asked);
    }
  }

  private static Map<String, Object> line(String asked, SearchFilter filter, SearchAnswer answer) {
    List<Object> found = new ArrayList<>();
    for (SearchAnswer.PageHit hit : answer.hits()) {
      for (SearchAnswer.SectionHit section : hit.sections()) {
        found.add(section.section());
        found.add(Float.floatToIntBits(section.score()));
      }
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("query", asked);
    line.put("type", filter.type());
    line.put("roles", filter.roles());
    line.put("level", filter.level());
    line.put("since", filter.since());
    line.put("pages", answer.pages());
    line.put("found", found);
    return line;
  }

  private static String query(Random random, List<SearchDoc> pages) {
    SearchDoc page = pages.get(random.nextInt(pages.size()));
    String cut = cut(random, page, 1 + random.nextInt(7));
    return switch (random.nextInt(10)) {
      case 0 -> page.title();
      case 1 -> cut(random, page, 8 + random.nextInt(9)) + "怎么办？";
      case 2 -> "“" + cut + "”";
      case 3 -> cut + " -" + cut(random, page, 2);
      case 4 -> cut + " " + cut(random, pages.get(random.nextInt(pages.size())), 3);
      case 5 -> page.title() + "第" + random.nextInt(30) + "条";
      default -> cut;
    };
  }

  private static String cut(Random random, SearchDoc page, int length) {
    if (page.sections().isEmpty()) return page.title();
    String text = page.sections().get(random.nextInt(page.sections().size())).text();
    if (text.length() <= length) return text;
    int from = random.nextInt(text.length() - length);
    return text.substring(from, from + length);
  }

  /** The sample site's pages, cut crudely at headings and blank lines. */
  private static List<SearchDoc> content() throws IOException {
    List<SearchDoc> pages = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of("content"))) {
      files = walk.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
    for (Path file : files) {
      List<Section> sections = new ArrayList<>();
      String heading = "";
      for (String block : Files.readString(file).replace("\r", "").split("\n\n+")) {
        if (block.startsWith("#"))
          heading = block.lines().findFirst().orElse("").replace("#", "").strip();
        sections.add(new Section("s" + sections.size(), heading, block));
      }
      List<String> roles = pages.size() % 3 == 0 ? List.of("cun:exec") : List.of();
      String path = file.toString().replace('\\', '/');
      String type = path.contains("polic") ? "policy" : "explainer";
      int date = pages.size() % 5 == 0 ? 0 : 20240101;
      double boost = pages.size() % 7 == 0 ? 2 : 1;
      String title = file.getFileName().toString().replace(".md", "");
      pages.add(new SearchDoc(path, title, type, roles, List.of(), date, boost, sections));
    }
    return pages;
  }
}
