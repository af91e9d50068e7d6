package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  private static final String SITE = """
      == a.md
      ---
      title: 走访一
      ---
      村里走访，看一看老人。

      第十五条 走访要记录。
      == b.md
      ---
      title: 走访二
      search: {boost: 3}
      ---
      村里走访，看一看老人。
      """;

  @TempDir
  private Path temp;

  private SiteTest site(String files) {
    return SiteTest.of(temp, files);
  }

  private static SiteTest.Built run(SiteTest site, String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, "-s", site.project().toString()));
    words.addAll(List.of(more));
    return site.run(words.toArray(String[]::new));
  }

  @Test
  void a_heavier_page_comes_first_among_those_that_fit_alike() {
    SiteTest site = site(SITE);
    run(site, "build");
    String out = run(site, "search", "看一看老人").out();
    assertThat(out.indexOf("走访二")).isBetween(1, out.indexOf("走访一"));
  }

  @Test
  void many_queries_are_answered_as_lines() throws IOException {
    SiteTest site = site(SITE);
    run(site, "build");
    Path queries = Files.writeString(site.project().resolve("q.txt"), "走访\n\n走访一第15条\n");
    String out = run(site, "search", "--queries", queries.toString(), "--format", "jsonl")
        .out();
    assertThat(out.lines()).hasSize(4).allMatch(line -> line.startsWith("{\"query\":"));
    assertThat(out.lines().skip(2).findFirst().orElse(""))
        .contains("\"rank\":1,\"page\":\"a.html\"");
  }

  @Test
  void the_site_says_how_its_search_files_are_cut_and_the_option_goes_before_it() {
    StringBuilder text = new StringBuilder("== a.md\n");
    for (char c = '一'; c < '一' + 9000; c++) text.append(c).append(c % 40 == 0 ? "\n\n" : "");
    SiteTest site = site(text.append('\n').toString());
    assertThat(searchFiles(site)).isLessThan(searchFiles(site, "--profile", "web"));
    site.with("== site.yml\nsearch: {profile: web}\n");
    assertThat(searchFiles(site)).isEqualTo(searchFiles(site, "--profile", "web"));
    assertThat(searchFiles(site, "--profile", "usb")).isLessThan(searchFiles(site));
  }

  private static long searchFiles(SiteTest site, String... more) {
    SiteTest.Built built = site.build(more);
    assertThat(built.exit()).isZero();
    return built.files().keySet().stream()
        .filter(name -> name.startsWith("search/"))
        .count();
  }

  @Test
  void a_clause_is_a_section_with_its_own_place_and_words() throws IOException {
    SiteTest site = site("""
        == policies/zhangcheng.md
        ---
        title: 青禾章程
        aliases: [章程, old/zhangcheng-2020]
        no: 青妇发〔2026〕7号
        ---
        说明在前。

        ## 第三章　执委

        第十四条　执委每月走访。

        :::plain 白话
        每个月去看一看。
        :::

        第十五条　执委开会要签到。

        签到簿由主席保管。

        **第十六条**　缺席要请假。

        ### 第十七条　考核

        年底述职。

        ## 附则

        由县妇联解释。
        """);
    assertThat(run(site, "build").exit()).isZero();
    assertThat(first(site, "章程第十五条")).contains("\"tiao-15\"").doesNotContain("tiao-14");
    assertThat(first(site, "签到簿")).contains("\"tiao-15\"");
    assertThat(first(site, "看一看")).contains("\"tiao-14\"");
    assertThat(first(site, "缺席请假")).contains("\"tiao-16\"");
    assertThat(first(site, "章程 第17条")).contains("\"tiao-17\"");
    assertThat(first(site, "青妇发〔2026〕7号 第十六条")).contains("\"tiao-16\"");
    assertThat(first(site, "青妇发(2026)7号第16条")).contains("\"tiao-16\"");
    assertThat(first(site, "章程第十五条规定了什么")).contains("\"tiao-15\"");
    assertThat(first(site, "年底述职")).contains("\"tiao-17\"");
    assertThat(first(site, "县妇联解释")).doesNotContain("tiao");
    // An old address is no name.
    assertThat(run(site, "search", "2020").out()).doesNotContain("zhangcheng");
    // Of 第15条 only the number is marked: the other two characters stand everywhere.
    assertThat(run(site, "search", "青禾章程 第15条").out())
        .contains("第十五条")
        .doesNotContain("【第】", "【条】");
    String shown = run(site, "search", "签到簿").out();
    assertThat(shown).contains("第三章 执委 › 第十五条：执委开会").doesNotContain("每月走访", "缺席");
  }

  /** Page and anchor that a query puts first. */
  private static String first(SiteTest site, String query) throws IOException {
    Path file = Files.writeString(site.project().resolve("q.txt"), query + "\n");
    String out =
        run(site, "search", "--queries", file.toString(), "--format", "jsonl").out();
    return out.lines().findFirst().orElse("");
  }

  @Test
  void what_cannot_be_is_a_wrong_command() {
    SiteTest site = site(SITE);
    assertThat(run(site, "build", "--profile", "tape").exit()).isEqualTo(2);
    assertThat(run(site, "search", "--format", "xml", "x").exit()).isEqualTo(2);
    assertThat(run(site, "search").exit()).isEqualTo(2);
    assertThat(run(site, "search-export", "--format", "xml").exit()).isEqualTo(2);
  }

  @Test
  void the_profiles_answer_alike_and_the_sections_are_exported() throws IOException {
    SiteTest site = site(SITE);
    run(site, "build");
    String usb = run(site, "search", "走访").out();
    run(site, "build", "--profile", "web");
    assertThat(run(site, "search", "走访").out()).isEqualTo(usb);
    Path out = site.project().resolve("out");
    assertThat(run(site, "search-export", "-o", out.toString()).exit()).isZero();
    assertThat(Files.readAllLines(out.resolve("sections.ndjson"))).hasSizeGreaterThan(3);
    assertThat(Files.readString(out.resolve("template.json"))).contains("touyan_pairs");
    run(site, "search-export", "--query", "走访记录 村 -“费 用”").expect("cli/search-export-query.txt");
  }
}
