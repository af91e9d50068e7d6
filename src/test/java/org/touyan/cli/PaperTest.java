package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.cli.SiteTest.Built;

/** What a site offers for printing, as files; how it looks on paper is for the browser tests. */
class PaperTest {
  private static final String COURSE = """
      == courses/a/index.md
      ---
      title: 一门课
      issuer: 县妇联
      date: 2026-11-01
      quiz: quizzes/q.md
      ---
      先看[第一课](1.md)。
      == courses/a/1.md
      ---
      title: 第一课
      ---
      ## 同名 {#same}

      见[下面](#same)、[清单](../../checklists/c.md)。脚注[^1]。![图](../图.png)

      [^1]: 在这里。
      == courses/a/2.md
      ---
      title: 第二课
      ---
      ## 同名 {#same}

      见[下面](#same)。脚注[^1]。

      [^1]: 在那里。
      == courses/图.png (hex)
      89504e47 0d0a1a0a 0000000d 49484452 00000010 00000010 08 02 000000 00000000
      == quizzes/q.md
      # 小测

      ## 一问

      - [x] 对
      - [ ] 错
      == checklists/c.md
      ---
      title: 清单
      trigger: monthly
      roles: ["cun:exec"]
      ---
      - [ ] 一 {#x}
      == explainers/e.md
      ---
      title: 明白纸
      roles: ["cun:exec"]
      ---
      ## 同名 {#same}

      文字
      == explainers/n.md
      ---
      title: 不印的
      roles: ["cun:exec"]
      print: none
      ---
      文字
      == paths/p.md
      ---
      title: 路径
      roles: ["cun:exec"]
      steps: [courses/a, checklists/c]
      ---
      走这条
      == roles.yml
      levels: [{id: cun, label: 村}]
      posts: [{id: exec, label: 执委}]
      """;

  @TempDir
  private Path temp;

  @Test
  void what_is_handed_out_leads_back_to_its_page_when_the_site_has_an_address() throws Exception {
    SiteTest site = SiteTest.of(temp, COURSE);
    Built without = site.build().expectClean();
    without.files().forEach((path, text) -> {
      if (path.endsWith(".html")) assertThat(text).as(path).doesNotContain("class=\"qr\"");
    });
    Built with = site.with("== site.yml\nbaseUrl: https://fulian.example.org/x\n")
        .build()
        .expectClean();
    for (String page : List.of("explainers/e", "checklists/c")) {
      assertThat(codes(with.read(page + ".html")))
          .containsExactly("https://fulian.example.org/x/" + page + ".html");
    }
    assertThat(codes(with.read("paths/p.html")))
        .as("the path, and each of its steps")
        .containsExactly(
            "https://fulian.example.org/x/paths/p.html",
            "https://fulian.example.org/x/courses/a/index.html",
            "https://fulian.example.org/x/checklists/c.html");
    assertThat(codes(with.read("courses/a/1.html"))).isEmpty();
    assertThat(codes(with.read("roles/cun-exec/sheets.html")))
        .containsExactly(
            "https://fulian.example.org/x/paths/p.html",
            "https://fulian.example.org/x/checklists/c.html",
            "https://fulian.example.org/x/explainers/e.html");
  }

  @Test
  void a_course_is_one_booklet_whose_links_and_ids_are_its_own() {
    Built built = SiteTest.of(temp, COURSE).build().expectClean();
    String booklet = built.read("courses/a/booklet.html");
    assertThat(built.read("courses/a/index.html")).contains("href=\"booklet.html\"");
    assertThat(booklet).containsSubsequence("县妇联", "第一课", "第二课", "小测", "一问");
    List<String> ids = all(booklet, " id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates().contains("p1-same", "p2-same");
    for (String anchor : all(booklet, " href=\"#([^\"]+)\"")) assertThat(ids).contains(anchor);
    assertThat(booklet).contains("href=\"#p1-same\"", "href=\"#p2-same\"");
    for (String address : all(booklet, " (?:href|src)=\"([^\"#]+)[\"#]")) {
      Path target = built.site().resolve("courses/a").resolve(address).normalize();
      assertThat(Files.exists(target)).as(address).isTrue();
    }
    assertThat(all(booklet, "<(h1)")).hasSize(1);
    assertThat(booklet).contains("<h3 id=\"p1-same\">");
  }

  @Test
  void the_papers_of_a_post_come_path_first_and_without_what_is_not_printed() {
    Built built = SiteTest.of(temp, COURSE).build().expectClean();
    String sheets = built.read("roles/cun-exec/sheets.html");
    assertThat(built.read("roles/cun-exec.html")).contains("href=\"cun-exec/sheets.html\"");
    assertThat(all(sheets, "id=\"ty-pick-\\d+\" href=\"([^\"]+)\""))
        .containsExactly(
            "../../paths/p.html", "../../checklists/c.html", "../../explainers/e.html");
    assertThat(sheets).doesNotContain("不印的");
    assertThat(all(sheets, " id=\"([^\"]+)\"")).doesNotHaveDuplicates();
  }

  @Test
  void pages_put_together_are_in_no_search_and_no_contents() {
    SiteTest site = SiteTest.of(temp, COURSE);
    Built built = site.build().expectClean();
    assertThat(built.read("data/nav.js")).doesNotContain("booklet", "sheets");
    Built found = site.run("search", "-s", site.project().toString(), "第二课");
    assertEquals(0, found.exit());
    assertThat(found.out()).contains("courses/a/2.html").doesNotContain("booklet");
  }

  @Test
  void no_page_can_take_the_name_of_a_booklet() {
    Built built = SiteTest.of(temp, COURSE)
        .with("== courses/a/booklet.md\n# 我也叫这个\n\n文字\n")
        .build()
        .expectClean();
    assertThat(built.read("courses/a/booklet.html")).contains("data-layout=\"booklet\"");
    assertThat(built.files().keySet())
        .anyMatch(path -> path.matches("courses/a/booklet-\\w{6}.html"));
  }

  @Test
  void a_sign_in_sheet_has_a_row_for_everybody_at_one_session() {
    Built built = SiteTest.of(temp, """
        == events/e.md
        ---
        title: 培训班
        dates: ["2027-03-16"]
        sessions: 2
        planned: 80
        ---
        文字
        """).build().expectClean();
    String page = built.read("events/e.html");
    assertThat(page).contains("<td>40</td>").doesNotContain("<td>41</td>");
  }

  private static List<String> all(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) found.add(matcher.group(1));
    return found;
  }

  /** What a phone reads from the QR codes of a page. */
  private static List<String> codes(String html) throws Exception {
    Matcher svg = Pattern.compile(
            "<svg class=\"qr\" viewBox=\"0 0 (\\d+) \\d+\".*?stroke=\"#000\"[^>]* d=\"([^\"]+)\"")
        .matcher(html);
    List<String> read = new ArrayList<>();
    while (svg.find()) {
      int size = Integer.parseInt(svg.group(1)) - 8;
      boolean[][] dark = new boolean[size][size];
      Matcher bar = Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(svg.group(2));
      while (bar.find()) {
        for (int i = 0; i < Integer.parseInt(bar.group(3)); i++) {
          dark[Integer.parseInt(bar.group(2)) - 4][Integer.parseInt(bar.group(1)) - 4 + i] = true;
        }
      }
      read.add(new Decoder().decode(dark).getText());
    }
    return read;
  }
}
