package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touyan.cli.SiteTest.Built;

/** Every command and option, as somebody types it. Expected texts: {@code src/test/golden/cli}. */
class CommandTest {
  private static final String SMALL = "== a.md\n# 第一页\n\n正文。\n";

  @TempDir
  private Path temp;

  private SiteTest site(String files) {
    return SiteTest.of(temp, files);
  }

  @Test
  void the_version_is_that_of_the_build() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + TouyanCommand.Version.NUMBER + "</version>\n  <packaging>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "init",
        "build",
        "clean",
        "search",
        "search-export",
        "quiz",
        "quiz export",
        "quiz import"
      })
  void help_is_there_for_each_command_in_both_languages(String command) {
    for (String lang : List.of("zh", "en")) {
      List<String> args = new ArrayList<>(List.of(command.split(" ")));
      args.addAll(List.of("--help", "--lang", lang));
      args.remove("");
      Built help = site("").run(args.toArray(String[]::new));
      help.expect("cli/help-" + (command.isEmpty() ? "touyan" : command.replace(' ', '-')) + "."
          + lang + ".txt");
      assertEquals(0, help.exit());
    }
  }

  @Test
  void without_a_command_it_tells_what_there_is() {
    assertEquals(site("").run("--help").out(), site("").run().out());
  }

  @Test
  void the_environment_may_choose_the_language_and_the_option_wins() {
    Map<String, String> english = Map.of("TOUYAN_LANG", "en");
    SiteTest none = site("");
    assertThat(none.run(english, "--help").out()).contains("Commands:");
    assertThat(none.run(english, "--help", "--lang=zh").out()).contains("命令：");
  }

  @Test
  void the_version_is_one_line() {
    assertThat(site("").run("--version").out()).matches("touyan [0-9]+\\.[0-9]+\\.[0-9]+\n");
  }

  @Test
  void what_was_typed_wrong_is_named_with_the_nearest_word() {
    site("").run("biuld").expect("cli/typo-command.txt");
    site("").run("build", "--drafs").expect("cli/typo-option.txt");
    site("").run("build", "--clock", "明天").expect("cli/bad-date.txt");
    site("").run("build", "--jobs", "viele").expect("cli/bad-number.txt");
    site("").run("build", "--jobs", "-3").expect("cli/bad-jobs.txt");
    site("").run("build", "--jobs", "0").expect("cli/bad-jobs.txt");
    site("").run("build", "-s", "a", "--source", "b").expect("cli/twice.txt");
    site("").run("build", "@pom.xml").expect("cli/at-file.txt");
    site("").run("search", "--limit", "0", "词").expect("cli/bad-limit.txt");
    site("").run("init", " ").expect("cli/init-nameless.txt");
    site("").run("build", "extra").expect("cli/extra-word.txt");
    site("").run("init").expect("cli/init-nothing.txt");
    site("").run("build", "--drafs", "--lang", "en").expect("cli/typo-option.en.txt");
  }

  @Test
  void a_folder_without_content_is_refused() throws IOException {
    SiteTest site = site(SMALL);
    Path empty = Files.createDirectory(site.project().resolve("空"));
    Built built = site.run("build", "-s", empty.toString());
    assertEquals(2, built.exit());
    built.expect("cli/no-content.txt");
    assertThat(empty).isEmptyDirectory();
    assertEquals(2, site.run("build", "-s", empty.resolve("nichts").toString()).exit());
    assertEquals(2, site.run("clean", "-s", empty.toString()).exit());
  }

  @Test
  void a_build_says_how_many_pages_and_what_to_open() {
    site(SMALL).build().expectClean().expect("cli/build.txt");
    site(SMALL).build("--lang", "en", "--clean").expect("cli/build.en.txt");
  }

  @Test
  void plain_markdown_alone_is_a_site() {
    Built built = site("== 随手记.md\n没有题目的一段话。\n== 二/三.md\n# 三\n").build().expectClean();
    assertThat(built.read("index.html")).contains("学习 站", "随手记");
    assertThat(built.has("sui-shou-ji.html")).isTrue();
    assertThat(built.has("er/san.html")).isTrue();
  }

  @Test
  void a_site_may_be_empty() {
    Built built = site("").build().expectClean();
    assertThat(built.has("index.html")).isTrue();
    assertThat(built.out()).contains("已生成 0 页");
  }

  @Test
  void the_content_folder_itself_may_be_named() {
    SiteTest site = site(SMALL);
    Built built = site.run("build", "-s", site.project().resolve("content").toString());
    assertEquals(0, built.exit());
    assertThat(site.site().resolve("a.html")).exists();
  }

  @Test
  void the_site_may_go_elsewhere() throws IOException {
    SiteTest site = site(SMALL);
    Path stick = Files.createDirectory(temp.resolve("U 盘"));
    Built built = site.build("-d", stick.resolve("站点").toString());
    assertEquals(0, built.exit());
    assertThat(stick.resolve("站点/a.html")).exists();
    assertThat(site.site()).doesNotExist();
    assertThat(stick.toFile().list()).as("nothing is left beside the site").hasSize(1);
  }

  @Test
  void drafts_come_only_when_asked_for() {
    SiteTest site = site("== a.md\n---\ntitle: 稿\ndraft: true\n---\n半句\n== b.md\n# 好\n");
    assertThat(site.build().expectClean().has("a.html")).isFalse();
    assertThat(site.build("--drafts").expectClean().has("a.html")).isTrue();
    assertThat(site.build().expectClean().has("a.html")).isFalse();
  }

  @Test
  void the_clock_decides_what_has_expired_and_is_written_nowhere() {
    SiteTest site = site("== a.md\n---\ntitle: 通知\nexpires: 2026-06-30\n---\n正文\n");
    SortedMap<String, String> before =
        site.build("--clock", "2026-06-30").expectClean().files();
    Built later = site.build("--clock", "2026-07-01");
    assertThat(later.console()).contains("page.expired");
    assertEquals(0, later.exit());
    assertEquals(before, later.files());
  }

  @Test
  void strict_makes_a_warning_a_failure_and_quiet_never_hides_one() {
    String warning = "== a.md\n# 页\n\n![图](https://example.org/a.png)\n";
    assertEquals(0, site(warning).build().exit());
    assertEquals(1, site(warning).build("--strict").exit());
    Built quiet = site(warning).build("--quiet");
    assertEquals("", quiet.out() + quiet.console());
    Built both = site(warning).build("--quiet", "--strict");
    assertEquals(1, both.exit());
    assertThat(both.console()).contains("link.remote-image").doesNotContain("共");
    Built error = site("== a.md\n[甲](乙.md)\n").build("-q");
    assertEquals(1, error.exit());
    assertThat(error.console()).contains("link.missing-target");
  }

  @Test
  void of_very_many_findings_the_first_hundred_are_shown() {
    StringBuilder page = new StringBuilder("== a.md\n");
    for (int i = 0; i < 150; i++) page.append("[甲](没有").append(i).append(".md)\n\n");
    Built built = site(page.toString()).build();
    assertThat(built.console().split("link.missing-target", -1)).hasSize(101);
    assertThat(built.console()).contains("还有 50 处", "共 150 个错误");
    assertThat(site(page.toString()).build("--verbose").console().split("link.missing-target", -1))
        .hasSize(151);
  }

  @Test
  void nothing_in_content_can_steer_the_terminal() {
    Built built =
        site("== a.md (escaped)\n[x](\\u001b[31m.md) [[\\u202eabc]]\n").build();
    assertEquals(1, built.exit());
    assertThat(
            built.console().codePoints().filter(c -> c != '\n').noneMatch(Character::isISOControl))
        .isTrue();
    assertThat(built.console()).doesNotContain("\u202e");
  }

  @Test
  void clean_takes_away_what_build_made_and_nothing_else() throws IOException {
    SiteTest site = site(SMALL);
    site.build();
    Files.writeString(site.site().resolve("我的.txt"), "mine");
    Files.createDirectories(site.site().resolve("own"));
    Files.writeString(site.site().resolve("own/a.html"), "mine");
    Built clean = site.run("clean", "-s", site.project().toString());
    assertEquals(0, clean.exit());
    assertThat(clean.out()).contains("删去了");
    assertThat(clean.files().keySet()).containsExactly("manifest.json", "own/a.html", "我的.txt");
    assertThat(clean.read("manifest.json"))
        .as("known as ours, with nothing in it")
        .doesNotContain("index.html");
    assertEquals(0, site.build().exit());
    assertEquals(0, site.run("clean", "-s", site.project().toString()).exit());
    assertThat(site.project().resolve("content/a.md")).exists();
    assertThat(site.run("clean", "-s", site.project().toString()).out()).contains("删去了 0 个");
  }

  @Test
  void build_with_clean_takes_strangers_away_and_keeps_the_note() throws IOException {
    SiteTest site = site(SMALL);
    site.build();
    Files.writeString(site.site().resolve("旧.html"), "old");
    Files.writeString(site.site().resolve("README.md"), "note");
    assertThat(site.build().files()).containsKeys("旧.html", "README.md");
    assertThat(site.build("--clean").files()).containsKey("README.md").doesNotContainKey("旧.html");
  }

  @Test
  void a_new_site_builds_without_a_finding() throws IOException {
    SiteTest none = site("");
    Path made = temp.resolve("新站");
    assertEquals(0, none.run("init", made.toString()).exit());
    Built built = none.run("build", "-s", made.toString(), "--strict", "--clock", "2026-11-21");
    assertEquals("", built.console());
    assertEquals(0, built.exit());
    assertThat(SiteTest.files(made.resolve("content")).keySet()).contains("site.yml", "roles.yml");
  }

  @Test
  void two_new_sites_have_two_ids() throws IOException {
    SiteTest none = site("");
    none.run("init", temp.resolve("甲").toString());
    none.run("init", temp.resolve("乙").toString());
    assertThat(Files.readString(temp.resolve("甲/content/site.yml")))
        .isNotEqualTo(Files.readString(temp.resolve("乙/content/site.yml")));
  }

  @Test
  void init_never_writes_into_what_is_there() {
    SiteTest site = site(SMALL);
    SortedMap<String, String> before = SiteTest.files(site.project());
    Built built = site.run("init", site.project().toString());
    built.expect("cli/init-full.txt");
    assertEquals(2, built.exit());
    assertEquals(before, SiteTest.files(site.project()));
  }

  @Test
  void a_theme_of_the_project_lies_over_the_default_one_file_by_file() {
    SiteTest site = site(SMALL);
    String before = site.build().read("a.html");
    site.with("== themes/default/partials/footer.peb\n<footer>本县自己的页脚</footer>\n"
        + "== themes/default/assets/css/99-own.css\n.own-rule { color: red }\n");
    Built built = site.build().expectClean();
    assertThat(built.read("a.html")).contains("本县自己的页脚").isNotEqualTo(before);
    assertThat(built.read("assets/touyan.css")).endsWith(".own-rule{color:red}\n");
    assertThat(built.files().keySet()).noneMatch(path -> path.endsWith(".peb"));
  }

  @Test
  void a_broken_template_is_named_with_its_line_and_the_old_site_stays() {
    SiteTest site = site(SMALL);
    SortedMap<String, String> before = site.build().files();
    String partial = "== themes/default/partials/footer.peb\n<footer>\n";
    Map<String, String> wrong = Map.of(
        "syntax", "{% if %}\n</footer>",
        "variable", "{{ page.nothing.atAll }}</footer>",
        "include", "{% include \"partials/gone.peb\" %}</footer>",
        "method", "{{ page.site.title.getClass() }}</footer>");
    wrong.forEach((what, text) -> {
      Built built = site.with(partial + text + "\n").build();
      built.expect("cli/theme-" + what + ".txt");
      assertEquals(3, built.exit());
      assertThat(built.console()).contains("footer.peb:2").doesNotContain("\tat ", "Exception");
      assertEquals(before, built.files());
    });
  }

  @Test
  void site_and_content_never_lie_in_each_other() throws IOException {
    SiteTest site = site(SMALL);
    String project = site.project().toString();
    Files.writeString(site.project().resolve("manifest.json"), "{\"format\":\"touyan-site-1\",");
    site.run("build", "-s", project, "-d", project, "--clean").expect("cli/overlap.txt");
    String inside = site.project().resolve("content/out").toString();
    assertEquals(2, site.run("build", "-s", project, "-d", inside).exit());
    assertThat(site.project().resolve("content/a.md")).hasContent("# 第一页\n\n正文。\n");
  }

  @Test
  void a_whole_drive_is_no_place_for_a_site() {
    Path root = temp.toAbsolutePath().getRoot();
    Built refused = site(SMALL).run("build", "--destination", root.toString());
    assertThat(refused.console()).contains("是整个磁盘或 U 盘", "-d " + root.resolve("site"));
    assertEquals(3, refused.exit());
  }

  @Test
  void a_folder_with_files_of_somebody_else_is_not_written_to() throws IOException {
    SiteTest site = site(SMALL);
    Path photos = Files.createDirectory(temp.resolve("照片"));
    Files.writeString(photos.resolve("合影.jpg"), "x");
    site.build("-d", photos.toString()).expect("cli/not-ours.txt");
    site.build("-d", photos.toString(), "--lang", "en").expect("cli/not-ours.en.txt");
    assertThat(photos.toFile().list()).hasSize(1);
    site.build("-d", photos.resolve("合影.jpg").toString()).expect("cli/not-a-folder.txt");
    site.build("-d", temp.resolve("没有/这里").toString()).expect("cli/no-parent.txt");
  }

  @Test
  void a_file_in_the_way_is_left_alone_and_named() throws IOException {
    SiteTest site = site(SMALL);
    SortedMap<String, String> before = site.build().files();
    Files.writeString(site.site().resolve("b.html"), "mine");
    Built built = site.with("== b.md\n# 二\n").build();
    built.expect("cli/in-the-way.txt");
    assertEquals(3, built.exit());
    assertEquals("mine", built.read("b.html"));
    Files.delete(site.site().resolve("b.html"));
    assertEquals(before, built.files());
  }

  @Test
  void a_destination_that_may_not_be_written_is_a_plain_sentence() throws IOException {
    SiteTest site = site(SMALL);
    Path locked = Files.createDirectory(temp.resolve("锁"));
    boolean set = locked.toFile().setWritable(false);
    Path system = Path.of("/proc");
    // root may write everywhere but into what the kernel makes up
    Path place = set && !Files.isWritable(locked) ? locked : system;
    Assumptions.assumeTrue(Files.isDirectory(place));
    Built built = site.build("-d", place.resolve("site").toString());
    assertEquals(3, built.exit());
    assertThat(built.console())
        .contains(place.getFileName().toString(), "→", "原来的站点没有改动")
        .doesNotContain("Exception", "\tat ");
    assertThat(locked.toFile().setWritable(true)).isTrue();
  }

  @Test
  void forty_backslashes_do_not_stop_the_program() {
    String page = "== a.md\n[" + "\\".repeat(40) + "\n\n正文还在。\n";
    assertThat(site(page).build().expectClean().read("a.html")).contains("正文还在");
  }
}
