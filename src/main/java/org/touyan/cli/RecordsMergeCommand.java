package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touyan.build.Order;
import org.touyan.build.RecordsMerge;
import org.touyan.diag.Severity;
import org.touyan.records.Coverage;
import org.touyan.records.MergedLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code touyan records merge INBOX…}: one log and a report on who is covered. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class RecordsMergeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "INBOX", arity = "0..*", descriptionKey = "inbox")
  private List<Path> inbox = List.of();

  @Mixin
  private final FolderOptions folders = new FolderOptions();

  @Option(names = "--roster", paramLabel = "FILE", required = true, descriptionKey = "roster")
  @SuppressWarnings("NullAway.Init")
  private Path roster;

  @Option(names = "--attendance", paramLabel = "FILE", descriptionKey = "attendance")
  private List<Path> attendance = List.of();

  @Option(names = "--confirmed", paramLabel = "FILE", descriptionKey = "confirmed")
  private List<Path> confirmed = List.of();

  @Option(names = "--since", paramLabel = "DATE", descriptionKey = "since")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DATE", descriptionKey = "until")
  private @Nullable LocalDate until;

  @Option(names = "--clock", paramLabel = "DATE", descriptionKey = "clock")
  private @Nullable LocalDate clock;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      descriptionKey = "reportTo")
  @SuppressWarnings("NullAway.Init")
  private Path output;

  @Option(
      names = {"-v", "--verbose"},
      descriptionKey = "verbose")
  private boolean verbose;

  RecordsMergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Places> found = folders.places();
    if (found.isEmpty()) return Places.missing(console, folders.source());
    if (since != null && until != null && until.isBefore(since)) {
      console.error(console.say("命令写错了：--until 比 --since 早。", "usage: --until is before --since."));
      return Exit.USAGE;
    }
    Places places = found.get();
    if (wouldPublish(places)) {
      console.error(
          console.say(
              "报告里有姓名，不能放进网站或 content 里，没有往里写。",
              "the report holds names and must not go into the site or into content; nothing was written."));
      console.error(
          "    " + console.say("→ 用 -o 换一个别处的文件夹。", "-> name a folder elsewhere with -o."));
      return Exit.USAGE;
    }
    LocalDate today = clock == null ? LocalDate.now(ZoneId.systemDefault()) : clock;
    Order order = new Order(
        places.project(),
        places.content(),
        places.site(),
        today,
        Optional.empty(),
        false,
        false,
        false,
        Optional.empty(),
        Math.min(8, Runtime.getRuntime().availableProcessors()),
        TouyanCommand.Version.NUMBER,
        System::nanoTime);
    RecordsMerge.Outcome outcome = new RecordsMerge(
            order,
            new RecordsMerge.Wish(
                inbox,
                roster,
                attendance,
                confirmed,
                Optional.ofNullable(since),
                Optional.ofNullable(until),
                output.toAbsolutePath().normalize(),
                MergedLog.EVENTS_MAX))
        .run();
    console.findings(outcome.found(), verbose);
    return summary(outcome);
  }

  /** Whether the report would lie in a site, around it, or among the pages it is made of. */
  private boolean wouldPublish(Places places) {
    Path to = output.toAbsolutePath().normalize();
    return new Places(places.project(), places.content(), to).overlap()
        || new Places(places.project(), places.site(), to).overlap()
        || Places.isPublic(to);
  }

  private int summary(RecordsMerge.Outcome outcome) {
    boolean failed =
        outcome.found().stream().anyMatch(one -> one.code().severity() == Severity.ERROR);
    if (outcome.contentErrors() > 0) {
      console.error(console.say(
          "content 里有 " + outcome.contentErrors() + " 个错误，有的路径可能不全：先运行 touyan build 看一看。",
          "content has " + Console.count(outcome.contentErrors(), "error")
              + ", paths may be incomplete: see touyan build."));
    }
    console.print(console.say(
        "读了 " + outcome.files() + " 个文件，合成 " + outcome.events() + " 条记录。",
        "read " + Console.count(outcome.files(), "file") + ", merged into "
            + Console.count(outcome.events(), "event") + "."));
    if (outcome.coverage().isEmpty()) {
      console.error(
          console.say(
              "名册用不了，或者写的文件打不开：没有写报告，原来的报告没有改动。",
              "the roster is of no use or a file named cannot be opened: no report was written, an old one is as it was."));
      return Exit.CONTENT;
    }
    Coverage coverage = outcome.coverage().get();
    int post = coverage.total().inPost();
    int covered = coverage.total().covered();
    int trained = coverage.total().trained();
    console.print(console.say(
        "在任 " + post + " 人，学完 " + covered + " 人，来培训过 " + trained + " 人；有 "
            + coverage.issues().size() + " 处要看一眼。",
        post + " in post, " + covered + " done, " + trained + " came to a training; "
            + coverage.issues().size() + " to look at."));
    console.print(console.say("双击打开：", "open: ")
        + Console.clean(output.resolve("index.html").toString()));
    return failed ? Exit.CONTENT : Exit.BUILT;
  }
}
