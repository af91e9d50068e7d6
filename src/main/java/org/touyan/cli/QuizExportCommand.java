package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touyan.build.QuizPages;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Severity;
import org.touyan.gift.GiftWriter;
import org.touyan.source.TextFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code touyan quiz export PAGE}: a quiz as a GIFT file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class QuizExportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-s", "--source"},
      paramLabel = "DIR",
      descriptionKey = "source")
  private Path source = Path.of("");

  @Parameters(paramLabel = "PAGE", descriptionKey = "quizPage")
  private String page = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "quizTo")
  private @Nullable Path output;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  QuizExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Places> places = Places.find(source, null);
    if (places.isEmpty()) return Places.missing(console, source.toAbsolutePath());
    Path content = places.get().content();
    Optional<Path> file = find(content);
    if (file.isEmpty()) {
      console.error(console.say(
          "content 里没有“" + Console.clean(page) + "”这一页。",
          "content has no page \"" + Console.clean(page) + "\"."));
      console.error("    "
          + console.say(
              "→ 例如 touyan quiz export quizzes/ba-zi.md",
              "-> e.g. touyan quiz export quizzes/ba-zi.md"));
      return Exit.USAGE;
    }
    List<Diagnostic> found = new ArrayList<>();
    String shown = content.relativize(file.get()).toString().replace('\\', '/');
    Optional<QuizPages.Quiz> quiz = TextFile.read(file.get(), shown, found::add)
        .flatMap(text -> QuizPages.read(text, System::nanoTime, found::add));
    console.findings(found.stream().sorted().toList(), true);
    if (quiz.isEmpty()) {
      if (found.isEmpty())
        console.error(console.say("“" + shown + "”不是小测。", "\"" + shown + "\" is no quiz."));
      return Exit.CONTENT;
    }
    if (quiz.get().questions().isEmpty()) return Exit.CONTENT;
    String name = file.get().getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path to = output == null ? Path.of(name + ".gift") : output;
    String gift = GiftWriter.write(quiz.get().title(), quiz.get().questions());
    if (!SafeFile.write(console, to, gift, force)) return Exit.USAGE;
    int count = quiz.get().questions().size();
    console.print(console.say(
        "已导出 " + count + " 道题：" + Console.clean(to.toString()),
        "exported " + Console.count(count, "question") + ": " + Console.clean(to.toString())));
    boolean broken = found.stream().anyMatch(one -> one.code().severity() == Severity.ERROR);
    return broken ? Exit.CONTENT : Exit.BUILT;
  }

  /** The page's file, by its path below the content folder, with or without ending; never one outside. */
  private Optional<Path> find(Path content) throws IOException {
    if (page.isBlank()) return Optional.empty();
    Path inside = content.toRealPath();
    for (String name : List.of(page, page + ".md")) {
      for (Path folder : List.of(content, Path.of(""))) {
        Path file = folder.resolve(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(inside)) continue;
        if (file.startsWith(content)) return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
