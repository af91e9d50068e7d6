package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touyan.build.RecordsFiles;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Severity;
import org.touyan.records.FileTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code touyan records check FILE…}: what is in files of records, and whether they are whole. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class RecordsCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "recordFiles")
  private List<Path> files = List.of();

  @Option(names = "--clock", paramLabel = "DATE", descriptionKey = "clock")
  private @Nullable LocalDate clock;

  RecordsCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate today = clock == null ? LocalDate.now(ZoneId.systemDefault()) : clock;
    List<Diagnostic> found = RecordsFiles.check(files, today, this::print);
    console.findings(found, true);
    boolean failed = found.stream().anyMatch(one -> one.code().severity() == Severity.ERROR);
    return failed ? Exit.CONTENT : Exit.BUILT;
  }

  private void print(FileTally tally) {
    String site = tally.siteTitle().isEmpty() ? tally.site() : tally.siteTitle();
    String days = tally.first().isEmpty()
        ? ""
        : console.say(
            "，" + tally.first() + " 到 " + tally.last(),
            ", " + tally.first() + " to " + tally.last());
    console.print(Console.clean(tally.path()
        + console.say(
            "：" + tally.events() + " 条好的，" + tally.apart() + " 条不算，" + tally.people() + " 个人" + days
                + (site.isEmpty() ? "" : "，站点“" + site + "”"),
            ": " + tally.events() + " good, " + tally.apart() + " not counted, "
                + Console.count(tally.people(), "name") + days
                + (site.isEmpty() ? "" : ", site \"" + site + "\""))));
  }
}
