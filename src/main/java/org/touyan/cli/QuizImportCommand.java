package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touyan.diag.Diagnostic;
import org.touyan.gift.GiftProblem;
import org.touyan.gift.GiftReader;
import org.touyan.gift.QuizMarkdown;
import org.touyan.model.SourceText;
import org.touyan.source.TextFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code touyan quiz import FILE}: the questions of a GIFT file as a new page. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class QuizImportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-s", "--source"},
      paramLabel = "DIR",
      descriptionKey = "source")
  private Path source = Path.of("");

  @Parameters(paramLabel = "FILE", descriptionKey = "quizGift")
  @SuppressWarnings("NullAway.Init")
  private Path gift;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "quizInto")
  private @Nullable Path output;

  @Option(names = "--title", paramLabel = "TITLE", descriptionKey = "quizTitle")
  private @Nullable String title;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  QuizImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String shown = Console.clean(gift.toString());
    if (!Files.isRegularFile(gift)) {
      console.error(console.say("没有“" + shown + "”这个文件。", "there is no file \"" + shown + "\"."));
      return Exit.USAGE;
    }
    Optional<Path> to = target();
    if (to.isEmpty()) return Places.missing(console, source.toAbsolutePath());
    List<Diagnostic> found = new ArrayList<>();
    Optional<SourceText> text = TextFile.read(gift, shown, found::add);
    console.findings(found, true);
    if (text.isEmpty()) return Exit.CONTENT;
    GiftReader.Result read = GiftReader.read(text.get().text());
    for (GiftProblem one : read.problems()) {
      console.error(Console.clean(console.say(
          shown + ":" + one.line() + ": 没有取这道题：" + one.chinese() + "。",
          shown + ":" + one.line() + ": question left out: " + one.english() + ".")));
    }
    int count = read.questions().size();
    if (count == 0) {
      console.error(console.say(
          "“" + shown + "”里没有能用的题，没有写文件。",
          "\"" + shown + "\" holds no question that can be used; nothing was written."));
      return Exit.CONTENT;
    }
    String head = title != null ? title : read.title().isEmpty() ? name() : read.title();
    if (!SafeFile.write(console, to.get(), QuizMarkdown.write(head, read.questions()), force))
      return Exit.USAGE;
    String file = Console.clean(to.get().toString());
    console.print(console.say(
        "已导入 " + count + " 道题：" + file,
        "imported " + Console.count(count, "question") + ": " + file));
    return read.problems().isEmpty() ? Exit.BUILT : Exit.CONTENT;
  }

  private Optional<Path> target() {
    if (output != null) return Optional.of(output);
    return Places.find(source, null)
        .map(places -> places.content().resolve("quizzes").resolve(name() + ".md"));
  }

  private String name() {
    return gift.toAbsolutePath().getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }
}
