package org.touyan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.touyan.searchpack.PackSearcher;
import org.touyan.searchpack.PackSettings;
import org.touyan.searchpack.SearchQuery;

/**
 * How many queries give the same list whichever script they and the texts are in: {@code ScriptBench FOLDER OTHER}, where OTHER is
 * what {@code js/other-script.mjs} made of FOLDER.
 */
public final class ScriptBench {
  public static void main(String[] args) throws Exception {
    PackSettings.Ranking ranking = PackSettings.Ranking.standard();
    try (var folders = Files.list(Path.of(args[0]))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        Path other = Path.of(args[1]).resolve(folder.getFileName());
        PackSearcher ours = RelevanceBench.open(folder, ranking);
        PackSearcher theirs = RelevanceBench.open(other, ranking);
        try (var files = Files.list(folder)) {
          for (Path file : files
              .filter(f -> f.getFileName().toString().startsWith("q_"))
              .sorted()
              .toList()) compare(file, other.resolve(file.getFileName()), ours, theirs);
        }
      }
    }
  }

  private static void compare(Path file, Path other, PackSearcher ours, PackSearcher theirs)
      throws Exception {
    List<String> asked = Files.readAllLines(file);
    List<String> converted = Files.readAllLines(other);
    int changed = 0;
    int sameQuery = 0;
    int sameText = 0;
    for (int i = 0; i < asked.size(); i++) {
      String query = asked.get(i).split("\t")[1];
      String inOther = converted.get(i).split("\t")[1];
      if (!query.equals(inOther)) changed++;
      List<String> list = list(ours, query);
      if (list.equals(list(ours, inOther))) sameQuery++;
      else IndexBench.say("%s  %s", query, inOther);
      if (list.equals(list(theirs, query))) sameText++;
    }
    IndexBench.say(
        "%s: %d queries, %d look different in the other script; same list for the other query %d, over the other texts %d",
        file.getParent().getFileName() + "/" + file.getFileName(),
        asked.size(),
        changed,
        sameQuery,
        sameText);
  }

  /** Pages, sections and scores. */
  private static List<String> list(PackSearcher searcher, String query) {
    return searcher.search(SearchQuery.of(query)).hits().stream()
        .flatMap(hit ->
            hit.sections().stream().map(s -> hit.path() + " " + s.section() + " " + s.score()))
        .toList();
  }
}
