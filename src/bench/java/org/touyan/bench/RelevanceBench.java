package org.touyan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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
 * folder with docs.tsv (id, title, text) and q_NAME.tsv (id, query, right ids with commas). Behind each mean its standard error by
 * bootstrap, and the means of the queries with even and with odd numbers: what helps only one half is fitted to it.
 */
public final class RelevanceBench {
  private static final long SEED = 4;
  private static final int SAMPLES = 1000;

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
            double[] ranks = reciprocalRanks(searcher, queries);
            double mrr = Arrays.stream(ranks).average().orElse(0);
            line.append(String.format(
                "%s/%s %.4f ± %.4f [%.3f %.3f]%n",
                folder.getFileName(),
                queries.getFileName().toString().replaceAll("q_|.tsv", ""),
                mrr,
                error(ranks),
                half(ranks, 0),
                half(ranks, 1)));
            sum += mrr;
            sets++;
          }
        }
      }
    }
    IndexBench.say("%smacro %.4f, bootstrap seed %d", line, sum / sets, SEED);
  }

  static PackSearcher open(Path folder, PackSettings.Ranking ranking) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    PackWriter pack = new PackWriter(
        new PackSettings("bench", 96 << 10, 64 << 10, 128, PackSettings.NO_SUMS, ranking),
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

  private static double half(double[] values, int odd) {
    return IntStream.range(0, values.length)
        .filter(i -> i % 2 == odd)
        .mapToDouble(i -> values[i])
        .average()
        .orElse(0);
  }

  private static double error(double[] values) {
    Random random = new Random(SEED);
    double sum = 0;
    double squares = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double mean = 0;
      for (int i = 0; i < values.length; i++) mean += values[random.nextInt(values.length)];
      mean /= values.length;
      sum += mean;
      squares += mean * mean;
    }
    return Math.sqrt(Math.max(0, squares / SAMPLES - sum / SAMPLES * sum / SAMPLES));
  }

  private static double[] reciprocalRanks(PackSearcher searcher, Path queries) throws Exception {
    List<Double> all = new ArrayList<>();
    for (String line : Files.readAllLines(queries)) {
      String[] f = line.split("\t");
      Set<String> right = new LinkedHashSet<>(List.of(f[2].split(",")));
      int rank = 0;
      double found = 0;
      for (SearchAnswer.PageHit hit : searcher.search(SearchQuery.of(f[1])).hits()) {
        rank++;
        if (right.contains(hit.path())) {
          found = 1.0 / rank;
          break;
        }
      }
      all.add(found);
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
