package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touyan.cli.SiteTest.Built;

/** What a county changes about the face of its site, each thing alone, through the front door. */
class ThemeTest {
  private static final String PAGE = "== good.md\n# 好页面\n\n正文。\n";
  private static final String SITE = "== site.yml\ntitle: 站\ntheme: qinghe\n" + PAGE;
  private static final String SHEET = "assets/touyan.css";

  @TempDir
  private Path temp;

  private Built build(String files, String... args) {
    return SiteTest.of(temp, SITE + files).build(args);
  }

  /** The site without a theme of its own; {@code theme: default} differs in nothing else. */
  private SortedMap<String, String> plainFiles() {
    String site = SITE.replace("theme: qinghe\n", "");
    return SiteTest.of(temp.resolve("other"), site).build().expectClean().files();
  }

  @Test
  void one_template_alone_is_a_theme() {
    Built built = build("== themes/qinghe/partials/footer.peb\n<footer>县妇联</footer>\n");
    assertThat(built.expectClean().read("good.html")).contains("<footer>县妇联</footer>");
    assertEquals(plainFiles().get(SHEET), built.files().get(SHEET));
  }

  @Test
  void one_word_alone_is_a_theme_and_all_others_stay() {
    SortedMap<String, String> before = plainFiles();
    Built built = build("== themes/qinghe/i18n/zh-CN.properties\nnav.records=我学到哪儿了\n");
    String page = built.expectClean().read("good.html");
    assertThat(page).contains("<span>我学到哪儿了</span>").doesNotContain("我的学习</span>");
    String old = new String(
        before.get("good.html").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    assertEquals(old, page.replace("我学到哪儿了", "我的学习"));
  }

  @Test
  void words_that_notepad_saved_in_gbk_or_with_a_mark_are_read() {
    String words = "nav.records=我学到哪儿了\n";
    Built gbk = build("== themes/qinghe/i18n/zh-CN.properties (gbk)\n" + words);
    assertThat(gbk.console()).contains("themes/qinghe/i18n/zh-CN.properties", "file.recoded");
    assertThat(gbk.read("good.html")).contains("我学到哪儿了");
    Built marked = build("== themes/qinghe/i18n/zh-CN.properties\n\ufeff" + words);
    assertThat(marked.expectClean().read("good.html")).contains("我学到哪儿了");
  }

  @Test
  void a_word_may_hold_a_path_of_windows() {
    Built built =
        build("== themes/qinghe/i18n/zh-CN.properties (escaped)\nfoot.privacy=D:\\u005cusers 里\n");
    assertThat(built.expectClean().read("good.html")).contains("D:\\users 里");
  }

  @Test
  void a_word_of_the_themes_own_that_its_templates_use_is_no_slip() {
    Built built = build("== themes/qinghe/i18n/zh-CN.properties\nqinghe.hello=您好\n"
        + "== themes/qinghe/partials/footer.peb\n<footer>{{ t[\"qinghe.hello\"] }}</footer>\n");
    assertThat(built.expectClean().read("good.html")).contains("<footer>您好</footer>");
  }

  @Test
  void a_style_sheet_of_ones_own_comes_behind_the_others_and_an_empty_one_drops_one()
      throws IOException {
    Built built = build("== themes/qinghe/assets/css/95-own.css\n\ufeff.own-rule { margin: 0 }\n"
        + "== themes/qinghe/assets/css/30-prose.css\n");
    String sheet = built.expectClean().read(SHEET);
    assertThat(plainFiles().get(SHEET)).contains(".prose hr{");
    assertThat(sheet).endsWith(".own-rule{margin:0}\n").doesNotContain(".prose hr{", "\ufeff");
  }

  @Test
  void colours_logo_and_footer_need_no_template() {
    Built built = build(
        "== themes/qinghe/theme.yml\nname: 青禾县\nversion: 1.0\n"
            + "logo: assets/logo.svg\n"
            + "footer: |\n  青禾县妇女联合会\n\n  电话 0000-1234567 <b>\n"
            + "colours:\n  main: \"#1F4E8C\"\n  dark:\n    main: \"#9cc3f0\"\n    on-main: \"#10243a\"\n"
            + "== themes/qinghe/assets/logo.svg\n"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 32\"><path d=\"M0 0h9\"/></svg>\n");
    String page = built.expectClean().read("good.html");
    assertThat(page)
        .contains(
            "<img class=\"logo\" src=\"assets/logo.svg\" width=\"76\" height=\"38\" alt=\"\">",
            "<p class=\"foot-own\">青禾县妇女联合会</p>\n<p class=\"foot-own\">电话 0000-1234567 &lt;b&gt;</p>")
        .doesNotContain("<svg class=\"logo\"");
    assertThat(built.has("assets/logo.svg")).isTrue();
    String before = plainFiles().get(SHEET);
    String own = built.files().get(SHEET).substring(before.length());
    assertEquals("""
        img.logo{width:76px;height:38px;object-fit:contain;}
        @media screen{
        :root[data-ground="dark"] { --main: #9cc3f0; --main-wash: #2c353d; --on-main: #10243a; }
        :root{--main:#1f4e8c;--main-wash:#e9ecf0;}
        :root[data-ground="eye"] { --main-wash: #dce6e2; }
        }
        """, own);
  }

  @Test
  void a_logo_may_have_a_chinese_name_and_be_a_png() {
    String png = "89504e470d0a1a0a 0000000d49484452 00000014 0000000a 08060000 00\n";
    Built built = build("== themes/qinghe/theme.yml\nlogo: assets/县 标志#1.PNG\n"
        + "== themes/qinghe/assets/县 标志#1.PNG (hex)\n" + png);
    String page = built.expectClean().read("good.html");
    String name =
        page.replaceAll("(?s).*class=\"logo\" src=\"(assets/logo-[0-9a-f]{8}\\.png)\".*", "$1");
    assertThat(built.has(name)).as(name).isTrue();
    assertThat(page).contains("width=\"76\" height=\"38\"");
  }

  @Test
  void a_logo_that_no_site_can_hold_under_its_name_is_renamed_and_one_refused_is_left_out() {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1\"/>";
    Built device = build("== themes/qinghe/theme.yml\nlogo: assets/con.svg\n"
        + "== themes/qinghe/assets/con.svg\n" + svg + "</svg>\n");
    assertThat(device.expectClean().read("good.html")).contains("src=\"assets/logo-");
    Built large = build("== themes/qinghe/theme.yml\nlogo: assets/县徽.svg\n"
        + "== themes/qinghe/assets/县徽.svg\n" + svg + "<!--" + "大".repeat(70_000) + "--></svg>\n"
        + "== themes/qinghe/assets/con.svg\n");
    assertEquals(1, large.exit());
    assertThat(large.console()).contains("超过 200 kB", "assets/con.svg: 提醒 theme.file-name");
    assertThat(large.read("good.html")).contains("<svg class=\"logo\"");
  }

  @ParameterizedTest
  @CsvSource({
    "viewBox=~0 0 10 10~, 38",
    "viewBox=~0 0 1000 10~, 152",
    "viewBox=~0 0 10 1000~, 38",
    "viewBox=~0 0 20 0~, 38",
    "width=~9~, 38"
  })
  void a_logo_is_never_narrower_than_high_nor_wider_than_four_times_that(String box, int width) {
    Built built = build("== themes/qinghe/theme.yml\nlogo: assets/l.svg\n"
        + "== themes/qinghe/assets/l.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + box.replace('~', '"') + "><path d=\"M0 0h9\"/></svg>\n");
    assertThat(built.expectClean().read("good.html")).contains("width=\"" + width + "\" height=");
  }

  @Test
  void the_words_of_the_template_engine_are_for_those_who_read_english() {
    String wrong = "== themes/qinghe/partials/footer.peb\n{{ t[\"foot.privcy\"] }}\n";
    Built chinese = build(wrong);
    assertThat(chinese.console())
        .startsWith("主题的模板有误：partials/footer.peb:1：没有“foot.privcy”这一项。\n    → 是不是“foot.privacy”？")
        .doesNotContain("strict variables");
    assertThat(build(wrong, "--lang", "en").console())
        .contains(
            "there is no \"foot.privcy\"", "did you mean \"foot.privacy\"?", "strict variables");
  }

  @Test
  void the_theme_of_one_build_is_named_on_the_command_line() {
    SiteTest site = SiteTest.of(
        temp,
        "== site.yml\ntitle: 站\n" + PAGE
            + "== themes/qinghe/partials/footer.peb\n<footer>县妇联</footer>\n");
    assertThat(site.build().expectClean().read("good.html")).doesNotContain("县妇联");
    assertThat(site.build("--theme", "qinghe").expectClean().read("good.html")).contains("县妇联");
    SortedMap<String, String> before =
        site.build("--theme", "plain").expectClean().files();
    for (String name : new String[] {"qinhe", "../themes/qinghe", "", "."}) {
      Built refused = site.build("--theme", name);
      assertEquals(2, refused.exit());
      assertThat(refused.console()).startsWith("没有主题“" + name + "”。");
    }
    assertEquals(before, SiteTest.files(site.site()));
  }

  @Test
  void the_plain_theme_builds_the_sample_site_without_a_finding() throws IOException {
    Path project = temp.resolve("sample");
    Path content = Path.of("content").toAbsolutePath();
    try (Stream<Path> all = Files.walk(content)) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path to = project.resolve("content").resolve(content.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
    SiteTest site = SiteTest.at(project, "");
    SortedMap<String, String> rich = site.build().expectClean().files();
    SortedMap<String, String> plain =
        site.build("--theme", "plain").expectClean().files();
    assertEquals(rich.keySet(), plain.keySet());
    assertThat(plain.get(SHEET)).hasSizeLessThan(rich.get(SHEET).length() * 4 / 5);
    assertThat(plain.get("index.html")).doesNotContain("<svg").contains("ty-choose");
    assertThat(plain.get(SHEET).replaceAll("(?s)/\\*.*?\\*/", ""))
        .contains("data-ground=\"contrast\"")
        .doesNotContain("sticky");
  }
}
