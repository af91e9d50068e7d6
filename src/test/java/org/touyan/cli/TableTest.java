package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.cli.SiteTest.Built;
import org.touyan.text.Json;

/** Data tables and the norms held against them, as they stand in the page without any script. */
class TableTest {
  private static final String PLAN = """
      == data/plan.yml
      title: 计划
      kind: plan
      sheets: 牵头
      columns:
        - {key: goal, label: 目标}
        - {key: lead, label: 牵头}
        - {key: deadline, label: 时限, type: date}
        - {key: n, label: 人数, type: number, unit: 人, total: true}
        - {key: state, label: 进度, type: state, values: [进行中, 已完成]}
      == data/plan.csv
      目标,牵头,时限,人数,进度
      甲,组织部,2026-11-20,"1,200",进行中
      乙,组织部、权益部,2026-11-01,3,已完成

      丙,权益部,2026-11-21,,进行中
      丁,办公室,,5,
      戊,办公室,2025-11-21,1,进行中
      == a.md
      # 页

      :::table plan
      :::
      """;

  private static final String UNITS = """
      == data/units.yml
      title: 班子
      kind: units
      columns:
        - {key: num, label: 编号, type: number}
        - {key: unit, label: 单位}
        - {key: level, label: 级别}
        - {key: execs, label: 执委, type: number, unit: 人}
        - {key: rate, label: 参训率, type: number}
      == data/units.csv
      编号,单位,级别,执委,参训率
      1,青禾县,县,27,80%
      2,"甲
      县",县,30,100%
      3,乙县,县,,90%
      4,河口镇,镇,12,50%
      """;

  @TempDir
  private Path temp;

  private Built build(String files, String... args) {
    Built built = SiteTest.of(temp, files).build(args);
    assertThat(built.console()).isEmpty();
    return built;
  }

  @Test
  void what_is_late_says_so_by_words_at_the_day_of_the_build() {
    String html = build(PLAN).read("a.html");
    assertThat(html)
        .contains("2026-11-20 <span class=\"late\">超期 1 天</span>")
        .contains("2025-11-21 <span class=\"late\">超期 365 天</span>")
        .contains("截至2026年11月21日，有 2 项超期。")
        .contains("data-late=\"2\"")
        .containsPattern("data-n=\"2026-11-20\"");
    assertThat(html.split("is-late", -1))
        .as("done, due today and without a day are not")
        .hasSize(3);
    assertThat(build(PLAN, "--clock", "2025-11-21").read("a.html"))
        .contains("截至2025年11月21日，没有超期的。")
        .doesNotContain("is-late", "data-late");
  }

  @Test
  void other_words_for_done_and_no_deadline_at_all() {
    String own =
        PLAN.replace("已完成", "验收").replace("kind: plan\n", "kind: other\ndue: 时限\ndone: [验收]\n");
    assertThat(build(own).read("a.html")).contains("有 2 项超期");
    assertThat(build(PLAN.replace("sheets:", "due: no\nsheets:")).read("a.html"))
        .doesNotContain("超期", "截至");
  }

  @Test
  void each_row_says_where_it_stands_in_its_file() {
    String html = build(PLAN).read("a.html");
    assertThat(html).contains("出处：data/plan.csv。");
    for (int line : new int[] {2, 3, 5, 6, 7})
      assertThat(html).contains("data-label=\"行号\">" + line + "</td></tr>");
  }

  @Test
  void departments_that_share_a_row_are_both_in_the_list() {
    assertThat(build(PLAN).read("a.html"))
        .contains("data-sheets=\"1\"")
        .contains("data-choices=\"" + Json.of(List.of("组织部", "权益部", "办公室")).replace("\"", "&quot;")
            + "\"")
        .contains("<span class=\"sum\">1209 人</span>");
  }

  @Test
  void a_sum_that_cannot_be_is_a_dash_with_its_reason() {
    Built built = SiteTest.of(
            temp, PLAN.replace("甲,组织部,2026-11-20,\"1,200\"", "甲,组织部,2026-11-20,80%"))
        .build();
    assertThat(built.console()).contains("data/plan.csv:2: 提醒 data.total");
    assertThat(built.read("a.html")).contains(">—</td>").contains("“人数”里有百分比，加起来没有意思，不合计。");
  }

  @Test
  void a_norm_says_of_each_row_whether_it_meets_it() {
    String html = build(UNITS + """
        == policies/a.md
        # 办法

        第二条　执委不少于30人。

        :::norm 配备
        数据表：units
        只看：级别 = 县
        数值：执委 ≥ 30 人
        数值：参训率不少于 90%（第三条）

        别的话。
        :::

        第三条　都要参训。
        """).read("policies/a.html");
    assertThat(html)
        .contains("<caption>配备</caption>")
        .contains("执委<br>≥ 30 人<br><a href=\"#tiao-2\">第二条</a>")
        .contains("参训率<br>≥ 90%<br><a href=\"#tiao-3\">第三条</a>")
        .contains("27 人 <span class=\"norm-mark unmet\">不达标，差 3</span>")
        .contains("80% <span class=\"norm-mark unmet\">不达标，差 10%</span>")
        .contains("30 人 <span class=\"norm-mark met\">达标</span>")
        .contains("<span><span class=\"norm-mark unknown\">没有数</span></span>")
        .contains(
            "<td data-label=\"结果\">1 / 3</td><td data-label=\"执委\">1 / 3</td><td data-label=\"参训率\">2 / 3</td>")
        .contains("data-label=\"行号\">3</td>", "data-label=\"行号\">5</td>", "出处：data/units.csv")
        .contains("<p>别的话。</p>")
        .doesNotContain("河口镇", "数据表：");
  }

  @Test
  void a_clause_that_is_not_there_is_reported_like_any_link() {
    Built built = SiteTest.of(temp, UNITS + """
            == policies/a.md
            # 办法

            第二条　执委不少于30人。

            :::norm
            数据表：units
            数值：执委 ≥ 30 人（第九条）
            :::
            """).build();
    assertThat(built.console()).contains("policies/a.md:7:1: 提醒 link.missing-anchor");
  }

  @Test
  void comparisons_as_people_write_them() {
    for (String rule :
        new String[] {"execs >= 30", "执委不少于３０人", "执委 30 人以上", "执委 至少 30 人", "执委＞29.5", "执委 不低于 30"
        }) {
      String page =
          "== a.md\n# 页\n\n:::norm\ntable: units\nonly: unit = 青禾县\nvalue: " + rule + "\n:::\n";
      assertThat(build(UNITS + page).read("a.html")).as(rule).contains("norm-mark unmet");
    }
    for (String rule : new String[] {"执委 ≤ 27", "执委 27人以内", "执委不超过27人", "执委 = 27", "执委 < 28"}) {
      String page = "== a.md\n# 页\n\n:::norm\n数据表：units\n只看：单位＝青禾县\n数值：" + rule + "\n:::\n";
      assertThat(build(UNITS + page).read("a.html")).as(rule).contains("norm-mark met");
    }
    assertThat(build(UNITS + "== a.md\n# 页\n\n:::norm\n数据表：units\n名称：级别\n数值：执委 ≤ 20\n:::\n")
            .read("a.html"))
        .contains("不达标，多 7", "<td data-label=\"级别\">镇</td>");
  }

  @Test
  void a_norm_without_a_table_stays_text() {
    assertThat(build("== a.md\n# 页\n\n:::norm 执委\n数值：≥ 30 人\n:::\n").read("a.html"))
        .contains("<p class=\"block-title\">执委</p>", "<p>数值：≥ 30 人</p>")
        .doesNotContain("norm-table");
  }

  @Test
  void a_norm_that_cannot_be_compared_is_shown_as_it_was_written() {
    Built built = SiteTest.of(temp, UNITS + "== a.md\n# 页\n\n:::norm\n数据表：units\n数值：执委三十人\n:::\n")
        .build();
    assertThat(built.exit()).isEqualTo(1);
    assertThat(built.read("a.html")).contains("数据表：units\n数值：执委三十人");
  }

  @Test
  void the_authors_own_html_gets_no_norm_twice() {
    String twice = "<div class=\"norm-table\" data-norm=\"0\"></div>".repeat(3)
        + "<div class=\"norm-table\" data-norm=\"9999\"></div><div class=\"norm-table\" data-norm=\"x\"></div>";
    String html = build(
            UNITS + "== a.md\n# 页\n\n" + twice + "\n\n:::norm\n数据表：units\n数值：执委 ≥ 1\n:::\n")
        .read("a.html");
    assertThat(html.split("<caption>", -1)).hasSize(2);
  }
}
