package org.touyan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.touyan.index.Indexer;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;
import org.touyan.searchpack.PackSearcher;
import org.touyan.searchpack.PackSettings;
import org.touyan.searchpack.PackWriter;
import org.touyan.searchpack.SearchAnswer;
import org.touyan.searchpack.SearchFilter;
import org.touyan.searchpack.SearchQuery;
import org.touyan.text.Fold;

/**
 * Whether random strings of a corpus are found: {@code ExactBench FOLDER [PROFILE]}. Found: some section of the answer holds the
 * string. Top ten: one of the first ten sections shown does.
 */
public final class ExactBench {
  private static final int STRINGS = 500;

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Map<String, byte[]> files = new HashMap<>();
    PackSettings settings = PackSettings.of(args.length > 1 ? args[1] : "usb", "bench");
    PackWriter pack = new PackWriter(settings, f -> files.put(f.path().substring(7), f.bytes()));
    List<String> texts = new ArrayList<>();
    List<String> samples = new ArrayList<>();
    try (Indexer indexer = new Indexer()) {
      for (Path file : Corpus.files(folder)) {
        SearchDoc doc = Corpus.page(folder, file);
        for (Section s : doc.sections()) {
          texts.add(Fold.fold(doc.title() + "\n" + s.heading() + "\n" + s.text()));
          samples.add(s.text());
        }
        indexer.add(doc);
        pack.add(doc);
      }
      pack.finish(indexer.finish());
    }
    PackSearcher searcher = new PackSearcher(files::get);
    for (int length : new int[] {1, 2, 3, 4, 6}) {
      Random random = new Random(length);
      int found = 0;
      int topTen = 0;
      for (int i = 0; i < STRINGS; i++) {
        String asked = BytesBench.cutOut(random, samples, length);
        int rank =
            rank(searcher.search(new SearchQuery(asked, 200, SearchFilter.NONE)), texts, asked);
        if (rank > 0) found++;
        if (rank > 0 && rank <= 10) topTen++;
      }
      IndexBench.say(
          "%d characters: found %.4f, in the top ten %.4f",
          length, found / (double) STRINGS, topTen / (double) STRINGS);
    }
  }

  private static int rank(SearchAnswer answer, List<String> texts, String asked) {
    String folded = Fold.fold(asked);
    int rank = 0;
    for (SearchAnswer.PageHit page : answer.hits()) {
      for (SearchAnswer.SectionHit section : page.sections()) {
        rank++;
        if (texts.get(section.section()).contains(folded)) return rank;
      }
    }
    return 0;
  }
}
