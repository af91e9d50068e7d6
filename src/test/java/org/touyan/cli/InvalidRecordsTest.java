package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.build.Order;
import org.touyan.build.RecordsMerge;
import org.touyan.cli.SiteTest.Built;
import org.touyan.records.RecordText;
import org.touyan.testing.Golden;

/**
 * Every finding about what is handed in, as a trainer sees it: files beside a small site, and behind them what the console shows
 * in both languages. Lines that begin with {@code + } are events, see {@link RecordText#filled}.
 */
class InvalidRecordsTest {
  static final Path CASES = Path.of("src", "test", "records-invalid").toAbsolutePath();
  private static final String CUT = "==== ";
  private static final String FEW = CUT + "at most 2 events\n";

  private static final String SITE = """
      == site.yml
      title: 青禾
      id: qinghe
      == roles.yml
      levels: [{id: cun, label: 村（社区）}]
      posts: [{id: chair, label: 主席, includes: [exec]}, {id: exec, label: 执委}]
      roles: ["cun:exec"]
      == a.md
      # 走访
      == b.md
      # 记录
      == paths/p.md
      ---
      title: 入门
      roles: ["cun:exec"]
      steps:
        - {ref: a.md, need: must}
        - {ref: b.md, need: must}
      ---
      == /roster.csv
      姓名,单位,岗位
      王小花,柳溪村,cun:exec
      """;

  @TempDir
  private Path temp;

  @TestFactory
  Stream<DynamicTest> what_is_wrong_is_said_with_place_and_cure_and_the_rest_is_merged()
      throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(
              file.getFileName().toString(), file.toUri(), () -> check(file)));
    }
  }

  private void check(Path file) throws IOException {
    String text = Files.readString(file);
    int cut = text.indexOf(CUT);
    String given = cut < 0 ? text : text.substring(0, cut);
    boolean few = text.contains(FEW);
    String name = file.getFileName().toString().replaceAll("^([^.]+\\.[^.]+).*", "$1");
    SiteTest project = SiteTest.of(
        Files.createDirectory(temp.resolve(file.getFileName().toString())),
        SITE + RecordText.filled(given));
    Built chinese = few ? few(project, false) : merge(project);
    Built english = few ? few(project, true) : merge(project, "--lang", "en");
    String seen = given
        + (few ? FEW : "")
        + CUT + "console\n" + chinese.console()
        + CUT + "out\n" + chinese.out()
        + CUT + "english\n" + english.console()
        + CUT + "exit " + chinese.exit() + "\n";
    Golden.check("records-invalid/" + file.getFileName(), seen);
    assertEquals(chinese.exit(), english.exit());
    assertThat(chinese.exit()).as("what is handed in never ends in a fault").isBetween(0, 1);
    assertThat(chinese.console()).doesNotContain("Exception", "\tat ");
    assertThat(text).as("the finding this is about, or none").contains(" " + name + "：");
  }

  private static Built merge(SiteTest project, String... more) {
    List<String> args = new java.util.ArrayList<>(List.of(
        "records",
        "merge",
        "-s",
        project.project().toString(),
        "--roster",
        beside(project, "roster.csv"),
        "--clock",
        "2026-11-21",
        "-o",
        beside(project, "report")));
    if (Files.exists(Path.of(beside(project, "inbox")))) args.add(beside(project, "inbox"));
    for (String sheet : List.of("attendance", "confirmed")) {
      String file = beside(project, sheet + ".csv");
      if (Files.exists(Path.of(file))) args.addAll(List.of("--" + sheet, file));
    }
    args.addAll(List.of(more));
    return project.run(args.toArray(String[]::new));
  }

  private static String beside(SiteTest project, String name) {
    return project.project().resolveSibling(name).toString();
  }

  /** A merge that may hold two events only. */
  private static Built few(SiteTest project, boolean english) throws IOException {
    Order order = new Order(
        project.project(),
        project.project().resolve("content"),
        project.site(),
        LocalDate.of(2026, 11, 21),
        Optional.empty(),
        false,
        false,
        false,
        Optional.empty(),
        1,
        "test",
        System::nanoTime);
    RecordsMerge.Outcome outcome = new RecordsMerge(
            order,
            new RecordsMerge.Wish(
                List.of(Path.of(beside(project, "inbox"))),
                Path.of(beside(project, "roster.csv")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Path.of(beside(project, "report")),
                2))
        .run();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    new Console(stream, stream, english).findings(outcome.found(), true);
    String console = err.toString(StandardCharsets.UTF_8)
        .replace("\r\n", "\n")
        .replace(project.project().getParent().toString(), "TEMP");
    return new Built(outcome.found().isEmpty() ? 0 : 1, "", console, project.site());
  }
}
