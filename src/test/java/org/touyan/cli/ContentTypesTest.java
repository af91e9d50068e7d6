package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.cli.SiteTest.Built;

/** What pages of single types show without scripts, and the places they keep for them. */
class ContentTypesTest {
  @TempDir
  private Path temp;

  private Built built(String files) {
    return SiteTest.of(temp, files).build().expectClean();
  }

  @Test
  void a_long_table_keeps_places_for_its_tools_and_says_what_may_be_chosen() {
    Built built = built("""
            == data/t.yml
            title: 单位
            columns:
              - {key: who, label: 部门}
              - {key: n, label: 人数, type: number, unit: 人, total: true}
              - {key: s, label: 进度, type: state, values: [未开始, 办完]}
            rows:
              - {who: 甲, n: 3, s: 办完}
              - {who: 甲, n: ２.5, s: 未开始}
              - {who: 乙, n: 0.1, s: 办完}
              - {who: 乙, n: "", s: 办完}
              - {who: 丙 <b>, n: 4, s: 办完}
              - {who: 乙, n: 1, s: 办完}
            == a.md
            # 表
            :::table t
            :::
            """);
    assertThat(built.read("a.html"))
        .contains(
            "<div class=\"table-tool\"></div><div class=\"table-tool\"></div><div class=\"table-tool\"></div></div>")
        .contains("data-key=\"who\" data-type=\"text\" data-choices=\"[&quot;\\u7532&quot;")
        .contains("data-choices=\"[&quot;\\u672a\\u5f00\\u59cb&quot;,&quot;\\u529e\\u5b8c&quot;]\"")
        .contains("<td data-label=\"人数（人）\" data-type=\"number\">3</td>")
        .contains("data-total=\"人\"><span class=\"sum\">10.6 人</span></td>")
        .doesNotContain("data-type=\"number\" data-choices", "丙 <b>");
  }

  @Test
  void a_sum_counts_thousands_and_leaves_per_cents_out() {
    Built built = SiteTest.of(temp, """
            == data/t.yml
            title: 钱
            columns:
              - {key: a, label: 收入, type: number, total: true}
              - {key: b, label: 比例, type: number, total: true}
              - {key: c, label: 支出, type: number, unit: 元, total: true}
            rows:
              - {a: "1,200", b: 50 %, c: "+0.1"}
              - {a: "１，０００．５０", b: 0.5, c: 0.2}
              - {a: 30, b: "", c: -0.0004}
            == a.md
            # 表
            :::table t
            :::
            """).build();
    assertThat(built.console()).contains("data/t.yml:7: 提醒 data.total：“比例”");
    assertThat(built.read("a.html"))
        .contains("data-type=\"number\" data-n=\"1200\">1,200</td>")
        .contains("data-type=\"number\" data-n=\"1000.5\">1,000.50</td>")
        .contains("data-type=\"number\" data-n=\"50\">50 %</td>")
        .contains("data-type=\"number\">30</td>")
        .contains("data-n=\"0.1\">+0.1</td>")
        .contains(
            "<td data-type=\"number\" data-label=\"收入\" data-total=\"\"><span>合计 <span class=\"sum\">2230.5</span></span></td>"
                + "<td data-type=\"number\" data-label=\"比例\">—</td>"
                + "<td data-type=\"number\" data-label=\"支出（元）\" data-total=\"元\"><span class=\"sum\">0.2996 元</span></td>");
  }

  @Test
  void a_number_with_an_exponent_or_endless_digits_is_reported_and_counts_nothing() {
    Built built = SiteTest.of(temp, """
            == data/t.yml
            title: 数
            columns:
              - {key: who, label: 谁}
              - {key: n, label: 数, type: number, total: true}
            == data/t.csv
            who,n
            甲,1e999999999
            乙,1e400
            丙,1234567890123456
            丁,0.1234567890
            戊,7
            == a.md
            # 表
            :::table t
            :::
            """).build();
    assertThat(built.console().lines().filter(line -> line.contains("data.cell")))
        .hasSize(4);
    assertThat(built.read("a.html")).contains("<span class=\"sum\">7</span>", "1e999999999</td>");
  }

  @Test
  void a_clause_stands_with_its_number_its_norm_and_its_plain_words() {
    Built built = built("""
            == policies/a.md
            ---
            no: 县妇〔2026〕1号
            repealed_by: 县妇〔2027〕2号
            ---
            # 办法
            开头的话。

            **第一条**　粗的号码。

            第二条　执委不少于30人。

            :::norm
            数值：≥ 30 人
            :::

            :::plain
            数在任的人。
            :::

            ## 附则

            最后的话。
            """);
    String page = built.read("policies/a.html");
    assertThat(page)
        .contains(
            "<p class=\"clause-no\"><a href=\"#tiao-2\">第二条</a></p><div class=\"clause-text\"><p id=\"tiao-2\" class=\"clause\">执委不少于30人。</p>")
        .contains("<strong>第一条</strong>")
        .contains("请看：县妇〔2027〕2号");
    String second = page.substring(page.indexOf("tiao-2"), page.indexOf("附则</h2>"));
    assertThat(second.indexOf("block norm"))
        .isPositive()
        .isLessThan(second.indexOf("</div></div>"));
    assertThat(second).containsSubsequence("</div>", "block plain", "数在任的人");
    assertThat(page.substring(page.indexOf("附则</h2>"))).doesNotContain("clause-box");
  }

  @Test
  void a_checklist_lies_beside_its_page_as_a_table_for_excel() {
    Built built = SiteTest.of(temp, """
        == checklists/a.md
        ---
        title: 清单
        trigger: monthly
        ---
        - [ ] 说“好”，"记"下 {#shuo due=+3d evidence=photo link=b.md}
          - [ ] =里面的 {role=cun:exec}
        == b.md
        # 怎么说
        话
        == roles.yml
        levels: [{id: cun, label: 村}]
        posts: [{id: exec, label: 执委}]
        """).build();
    assertThat(built.read("checklists/a.csv"))
        .isEqualTo(
            "\uFEFF\"序号\",\"要做的事\",\"期限\",\"由谁做\",\"凭证\",\"怎么做，看这一页\",\"做完打勾\",\"哪天做的\",\"凭证在哪里\",\"代号\"\r\n"
                + "\"1\",\"说“好”，\"\"记\"\"下\",\"3 天内\",\"\",\"留照片\",\"怎么说\",\"\",\"\",\"\",\"shuo\"\r\n"
                + "\"2\",\"'=里面的\",\"\",\"村执委\",\"\",\"\",\"\",\"\",\"\",\"里面的\"\r\n");
    assertThat(built.read("checklists/a.html")).contains("href=\"a.csv\">存成表格（CSV）</a>");
  }

  @Test
  void statements_of_programmes_lead_to_those_that_fit() {
    Built built = built("""
            == programmes/a.md
            ---
            title: 救急难
            适合: [家里有人得了重病, 出了大事]
            ---
            正文
            == programmes/b.md
            ---
            title: 两癌救助
            fits: 家里有人得了重病
            ---
            正文
            """);
    assertThat(built.read("programmes/index.html"))
        .containsSubsequence(
            "家里有人得了重病", "href=\"a.html\"", "href=\"b.html\"", "出了大事", "href=\"a.html\"", "当年正式文件");
    assertThat(built.read("programmes/b.html")).contains("适合的情况", "问上级");
    assertThat(SiteTest.at(temp.resolve("学习 站"), "")
            .run("search", "-s", temp.resolve("学习 站").toString(), "得了重病")
            .out())
        .contains("两癌救助");
  }

  @Test
  void captions_stand_in_the_page_as_text_with_their_times() {
    Built built = built("""
            == videos/a.md
            ---
            file: a.mp4
            captions: a.vtt
            ---
            全部文字。
            == videos/a.mp4 (hex)
            00
            == videos/a.vtt
            WEBVTT

            01:01.500 --> 01:04.000
            <i>大家</i>好 &lt;script>
            """);
    assertThat(built.read("videos/a.html"))
        .contains(
            "<li data-start=\"61.5\" data-end=\"64\"><span class=\"cue-time\">1:01</span><span class=\"cue-text\">大家好 &lt;script&gt;</span></li>");
  }

  @Test
  void a_term_names_its_like_and_the_pages_that_use_it() {
    Built built = built("""
            == terms/weijia.md
            ---
            title: 妇女微家
            senses: [小阵地]
            synonyms: [微家]
            not_to_confuse: [妇女之家, 别的词]
            ---
            == terms/zhijia.md
            ---
            title: 妇女之家
            senses: [大阵地]
            ---
            == a.md
            # 一页
            去微家坐坐。
            == b.md
            # 又一页
            看[这个词](terms/weijia.md)。
            """);
    assertThat(built.read("terms/weijia.html"))
        .contains("<a href=\"zhijia.html\">妇女之家</a>、别的词")
        .containsSubsequence("哪些页用到", "href=\"../a.html\">一页</a>", "href=\"../b.html\">又一页</a>");
    assertThat(built.read("terms/index.html"))
        .contains("<dt><a href=\"weijia.html\">妇女微家</a></dt><dd>小阵地</dd>");
  }

  @Test
  void the_card_of_a_term_says_every_sense_with_whose_it_is_and_what_it_is_not() {
    String card = "data-meaning=\"甲县：联系三家\n乙县：办三场\n不要混同：三访三帮、%s\"";
    Built built = built("""
        == terms/a.md
        ---
        title: 三个一
        senses: [{org: 甲县, meaning: 联系三家}, {org: 乙县, meaning: 办三场}]
        not_to_confuse: [三访三帮, 一二三]
        ---
        == terms/b.md
        ---
        title: 人次
        senses: [{org: 通用, meaning: %s}]
        ---
        == a.md
        # 三个一不在标题里
        做三个一，`三个一`，算人次。[三个一](b.md)

        | 三个一 |
        |---|
        | 人次 |

        ## 又说三个一

        三个一，WPS。
        == b.md
        # 乙
        话
        """.formatted("长".repeat(90)));
    String page = built.read("a.html");
    assertThat(page)
        .contains(card.formatted("一二三") + ">三个一</a>，<code>三个一</code>，算<a")
        .contains("data-meaning=\"" + "长".repeat(79) + "…\">人次</a>")
        .contains("<a href=\"b.html\">三个一</a>", ">三个一</th>", "又说三个一</h2>");
    assertThat(page.split("class=\"term\"", -1)).hasSize(4);
  }

  @Test
  void everything_is_listed_by_the_sound_of_its_first_character() {
    Built built = built("""
            == a.md
            ---
            title: “重点”工作
            aliases: [安排, old/name]
            ---
            一
            == b.md
            # U盘怎么用
            一
            == c.md
            # 12345 是什么
            一
            == d.md
            # 安全
            一
            """);
    assertThat(built.read("az.html").replaceAll("\\s+", " "))
        .containsSubsequence(
            "<h2 id=\"az-a\">A</h2>",
            "安排</a>",
            "见《“重点”工作》",
            "安全</a>",
            "<h2 id=\"az-z\">Z</h2>",
            "“重点”工作</a>",
            "<h2 id=\"az-latin\">外文</h2>",
            "U盘怎么用",
            "<h2 id=\"az-digits\">数字</h2>",
            "12345")
        .doesNotContain("old/name");
  }

  @Test
  void a_large_site_has_a_list_for_each_letter() {
    String pages = IntStream.range(0, 410)
        .mapToObj(n -> "== p/x" + n + ".md\n# 安全" + n + "\n一\n")
        .collect(Collectors.joining());
    Built built = built(pages + "== b.md\n# 八\n一\n");
    assertThat(built.read("az.html"))
        .contains("href=\"az-a.html\"", "href=\"az-b.html\"")
        .doesNotContain("安全1<");
    assertThat(built.read("az-a.html")).contains("安全1<", "href=\"az-a-2.html\"");
    assertThat(built.read("az-a-2.html")).contains("安全9");
    assertThat(built.read("az-b.html")).contains(">八<");
  }

  @Test
  void boxes_are_named_without_scripts_and_search_reads_words_only() {
    Built built = built("""
            == a.md
            # 要做的
            - [ ] 带一件**实事**
              - [ ] 里面的
            == roles.yml
            levels: [{id: cun, label: 村}]
            posts: [{id: exec, label: 执委}]
            == paths/p.md
            ---
            title: 路径
            roles: ["cun:exec"]
            stage: first-month
            groups: [{id: g, title: 任选一样, rule: 1-of}]
            steps: [{ref: a.md, due: +3d, group: g}]
            ---
            """);
    assertThat(built.read("a.html")).contains("aria-label=\"带一件实事\"", "aria-label=\"里面的\"");
    SiteTest site = SiteTest.at(temp.resolve("学习 站"), "");
    String project = temp.resolve("学习 站").toString();
    assertThat(site.run("search", "-s", project, "任选一样").out()).contains("路径");
    assertThat(site.run("search", "-s", project, "first-month").out()).doesNotContain("路径");
  }
}
