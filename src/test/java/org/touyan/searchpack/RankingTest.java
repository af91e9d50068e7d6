package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.touyan.model.SearchDoc;

class RankingTest {
  /** Lucene's own k1 and b, and weights that are not powers of two. */
  private static final PackSettings.Ranking LUCENE =
      new PackSettings.Ranking(1200, 750, 3300, 1700, 1000, 1, 64, 20, 5);

  @Test
  void the_first_stage_is_lucene_order_and_bits() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    int compared = 0;
    for (int site = 0; site < 12; site++) {
      List<SearchDoc> pages = TestPacks.pages(random, 1 + random.nextInt(60));
      PackSettings.Ranking ranking =
          site % 3 == 0 ? LUCENE : TestPacks.settings().ranking();
      PackSettings settings =
          new PackSettings("test", 500, 2000, 128, PackSettings.NO_SUMS, ranking);
      Map<String, byte[]> files = TestPacks.pack(pages, settings);
      PackSearcher searcher = new PackSearcher(files::get);
      try (LuceneOracle oracle = new LuceneOracle(pages, ranking)) {
        for (int q = 0; q < 40; q++) {
          compared += compare(
              searcher, oracle, TestPacks.query(random, pages), "rerun with -Dseed=" + seed);
        }
      }
    }
    assertTrue(compared > 1000, compared + " hits");
  }

  private static int compare(PackSearcher searcher, LuceneOracle oracle, String query, String seed)
      throws IOException {
    QueryText asked = QueryText.of(query);
    if (asked.terms().isEmpty()) return 0;
    Ranker.Ranked ours = searcher.ranked(asked, section -> true);
    ScoreDoc[] theirs = oracle.search(asked, ours.required(), searcher.candidates());
    String which = "query " + query + ", " + seed;
    assertEquals(theirs.length, ours.hits().size(), which);
    for (int i = 0; i < theirs.length; i++) {
      assertEquals(theirs[i].doc, ours.hits().get(i).section(), which);
      assertEquals(
          Float.floatToIntBits(theirs[i].score),
          Float.floatToIntBits(ours.hits().get(i).score()),
          which);
    }
    return theirs.length;
  }
}
