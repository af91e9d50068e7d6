package org.touyan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.touyan.build.RecordsFiles;
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

  RecordsXapiCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    // Renamed at the end: a file of that name is the old one or the new one.
    Path part = output.resolveSibling(output.getFileName() + ".part");
    int[] lines = {0};
    List<Diagnostic> found;
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.US_ASCII)) {
      found = RecordsFiles.xapi(files, LocalDate.now(ZoneId.systemDefault()), line -> {
        try {
          out.append(line).append('\n');
          lines[0]++;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    console.findings(found, true);
    console.print(console.say(
            "已写出 " + lines[0] + " 条：", "wrote " + Console.count(lines[0], "statement") + ": ")
        + Console.clean(output.toString()));
    boolean failed = found.stream().anyMatch(one -> one.code().severity() == Severity.ERROR);
    return failed ? Exit.CONTENT : Exit.BUILT;
  }
}
