package org.touyan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touyan.searchpack.DamagedPackException;
import org.touyan.searchpack.Excerpt;
import org.touyan.searchpack.PackSearcher;
import org.touyan.searchpack.SearchAnswer;
import org.touyan.searchpack.SearchFilter;
import org.touyan.searchpack.SearchQuery;
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
  private static final String MARK = "\u001b[1;31m";
  private static final String PLAIN = "\u001b[0m";

  private final Console console;

  @Parameters(paramLabel = "QUERY", arity = "1..*", descriptionKey = "query")
  private List<String> query = List.of();

  @Mixin
  private final FolderOptions folders = new FolderOptions();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      descriptionKey = "limit")
  private int limit = 10;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      console.error(
          console.say("命令写错了：--limit 是 1 或更大的数。", "usage: --limit is a number of 1 or more."));
      return Exit.USAGE;
    }
    Path site = folders.site().orElse(folders.source());
    Path folder = site.resolve("search");
    if (!Files.isDirectory(folder)) {
      console.error(console.say("还没有生成站点：找不到 ", "the site is not built: there is no ")
          + Console.clean(folder.toString()));
      console.error("    " + console.say("→ 先运行 touyan build。", "-> run touyan build first."));
      return Exit.USAGE;
    }
    try {
      SearchQuery asked =
          new SearchQuery(String.join(" ", query), Math.min(limit, 1000), SearchFilter.NONE);
      print(new PackSearcher(name -> bytes(folder.resolve(name))).search(asked));
      return Exit.BUILT;
    } catch (DamagedPackException damaged) {
      String file = Console.clean("search/" + damaged.file());
      console.error(
          console.say("搜索用的文件不完整：" + file, "a file of the search index is damaged: " + file));
      console.error("    "
          + console.say(
              "→ 重新运行 touyan build，或重新复制整个站点。",
              "-> run touyan build again, or copy the whole site again."));
      return Exit.FAULT;
    }
  }

  private static byte @Nullable [] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
