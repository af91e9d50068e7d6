package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.cli.SiteTest.Built;
import org.touyan.records.RecordText;

/** {@code touyan records} through the front door. */
class RecordsCommandTest {
  private static final String HEAD =
      "{\"touyan\":\"records\",\"v\":1,\"site\":\"qinghe\",\"title\":\"青禾\",\"events\":[\n";

  @TempDir
  private Path temp;

  private SiteTest site;

  @BeforeEach
  void a_site_and_what_was_handed_in() throws IOException {
    site = SiteTest.of(temp, RecordText.filled("""
        == site.yml
        title: 青禾
        id: qinghe
        == roles.yml
        levels: [{id: cun, label: 村（社区）}]
        posts: [{id: exec, label: 执委}]
        roles: ["cun:exec"]
        hours: [{roles: ["cun:*"], year: 12}]
        == a.md
        # 走访
        == paths/p.md
        ---
        title: 入门
        roles: ["cun:exec"]
        steps:
          - {ref: a.md, need: must}
        ---
        == /inbox/a.json
        """ + HEAD + """
        + 2026-11-01T08:00:00Z|王小花|柳溪村|cun:exec|read|a|||30|
        ]}
        == /inbox/子文件夹/b.json
        """ + HEAD + """
        + 2026-11-01T08:00:00Z|王小花|柳溪村|cun:exec|read|a|||30|,
        + 2026-11-02T09:00:00Z|<script>|青石村|cun:exec|passed|quizzes/q||80||,
        + 2026-11-03T09:00:00Z|李小草|柳溪村|cun:exec|reflected|a|||||
        ]}
        == /roster.csv (gbk)
        姓名,单位,上级,级别,职务
        王小花,柳溪村,柳溪镇,村,执委
        =cmd|' /C calc'!A0,青石村,柳溪镇,村,执委
        == /attendance.csv
        姓名,单位,培训班,日期,学时
        王小花,柳溪村,骨干班,2026-08-24,3
        """));
  }

  private String beside(String name) {
    return site.project().resolveSibling(name).toString();
  }

  private Built merge(String to, String... more) {
    List<String> args = new ArrayList<>(List.of(
        "records",
        "merge",
        beside("inbox"),
        "-s",
        site.project().toString(),
        "--roster",
        beside("roster.csv"),
        "--attendance",
        beside("attendance.csv"),
        "--clock",
        "2026-11-21",
        "-o",
        to));
    args.addAll(Arrays.asList(more));
    return site.run(args.toArray(String[]::new));
  }

  @Test
  void a_report_says_who_is_covered_and_what_does_not_fit() throws IOException {
    merge(beside("report")).expect("cli/records-merge.txt");
    SortedMap<String, String> report = SiteTest.files(Path.of(beside("report")));
    assertThat(report.keySet())
        .contains(
            "index.html",
            "missing.html",
            "issues.html",
            "csv/people.csv",
            "records/records-001.json")
        .doesNotContain("apart.json");
    String issues = Files.readString(Path.of(beside("report"), "issues.html"));
    assertThat(issues).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(Files.readString(Path.of(beside("report"), "csv/missing.csv")))
        .contains(",\"'=cmd|")
        .startsWith("\ufeff");
    assertThat(Files.readString(Path.of(beside("report"), "index.html")))
        .contains("1 ÷ 2 人 = 50%", "怎么算的");
  }

  @Test
  void the_merged_log_gives_the_same_report_and_a_second_run_writes_nothing() throws IOException {
    merge(beside("report"));
    SortedMap<String, String> first = SiteTest.files(Path.of(beside("report")));
    merge(beside("report"));
    assertEquals(first, SiteTest.files(Path.of(beside("report"))));
    merge(beside("again"), beside("report/records"));
    assertEquals(first, SiteTest.files(Path.of(beside("again"))));
  }

  @Test
  void names_do_not_go_into_the_site_or_the_content() {
    site.build();
    for (String to : List.of("site", "site/report", "content", "content/report", ".")) {
      Built refused = merge(site.project().resolve(to).normalize().toString());
      assertEquals(2, refused.exit(), to);
      assertThat(refused.console()).contains("姓名");
    }
    site.build("-d", temp.resolve("另一个站").toString());
    assertEquals(2, merge(temp.resolve("另一个站").toString()).exit(), "a site somewhere else");
  }

  @Test
  void commands_that_cannot_be_are_told() {
    assertEquals(2, site.run("records", "merge", "-o", "x").exit());
    assertEquals(2, site.run("records", "check").exit());
    assertEquals(
        2, merge(beside("r"), "--since", "2026-02-01", "--until", "2026-01-01").exit());
    assertThat(site.run("records", "--help").out()).contains("merge", "check", "xapi");
    Built full = merge(beside("inbox"));
    assertEquals(3, full.exit());
    assertThat(full.console()).contains("用 -o 换一个新文件夹", "原来的报告没有改动");
  }

  @Test
  void a_workbook_for_a_roster_is_told_what_to_save_it_as() throws IOException {
    Files.write(Path.of(beside("roster.csv")), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
    Built refused = merge(beside("report"));
    assertThat(refused.console()).contains("roster.csv", "工作簿", "另存为 CSV");
    assertThat(Path.of(beside("report"))).doesNotExist();
  }

  @Test
  void a_session_with_and_without_its_page_lasts_once() throws IOException {
    Files.writeString(Path.of(beside("attendance.csv")), """
        姓名,单位,培训班,日期,学时,页面
        王小花,柳溪村,骨干班,2026-08-24,3,
        王小花,柳溪村,骨干班,2026-08-24,2,走访
        """);
    merge(beside("report"));
    assertThat(Files.readAllLines(Path.of(beside("report"), "csv/people.csv")).get(1))
        .contains("\"1\",\"3\",\"0\"");
  }

  @Test
  void a_file_is_checked_and_written_for_other_programs() throws IOException {
    site.run("records", "check", beside("inbox"), "--clock", "2026-11-21")
        .expect("cli/records-check.txt");
    String to = beside("out.jsonl");
    assertEquals(0, site.run("records", "xapi", beside("inbox"), "-o", to).exit());
    List<String> lines = Files.readAllLines(Path.of(to), Charset.forName("US-ASCII"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1))
        .contains("\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/passed\"")
        .contains("\"id\":\"urn:touyan:qinghe:quizzes/q\"")
        .contains("\"scaled\":0.8,\"raw\":80")
        .doesNotContain("<");
    assertThat(lines.get(0))
        .contains("\"duration\":\"PT30M\"")
        .containsPattern(
            "^\\{\"id\":\"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"");
  }

  @Test
  void a_name_that_cannot_be_opened_leaves_the_old_report_as_it_was() throws IOException {
    merge(beside("report"));
    SortedMap<String, String> old = SiteTest.files(Path.of(beside("report")));
    for (String option : List.of("--attendance", "--confirmed")) {
      Built refused = merge(beside("report"), option, beside("mistyped.csv"));
      assertEquals(1, refused.exit());
      assertThat(refused.console()).contains("没有写报告");
    }
    assertEquals(1, merge(beside("report"), beside("mistyped")).exit());
    assertEquals(old, SiteTest.files(Path.of(beside("report"))));
  }

  @Test
  void names_do_not_go_below_a_copy_of_a_site() throws IOException {
    site.build("-d", temp.resolve("copy").toString());
    assertEquals(2, merge(temp.resolve("copy/deep/report").toString()).exit());
    for (String to : List.of("copy/x.jsonl", "copy/deep/x.jsonl"))
      assertEquals(2, xapi(temp.resolve(to).toString()).exit());
    assertEquals(2, xapi(site.project().resolve("content/x.jsonl").toString()).exit());
    assertThat(temp.resolve("copy/deep")).doesNotExist();
  }

  @Test
  void a_site_does_not_go_over_a_report() throws IOException {
    merge(beside("report"));
    SortedMap<String, String> old = SiteTest.files(Path.of(beside("report")));
    Built refused = site.build("-d", beside("report"));
    assertEquals(3, refused.exit());
    assertThat(refused.console()).contains("里是学习记录的报告");
    assertEquals(old, SiteTest.files(Path.of(beside("report"))));
  }

  private Built xapi(String to, String... more) {
    List<String> args = new ArrayList<>(List.of("records", "xapi", beside("inbox"), "-o", to));
    args.addAll(Arrays.asList(more));
    return site.run(args.toArray(String[]::new));
  }

  @Test
  void an_export_goes_over_nothing_that_was_not_named_for_it() throws IOException {
    String roster = Files.readString(Path.of(beside("roster.csv")), Charset.forName("GBK"));
    assertEquals(2, xapi(beside("roster.csv")).exit());
    assertEquals(roster, Files.readString(Path.of(beside("roster.csv")), Charset.forName("GBK")));
    Path empty = Files.createDirectory(Path.of(beside("empty")));
    assertEquals(2, xapi(empty.toString(), "--force").exit());
    assertThat(empty).isEmptyDirectory();
    Path input = Path.of(beside("inbox/a.json"));
    String records = Files.readString(input);
    assertEquals(2, xapi(input.toString(), "--force").exit());
    assertEquals(records, Files.readString(input));
    assertEquals(0, xapi(beside("x.jsonl")).exit());
    assertEquals(2, xapi(beside("x.jsonl")).exit());
    assertEquals(0, xapi(beside("x.jsonl"), "--force").exit());
    assertEquals(1, xapi(beside("y.jsonl"), beside("mistyped.json")).exit());
    assertThat(Path.of(beside("y.jsonl"))).doesNotExist();
  }
}
