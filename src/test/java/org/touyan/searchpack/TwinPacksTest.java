package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touyan.model.SearchDoc;
import org.touyan.text.Escape;

/**
 * Writes packs and Java's answers to target/search-twins, where src/test/web/unit/search-twins.test.mjs asks the same of the
 * browser's scripts. The seed is fixed so that both always talk of the same packs.
 */
class TwinPacksTest {
  private static final Path FOLDER = Path.of("target/search-twins");

  @Test
  void packs_and_answers_for_the_twin() throws IOException {
    Random random = new Random(20261121);
    int hits = 0;
    for (int site = 0; site < 4; site++) {
      List<SearchDoc> pages = TestPacks.pages(random, 5 + 25 * site);
      Map<String, byte[]> files = TestPacks.pack(pages);
      Path folder = Files.createDirectories(FOLDER.resolve("site" + site));
      try (Stream<Path> old = Files.list(folder)) {
        for (Path file : old.toList()) Files.delete(file);
      }
      for (Map.Entry<String, byte[]> file : files.entrySet())
        Files.write(folder.resolve(file.getKey()), file.getValue());
      PackSearcher searcher = new PackSearcher(files::get);
      StringBuilder out = new StringBuilder("[\n");
      for (int q = 0; q < 60; q++) {
        SearchFilter filter = new SearchFilter(
            random.nextInt(4) == 0 ? "course" : "",
            random.nextInt(4) == 0 ? List.of("*:chair") : List.of(),
            random.nextInt(6) == 0 ? "xian" : "",
            random.nextInt(6) == 0 ? 20230101 : 0);
        SearchQuery query = new SearchQuery(TestPacks.query(random, pages), 5, filter);
        SearchAnswer answer = searcher.search(query);
        hits += answer.hits().size();
        out.append(q == 0 ? "" : ",\n").append(json(query, answer));
      }
      Files.write(
          folder.resolve("answers.json"),
          out.append("\n]\n").toString().getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(hits > 500, hits + " hits");
  }

  private static String json(SearchQuery query, SearchAnswer answer) {
    String hits = answer.hits().stream().map(TwinPacksTest::json).collect(Collectors.joining(","));
    SearchFilter filter = query.filter();
    String roles = filter.roles().stream().map(Escape::json).collect(Collectors.joining(","));
    return "{\"query\":" + Escape.json(query.text()) + ",\"type\":" + Escape.json(filter.type())
        + ",\"level\":" + Escape.json(filter.level()) + ",\"since\":" + filter.since()
        + ",\"roles\":[" + roles + "],\"pages\":" + answer.pages() + ",\"hits\":[" + hits + "]}";
  }

  private static String json(SearchAnswer.PageHit hit) {
    String sections = hit.sections().stream()
        .map(s -> "{\"section\":" + s.section() + ",\"anchor\":" + Escape.json(s.anchor())
            + ",\"heading\":"
            + Escape.json(s.heading()) + ",\"scoreBits\":" + Float.floatToIntBits(s.score())
            + ",\"text\":"
            + Escape.json(s.excerpt().text()) + ",\"marks\":" + s.excerpt().marks() + "}")
        .collect(Collectors.joining(","));
    return "{\"path\":" + Escape.json(hit.path()) + ",\"title\":" + Escape.json(hit.title())
        + ",\"type\":" + Escape.json(hit.type()) + ",\"sections\":[" + sections + "]}";
  }
}
