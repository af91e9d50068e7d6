package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.cli.SiteTest.Built;
import org.touyan.text.RelativePath;

/** What is in a built site, and what is not. */
class OutputTest {
  /** Any address in a page. */
  private static final Pattern ADDRESS =
      Pattern.compile(" (?:href|src|poster|action)=\"([^\"]*)\"");

  @TempDir
  private Path temp;

  @Test
  void search_finds_pages_that_are_only_fields_and_terms_by_their_other_names() throws IOException {
    SiteTest site = SiteTest.of(temp, """
        == notices/a.md
        ---
        title: 报名通知
        summary: 三天内报名
        from: 县里
        ---
        == terms/b.md
        ---
        title: 三个一
        aliases: [三件事]
        synonyms: [三一行动]
        senses: [每月三件事]
        ---
        文字
        """);
    site.build().expectClean();
    for (String query : List.of("报名通知", "三天内", "三件事", "三一行动")) {
      Built found = site.run("search", "-s", site.project().toString(), query);
      assertThat(found.out()).as(query).contains("找到 1 页");
    }
  }

  @Test
  void the_longest_id_of_a_site_is_fit_for_every_file_it_is_written_to() throws IOException {
    SiteTest.of(temp, "== site.yml\nid: " + "a-".repeat(40) + "\n== a.md\n# 甲\n\n文字\n")
        .build()
        .expectClean();
  }

  @Test
  void the_files_of_a_whole_site_are_as_expected() throws IOException {
    Built built = SiteTest.of(temp, SameBytesTest.whole()).build().expectClean();
    List<String> own = built.files().keySet().stream()
        .filter(path -> !path.startsWith("assets/") && !path.startsWith("search/"))
        .toList();
    org.touyan.testing.Golden.check("golden/cli/whole-site.txt", String.join("\n", own) + "\n");
  }

  @Test
  void a_private_table_is_in_no_file_whatever_a_page_tries() throws IOException {
    Built built = SiteTest.of(temp, SameBytesTest.whole())
        .with(
            "== 试.md\n:::table roster\n:::\n\n[花名册](data/roster.csv) ![x](/data/roster.csv) [[roster]] [y](data/%72oster.csv)\n"
                + "== 链接.csv -> data/roster.csv\n== 数据表/签到.csv\n姓名\n欧阳秘不可见\n== 数据表/签到.yml\nkind: 签到\n列: [{键: 姓名}]\n"
                + "== 又试.md\n[下载](链接.csv) [表](数据表/签到.csv)\n")
        .build();
    assertEquals(1, built.exit());
    assertThat(built.console()).contains("data.private");
    for (String secret : List.of("欧阳秘不可见", "13912345678")) {
      String utf8 =
          new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      StringBuilder escaped = new StringBuilder();
      for (char c : secret.toCharArray())
        escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      built
          .files()
          .forEach((path, text) ->
              assertThat(text).as(path).doesNotContain(utf8).doesNotContain(escaped));
    }
    assertThat(built.files().keySet().stream().filter(path -> path.endsWith(".csv")))
        .as("the table of a checklist only")
        .containsExactly("checklists/dao-ren.csv");
  }

  @Test
  void only_what_a_page_refers_to_is_copied_and_links_never_lead_out() {
    Built built = SiteTest.of(temp, """
        == /secret.png
        geheim
        == a.md
        ![图](好.png) ![链](链.png)
        == 好.png (hex)
        89504e47 0d0a1a0a 0000000d 49484452 00000010 00000010 08 02 000000 00000000
        == 没人提到.pdf
        %PDF-1.4 niemand
        == _草稿/x.md
        # 藏起来的
        == .git/config
        [core]
        == 链.png -> /secret.png
        """).build();
    assertEquals(1, built.exit());
    assertThat(built.files().keySet())
        .contains("media/hao.png")
        .noneMatch(path -> path.endsWith(".pdf") || path.contains("cao-gao"));
    built.files().values().forEach(text -> assertThat(text).doesNotContain("geheim", "niemand"));
  }

  @Test
  void every_address_in_every_page_leads_to_a_file_of_the_site() throws IOException {
    Built built = SiteTest.of(temp, SameBytesTest.whole()).build();
    List<String> dead = new ArrayList<>();
    SortedMap<String, String> files = built.files();
    files.forEach((path, html) -> {
      if (!path.endsWith(".html")) return;
      for (Matcher found = ADDRESS.matcher(html); found.find(); ) {
        String address = found.group(1).replace("&amp;", "&");
        if (address.matches("(https?|mailto|tel):.*")) continue;
        String target =
            java.net.URI.create("x:/" + path).resolve(address).getPath().substring(1);
        if (!target.isEmpty() && !files.containsKey(target)) dead.add(path + ": " + address);
        if (address.endsWith("/")) dead.add(path + ": a folder, " + address);
      }
    });
    assertThat(dead).isEmpty();
  }

  @Test
  void every_page_forbids_what_is_not_its_own_and_holds_nothing_inline() throws IOException {
    Built built = SiteTest.of(temp, SameBytesTest.whole()).build();
    built.files().forEach((path, html) -> {
      if (!path.endsWith(".html")) return;
      assertThat(html).as(path).contains("default-src 'none'");
      assertThat(html)
          .as(path)
          .doesNotContainPattern("<script(?![^>]* src=)[^>]*>")
          .doesNotContainPattern("(?i)<style|\\son[a-z]+=\"|\\sstyle=\"");
      assertThat(html).as(path).doesNotContainPattern("(?i)(src|href)=\"(https?:)?//");
    });
  }

  @Test
  void a_page_is_the_same_in_a_small_and_in_a_large_site_but_for_its_neighbours() {
    String page =
        "== m/中间.md\n---\ntitle: 中间的页\nweight: 5\nroles: [\"cun:exec\"]\n---\n正文和[[别的页]]。\n\n## 二\n\n文字\n== n/别的页.md\n# 别的页\n";
    String roles =
        "== roles.yml\nlevels: [{id: cun, label: 村}]\nposts: [{id: exec, label: 执委}]\nroles: [\"cun:exec\"]\n"
            + "== paths/p.md\n---\nroles: [\"cun:exec\"]\nsteps: [别的页]\n---\n";
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      many.append("== 很多/第")
          .append(i)
          .append("页.md\n# 第")
          .append(i)
          .append("页\n\n又一页")
          .append("，又一句".repeat(i % 20))
          .append("。\n");
    }
    Built small = SiteTest.at(temp.resolve("a/站"), roles + page).build().expectClean();
    Built large = SiteTest.at(temp.resolve("b/站"), roles + page + many).build().expectClean();
    assertEquals(small.read("m/zhong-jian.html"), large.read("m/zhong-jian.html"));
    assertEquals(small.read("n/bie-de-ye.html"), large.read("n/bie-de-ye.html"));
    assertEquals(small.read("data/site.js"), large.read("data/site.js"));
    assertEquals(small.read("data/learn.js"), large.read("data/learn.js"));
  }

  @Test
  void an_old_name_leads_to_the_page_that_took_its_place() throws IOException {
    Built built = SiteTest.of(temp, SameBytesTest.whole()).build();
    String way = RelativePath.between("old/about.html", "guan-yu.html");
    assertThat(built.read("old/about.html"))
        .contains(way, "<b>".replace("<", "&lt;").replace(">", "&gt;"));
  }

  @Test
  void an_internal_page_says_so() throws IOException {
    Built built = SiteTest.of(temp, SameBytesTest.whole()).build();
    assertThat(built.read("zi-liao/nei-bu.html")).contains("内部");
  }

  @Test
  void what_content_says_is_text_wherever_a_template_puts_it() throws IOException {
    String hostile = "\"><script>alert(1)</script>'{{ t }}${x}";
    String yaml = "'" + hostile.replace("'", "''") + "'";
    StringBuilder files =
        new StringBuilder("== site.yml\ntitle: " + yaml + "\nsubtitle: " + yaml + "\nlayer: " + yaml
            + "\nissuer: " + yaml + "\ncontact: " + yaml + "\nversion: " + yaml + "\n");
    files
        .append("== roles.yml\nlevels: [{id: cun, label: ")
        .append(yaml)
        .append("}]\nposts: [{id: exec, label: ")
        .append(yaml)
        .append("}]\nroles: [\"cun:exec\"]\n");
    String common = "title: " + yaml + "\nsummary: " + yaml + "\nissuer: " + yaml + "\nowner: "
        + yaml + "\ntags: [" + yaml + "]\ndomain: " + yaml + "\ntopic: " + yaml
        + "\nroles: [\"cun:exec\"]\nsource: [{title: " + yaml + ", org: " + yaml + ", no: " + yaml
        + "}]\n";
    for (String page : List.of(
        "explainers/a|ask: " + yaml + "\nsteps: [" + yaml + "]\ncontact: " + yaml,
        "cases/a|figures: [{label: " + yaml + ", value: " + yaml + ", unit: " + yaml + "}]",
        "terms/a|senses: [{org: " + yaml + ", meaning: " + yaml + "}]\nsynonyms: [甲" + "]",
        "templates/a|fields: [{label: " + yaml + ", hint: " + yaml + "}]",
        "notices/a|from: " + yaml,
        "paths/a|steps: [explainers/a]\ngroups: [{id: a, title: " + yaml + ", rule: all}]",
        "checklists/a|trigger: monthly")) {
      String[] parts = page.split("\\|", 2);
      files
          .append("== ")
          .append(parts[0])
          .append(".md\n---\n")
          .append(common)
          .append(parts[1])
          .append("\n---\n## ")
          .append("标题\n\n- [ ] 一 {#x}\n");
    }
    Built built = SiteTest.of(temp, files.toString()).build();
    built.files().forEach((path, text) -> {
      if (path.startsWith("assets/")) return;
      assertThat(text).as(path).doesNotContain("<script>alert");
      if (path.endsWith(".html")) assertThat(text).as(path).doesNotContain("\"><script>");
    });
    assertThat(Files.exists(built.site().resolve("explainers/a.html"))).isTrue();
    assertThat(built.console()).doesNotContain("field.");
  }
}
