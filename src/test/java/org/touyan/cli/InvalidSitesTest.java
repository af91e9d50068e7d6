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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.build.Order;
import org.touyan.build.Pipeline;
import org.touyan.build.Report;
import org.touyan.cli.SiteTest.Built;
import org.touyan.diag.Code;
import org.touyan.testing.Golden;

/**
 * Every finding there is, as a trainer sees it: a site, and behind it what the console shows in both languages. A file is
 * named after the code that it is about, with a further word where a code has several.
 */
class InvalidSitesTest {
  private static final Path CASES = Path.of("src", "test", "sites-invalid").toAbsolutePath();
  private static final String CUT = "==== ";

  @TempDir
  private Path temp;

  @TestFactory
  Stream<DynamicTest> what_is_wrong_is_said_with_place_and_cure_and_the_rest_is_built()
      throws IOException {
    return cases(CASES).stream()
        .map(file -> DynamicTest.dynamicTest(
            file.getFileName().toString(), file.toUri(), () -> check(file)));
  }

  @Test
  void every_code_has_a_case_and_every_case_a_code() throws IOException {
    List<String> codes = Arrays.stream(Code.values()).map(Code::id).toList();
    assertThat(Stream.concat(cases(CASES).stream(), cases(InvalidRecordsTest.CASES).stream())
            .map(InvalidSitesTest::code)
            .distinct()
            .toList())
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  private static List<Path> cases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** {@code a.b} for {@code a.b.txt} and for {@code a.b.more.txt}. */
  private static String code(Path file) {
    String[] parts = file.getFileName().toString().split("\\.");
    return parts[0] + "." + parts[1];
  }

  private void check(Path file) throws IOException {
    String text = Files.readString(file);
    int cut = text.indexOf(CUT);
    String site = cut < 0 ? text : text.substring(0, cut);
    boolean hurried = text.contains("\n" + CUT + "hurried\n");
    String name = code(file);
    SiteTest project =
        SiteTest.of(Files.createDirectory(temp.resolve(file.getFileName().toString())), site);
    Built chinese = hurried ? hurried(project, false) : project.build();
    Built english = hurried ? hurried(project, true) : project.build("--lang", "en");
    String seen = site
        + (hurried ? CUT + "hurried\n" : "")
        + CUT + "console\n" + chinese.console()
        + CUT + "english\n" + english.console()
        + CUT + "exit " + chinese.exit() + "\n";
    Golden.check("sites-invalid/" + file.getFileName(), seen);
    assertEquals(chinese.exit(), english.exit());
    assertThat(chinese.exit()).as("content never ends in a fault").isBetween(0, 1);
    assertThat(chinese.console()).doesNotContain("Exception", "\tat ");
    assertThat(text).as("the finding this is about, or none").contains(" " + name + "：");
    boolean withheld = chinese.console().contains("站点没有更新");
    assertThat(chinese.has("index.html")).as("the rest is built").isEqualTo(!withheld);
    if (!withheld && Files.exists(project.project().resolve("content/good.md"))) {
      assertThat(chinese.has("good.html")).isTrue();
    }
  }

  /** A build for which a minute passes at each look at the clock of the time limits. */
  private static Built hurried(SiteTest project, boolean english) throws IOException {
    AtomicLong nanos = new AtomicLong();
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
        () -> nanos.addAndGet(60_000_000_000L));
    Report report = new Pipeline(order, (stage, done, all) -> {}).build();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    new Console(stream, stream, english).findings(new ArrayList<>(report.found()), true);
    String console = err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    return new Built(report.found().isEmpty() ? 0 : 1, "", console, project.site());
  }
}
