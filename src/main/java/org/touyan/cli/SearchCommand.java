package org.touyan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touyan.searchpack.Excerpt;
import org.touyan.searchpack.SearchAnswer;
import org.touyan.searchpack.SearchFilter;
import org.touyan.searchpack.SearchQuery;
import org.touyan.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code touyan search QUERY}: asks the pack of a built site, as its pages do. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class SearchCommand implements Callable<Integer> {
  private static final String TEXT = "text";
  private static final String LINES = "jsonl";
  private static final String MARK = "\u001b[1;31m";
  private static final String PLAIN = "\u001b[0m";

  private final Console console;

  @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "query")
  private List<String> query = List.of();

  @Mixin
  private final FolderOptions folders = new FolderOptions();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      descriptionKey = "limit")
  private int limit = 10;

  @Option(names = "--queries", paramLabel = "FILE", descriptionKey = "queries")
  private @Nullable Path queries;

  @Option(names = "--format", paramLabel = "NAME", descriptionKey = "format")
  private String format = TEXT;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      console.error(
          console.say("命令写错了：--limit 是 1 或更大的数。", "usage: --limit is a number of 1 or more."));
      return Exit.USAGE;
    }
    if (!format.equals(TEXT) && !format.equals(LINES)) {
      console.error(
          console.say("命令写错了：--format 是 text 或 jsonl。", "usage: --format is text or jsonl."));
      return Exit.USAGE;
    }
    if (query.isEmpty() == (queries == null)) {
      console.error(console.say(
          "命令写错了：写要搜的话，或者 --queries 加一个文件。",
          "usage: name what to look for, or a file with --queries."));
      return Exit.USAGE;
    }
    List<String> asked = queries == null ? List.of(String.join(" ", query)) : lines(queries);
    return BuiltPack.use(console, folders, pack -> {
      for (String one : asked) {
        SearchAnswer answer =
            pack.search(new SearchQuery(one, Math.min(limit, 1000), SearchFilter.NONE));
        if (format.equals(LINES)) printLines(one, answer);
        else print(answer);
      }
      return Exit.BUILT;
    });
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** A line of JSON for each page: its best section. */
  private void printLines(String asked, SearchAnswer answer) {
    int rank = 0;
    for (SearchAnswer.PageHit page : answer.hits()) {
      SearchAnswer.SectionHit best = page.sections().get(0);
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("query", asked);
      line.put("rank", ++rank);
      line.put("page", page.path());
      line.put("anchor", best.anchor());
      line.put("score", best.score());
      console.print(Json.of(line));
    }
  }

  private void print(SearchAnswer answer) {
    if (answer.hits().isEmpty()) {
      console.print(console.say("没有找到。换个说法，或少写几个字试试。", "nothing found; try other or fewer words."));
      return;
    }
    console.print(
        console.say("找到 " + answer.pages() + " 页：", Console.count(answer.pages(), "page") + ":"));
    int number = 0;
    for (SearchAnswer.PageHit page : answer.hits()) {
      console.print("");
      console.print(++number + ". " + Console.clean(page.title()) + "  " + page.path());
      for (SearchAnswer.SectionHit section : page.sections()) {
        String heading = section.heading().isEmpty()
            ? ""
            : Console.clean(section.heading()) + console.say("：", ": ");
        console.print("   " + heading + highlighted(section.excerpt()));
      }
    }
  }

  /** On a terminal the words found are red; elsewhere they stand in brackets. */
  private String highlighted(Excerpt excerpt) {
    boolean terminal = System.console() != null;
    StringBuilder out = new StringBuilder();
    int at = 0;
    List<Integer> marks = excerpt.marks();
    for (int i = 0; i + 1 < marks.size(); i += 2) {
      out.append(Console.clean(excerpt.text().substring(at, marks.get(i))));
      out.append(terminal ? MARK : "【");
      out.append(Console.clean(excerpt.text().substring(marks.get(i), marks.get(i + 1))));
      out.append(terminal ? PLAIN : "】");
      at = marks.get(i + 1);
    }
    return out.append(Console.clean(excerpt.text().substring(at))).toString();
  }
}
