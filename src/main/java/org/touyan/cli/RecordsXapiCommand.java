package org.touyan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touyan.build.RecordsFiles;
import org.touyan.diag.Code;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code touyan records xapi FILE… -o F}: records for another program. */
@Command(
    name = "xapi",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class RecordsXapiCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "recordFiles")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      descriptionKey = "xapiTo")
  @SuppressWarnings("NullAway.Init")
  private Path output;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  RecordsXapiCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (Places.isPublic(output)) {
      console.error(
          console.say(
              "记录里有姓名，不能放进网站或 content 里，没有往里写。",
              "records hold names and must not go into the site or into content; nothing was written."));
      return Exit.USAGE;
    }
    if (isInput()) {
      console.error(console.say(
          "“" + Console.clean(output.toString()) + "”是交上来的记录，没有改动。",
          "\"" + Console.clean(output.toString())
              + "\" is one of the records; nothing was changed."));
      return Exit.USAGE;
    }
    List<Diagnostic> found = new ArrayList<>();
    int[] lines = {0};
    boolean written = SafeFile.write(console, output, force, out -> {
      found.addAll(RecordsFiles.xapi(files, LocalDate.now(ZoneId.systemDefault()), line -> {
        try {
          out.append(line).append('\n');
          lines[0]++;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }));
      return found.stream().noneMatch(one -> one.code() == Code.FILE_UNREADABLE);
    });
    console.findings(found, true);
    boolean failed = found.stream().anyMatch(one -> one.code().severity() == Severity.ERROR);
    if (!written) return failed ? Exit.CONTENT : Exit.USAGE;
    console.print(console.say(
            "已写出 " + lines[0] + " 条：", "wrote " + Console.count(lines[0], "statement") + ": ")
        + Console.clean(output.toString()));
    return failed ? Exit.CONTENT : Exit.BUILT;
  }

  /** Whether the file to write is one of those to read, whatever way it is named. */
  private boolean isInput() throws IOException {
    if (!Files.exists(output)) return false;
    Path target = output.toRealPath();
    for (Path file : files)
      if (Files.exists(file) && target.startsWith(file.toRealPath())) return true;
    return false;
  }
}
