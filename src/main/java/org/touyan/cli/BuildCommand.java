package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touyan.build.Order;
import org.touyan.build.Pipeline;
import org.touyan.build.Report;
import org.touyan.diag.Severity;
import org.touyan.searchpack.PackSettings;
import org.touyan.source.ThemeSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code touyan build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private final FolderOptions folders = new FolderOptions();

  @Option(
      names = {"-D", "--drafts"},
      descriptionKey = "drafts")
  private boolean drafts;

  @Option(names = "--strict", descriptionKey = "strict")
  private boolean strict;

  @Option(names = "--clean", descriptionKey = "cleanFirst")
  private boolean clean;

  @Option(names = "--clock", paramLabel = "DATE", descriptionKey = "clock")
  private @Nullable LocalDate clock;

  @Option(names = "--theme", paramLabel = "NAME", descriptionKey = "theme")
  private @Nullable String theme;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      descriptionKey = "verbose")
  private boolean verbose;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      descriptionKey = "jobs")
  private @Nullable Integer jobs;

  @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "profile")
  private @Nullable String profile;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Places> found = folders.places();
    if (found.isEmpty()) return Places.missing(console, folders.source());
    if (jobs != null && (jobs < 1 || jobs > 64)) {
      console.error(
          console.say("命令写错了：--jobs 是 1 到 64 的数。", "usage: --jobs is a number from 1 to 64."));
      return Exit.USAGE;
    }
    if (profile != null && !PackSettings.PROFILES.contains(profile)) {
      console.error(console.say("命令写错了：--profile 是 usb 或 web。", "usage: --profile is usb or web."));
      return Exit.USAGE;
    }
    Places places = found.get();
    if (places.overlap()) {
      console.error(
          console.say(
              "站点和 content 一个套着一个，会弄坏您的材料，没有往里写。",
              "the site and content lie in each other, which would spoil your pages; nothing was written."));
      console.error("    "
          + console.say("→ 用 -d 换一个 content 外面的文件夹。", "-> name a folder outside content with -d."));
      return Exit.USAGE;
    }
    if (theme != null && !ThemeSource.exists(places.project(), theme)) {
      String shown = Console.clean(theme);
      console.error(console.say("没有主题“" + shown + "”。", "there is no theme \"" + shown + "\"."));
      console.error("    "
          + console.say(
              "→ 写 themes 文件夹里一个文件夹的名字，或自带的 default、plain。",
              "-> name a folder below themes, or default or plain, which are built in."));
      return Exit.USAGE;
    }
    LocalDate today = clock == null ? LocalDate.now(ZoneId.systemDefault()) : clock;
    int threads = jobs == null ? Math.min(8, Runtime.getRuntime().availableProcessors()) : jobs;
    Order order = new Order(
        places.project(),
        places.content(),
        places.site(),
        today,
        Optional.ofNullable(theme),
        drafts,
        clean,
        strict,
        Optional.ofNullable(profile),
        threads,
        TouyanCommand.Version.NUMBER,
        System::nanoTime);
    long start = System.nanoTime();
    Report report = run(order);
    boolean failed =
        report.count(Severity.ERROR) > 0 || strict && report.count(Severity.WARNING) > 0;
    if (!quiet || failed) console.findings(report.found(), verbose);
    if (!quiet) summary(places, report, System.nanoTime() - start);
    return failed ? Exit.CONTENT : Exit.BUILT;
  }

  private Report run(Order order) throws IOException {
    if (quiet || System.console() == null)
      return new Pipeline(order, (stage, done, all) -> {}).build();
    ProgressLine line = new ProgressLine(console, System::nanoTime);
    try {
      return new Pipeline(order, line).build();
    } finally {
      line.end();
    }
  }

  private void summary(Places places, Report report, long nanos) {
    long errors = report.count(Severity.ERROR);
    long warnings = report.count(Severity.WARNING);
    String seconds = String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    Path index = places.site().resolve("index.html");
    Path here = Path.of("").toAbsolutePath();
    String shown =
        Console.clean((index.startsWith(here) ? here.relativize(index) : index).toString());
    if (errors + warnings > 0) {
      console.error(console.say(
          "共 " + errors + " 个错误、" + warnings + " 个提醒。",
          Console.count(errors, "error") + ", " + Console.count(warnings, "warning") + "."));
    }
    if (report.leftOut() > 0) {
      console.error(console.say(
          report.leftOut() + " 个文件有错误，没有放进站点；其余的都在。",
          Console.count(report.leftOut(), "file")
              + " left out because of errors; all others are there."));
    }
    if (report.withheld()) {
      console.error(
          console.say(
              "站点没有更新：上面说的名字、号码不能公开。原来的站点没有动，改好再生成一次。",
              "the site was not replaced: the names and numbers above must not be published. The site is as it was; mend this and build again."));
      return;
    }
    console.print(console.say(
        "已生成 " + report.pages() + " 页（共 " + report.files() + " 个文件，更新 " + report.changed()
            + " 个），用时 " + seconds + " 秒。",
        "built " + Console.count(report.pages(), "page") + " ("
            + Console.count(report.files(), "file") + ", " + report.changed() + " changed) in "
            + seconds + " s."));
    console.print(console.say("双击打开：", "open: ") + shown);
  }
}
