package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touyan.cli.SiteTest.Built;

/** Private data and the site: whatever the way out, nothing gets into it, and the site before stays as it was. */
class PrivacyTest {
  private static final String ROSTER = """
      == data/roster.yml
      kind: roster
      columns: [{key: name, label: 姓名}, {key: tel, label: 电话}]
      == data/roster.csv
      姓名,电话
      周玉兰,1
      """;

  @TempDir
  private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "== a.md\n# 周玉兰\n正文\n",
        "== a.md\n---\ntitle: 页\nsummary: 周玉兰说\n---\n正文\n",
        "== a.md\n---\ntitle: 页\nissuer: 周玉兰\n---\n正文\n",
        "== a.md\n---\ntitle: 页\ntags: [周玉兰]\n---\n正文\n",
        "== a.md\n---\ntitle: 页\naliases: [周玉兰]\n---\n正文\n",
        "== a.md\n---\ntitle: 页\nsearch: {exclude: true}\n---\n周**玉**兰\n",
        "== a.md\n# 页\n\n![周玉兰](a.png)\n",
        "== a.md\n# 页\n\n正文 &#x5468;玉兰\n",
        "== a.md\n# 页\n\n```\n周玉兰\n```\n",
        "== courses/c/index.md\n---\ntitle: 课\nlecturer: 周玉兰\n---\n正文\n",
        "== a.md\n# 页\n\n[名单](a.txt)\n== a.txt\n第一，周玉兰\n",
        "== a.md\n# 页\n\n![图](a.svg)\n== a.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"><text>周玉兰</text></svg>\n",
        "== site.yml\ntitle: 站\ncontact: 周玉兰\n== a.md\n# 页\n正文\n",
        "== synonyms.yml\nsynonyms:\n  - [主席, 周玉兰]\n== a.md\n# 页\n正文\n",
        "== data/u.yml\ntitle: 表\ncolumns: [{key: who}]\nrows: [{who: 周玉兰}]\n== a.md\n# 页\n\n:::table u\n:::\n",
        "== data/u.yml\ntitle: 表\ncolumns: [{key: who}, {key: n, type: number}]\nrows: [{who: 周玉兰, n: 1}]\n"
            + "== a.md\n# 页\n\n:::norm\n数据表：u\n数值：n ≥ 2 个\n:::\n"
      })
  void no_way_leads_a_name_of_the_roster_into_the_site(String files) {
    SiteTest project = SiteTest.of(temp, ROSTER + files);
    Built built = project.build();
    assertThat(built.console()).contains("private.name：要公开的内容里有名册上的人：“周玉兰”（名册：data/roster.csv:2）");
    assertThat(built.exit()).isEqualTo(1);
    assertThat(built.has("index.html")).isFalse();
  }

  @Test
  void the_site_before_stays_and_the_mended_one_takes_its_place() {
    SiteTest project = SiteTest.of(temp, ROSTER + "== a.md\n# 页\n旧的正文\n");
    SortedMap<String, String> before = project.build().files();
    Built refused = project.with("== a.md\n# 页\n请周玉兰讲\n== b.md\n# 新的一页\n正文\n").build();
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.console())
        .contains("a.md:2: 错误 private.name", "站点没有更新")
        .doesNotContain("b.md");
    assertThat(refused.out()).isEmpty();
    assertThat(refused.files()).isEqualTo(before);
    Built allowed = project.with("== site.yml\ntitle: 站\n公开: [周玉兰]\n").build();
    assertThat(allowed.exit()).isZero();
    assertThat(allowed.read("a.html")).contains("请周玉兰讲");
    assertThat(allowed.has("b.html")).isTrue();
  }

  @Test
  void a_mobile_number_is_a_warning_that_strict_takes_seriously() {
    SiteTest project = SiteTest.of(temp, "== a.md\n# 页\n有事打 138-0000-0000\n");
    assertThat(project.build("--strict").has("index.html")).isFalse();
    Built built = project.build();
    assertThat(built.exit()).isZero();
    assertThat(built.console()).contains("a.md:2: 提醒 private.phone");
    assertThat(built.has("a.html")).isTrue();
  }

  @Test
  void a_roster_that_cannot_be_read_is_private_all_the_same() {
    SiteTest project = SiteTest.of(temp, """
            == data/people.csv
            编号,姓名
            1,"周玉兰"
            2,"林月娥
            == data/people.yml
            columns: [
            == a.md
            # 页
            周玉兰和林月娥
            """);
    assertThat(project.build().console())
        .contains("“周玉兰”（名册：data/people.csv:2）", "“林月娥”（名册：data/people.csv:3）");
  }

  @Test
  void names_of_a_sample_roster_are_nobodys() {
    String sample = ROSTER.replace("kind:", "sample: true\nkind:");
    assertThat(SiteTest.of(temp, sample + "== a.md\n# 页\n请周玉兰讲\n")
            .build("--strict")
            .exit())
        .isZero();
  }

  @Test
  void a_roster_in_the_encoding_of_old_spreadsheets_is_read_too() throws IOException {
    SiteTest project = SiteTest.of(temp, ROSTER + "== a.md\n# 页\n请周玉兰讲\n")
        .with("data/roster.csv", "姓名,电话\n周玉兰,1\n".getBytes("GBK"));
    assertThat(project.build().console()).contains("file.recoded", "private.name");
  }
}
