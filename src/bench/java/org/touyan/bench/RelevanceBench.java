package org.touyan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touyan.index.Indexer;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;
import org.touyan.searchpack.PackSearcher;
import org.touyan.searchpack.PackSettings;
import org.touyan.searchpack.PackWriter;
import org.touyan.searchpack.SearchAnswer;
import org.touyan.searchpack.SearchQuery;

/**
 * MRR@10 of queries with known answers: {@code RelevanceBench FOLDER [k1 b title heading text enough]} in thousandths; a set is a
 * folder with docs.tsv (id, title, text) and q_NAME.tsv (id, query, right ids with commas).
 */
public final class RelevanceBench {
  public static void main(String[] args) throws Exception {
    PackSettings.Ranking r = PackSettings.Ranking.standard();
    if (args.length > 1) {
      int[] n =
          java.util.Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
      r = new PackSettings.Ranking(n[0], n[1], n[2], n[3], n[4], n[5], 200, 20, 5);
    }
    double sum = 0;
    int sets = 0;
    StringBuilder line = new StringBuilder();
    try (var folders = Files.list(Path.of(args[0]))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        PackSearcher searcher = open(folder, r);
        try (var files = Files.list(folder)) {
          for (Path queries : files
              .filter(f -> f.getFileName().toString().startsWith("q_"))
              .sorted()
              .toList()) {
            double mrr = mrr(searcher, queries);
            line.append(String.format(
                "%s/%s %.4f  ",
                folder.getFileName(),
                queries.getFileName().toString().replaceAll("q_|.tsv", ""),
                mrr));
            sum += mrr;
            sets++;
          }
        }
      }
    }
    IndexBench.say("%smacro %.4f", line, sum / sets);
  }

  static PackSearcher open(Path folder, PackSettings.Ranking ranking) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    PackWriter pack = new PackWriter(
        new PackSettings("bench", 96 << 10, 64 << 10, ranking),
        file -> files.put(file.path().substring(7), file.bytes()));
    try (Indexer indexer = new Indexer()) {
      for (String line : Files.readAllLines(folder.resolve("docs.tsv"))) {
        String[] f = line.split("\t", -1);
        SearchDoc doc = new SearchDoc(
            f[0], f[1], "x", List.of(), List.of(), 0, 1, List.of(new Section("", "", f[2])));
        indexer.add(doc);
        pack.add(doc);
      }
      pack.finish(indexer.finish());
    }
    return new PackSearcher(files::get);
  }

  private static double mrr(PackSearcher searcher, Path queries) throws Exception {
    double sum = 0;
    int count = 0;
    for (String line : Files.readAllLines(queries)) {
      String[] f = line.split("\t");
      Set<String> right = new LinkedHashSet<>(List.of(f[2].split(",")));
      int rank = 0;
      for (SearchAnswer.PageHit hit : searcher.search(SearchQuery.of(f[1])).hits()) {
        rank++;
        if (right.contains(hit.path())) {
          sum += 1.0 / rank;
          break;
        }
      }
      count++;
    }
    return sum / count;
  }
}
