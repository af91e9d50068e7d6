package org.touyan.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.model.Body;
import org.touyan.model.Body.LinkKind;
import org.touyan.model.DocType;

class DialectTest {
  private static void shows(String markdown, String html) {
    assertThat(Pages.html(markdown)).isEqualTo(html.strip());
  }

  @Test
  void headings_get_ids_of_their_text_once_each() {
    Body body = Pages.parse(DocType.PAGE, "# 第一步 Hello, *World*!\n## 重复\n## 重复\n## 重复-2\n## ！\n")
        .body()
        .orElseThrow();
    assertThat(body.headings())
        .containsExactly(
            new Body.Heading(1, "第一步-hello-world", "第一步 Hello, World!"),
            new Body.Heading(2, "重复", "重复"),
            new Body.Heading(2, "重复-2", "重复"),
            new Body.Heading(2, "重复-2-2", "重复-2"),
            new Body.Heading(2, "section", "！"));
  }

  @Test
  void an_id_that_is_written_wins_and_is_kept_free() {
    shows("# a\n## 别的 {#a .big}", "<h1 id=\"a-2\">a</h1>\n<h2 id=\"a\" class=\"big\">别的</h2>");
  }

  @Test
  void only_id_and_class_reach_the_page() {
    shows("文字 {#x .y onclick=alert(1) style=\"a b\"}", "<p id=\"x\" class=\"y\">文字</p>");
    shows("- 项 {.y onclick=alert(1)}", "<ul>\n<li class=\"y\">项</li>\n</ul>");
    shows("集合 {a, b}", "<p>集合 {a, b}</p>");
    shows("转义 \\{#x}", "<p>转义 {#x}</p>");
  }

  @Test
  void a_line_break_between_han_characters_is_no_space() {
    shows("第一行\n第二行", "<p>第一行第二行</p>");
    shows("**第一行**，\n**第二行**", "<p><strong>第一行</strong>，<strong>第二行</strong></p>");
    shows("他说：\n“好”\n了", "<p>他说：“好”了</p>");
    shows("中文\nEnglish\n中文", "<p>中文\nEnglish\n中文</p>");
    shows("한국어\n한국어", "<p>한국어\n한국어</p>");
    shows("一  \n二\\\n三", "<p>一<br />\n二<br />\n三</p>");
  }

  @Test
  void alerts_become_blocks_with_a_title() {
    shows("> [!NOTE]\n> 内容", """
        <div class="block note" role="note">
        <p class="block-title" data-word="note"></p>
        <p>内容</p>
        </div>""");
    shows("> [!WARNING] 小心 *火*\n>\n>  第二段", """
        <div class="block warning" role="note">
        <p class="block-title">小心 *火*</p>
        <p>第二段</p>
        </div>""");
    shows("> [!OTHER]\n> a", "<blockquote>\n<p>[!OTHER]\na</p>\n</blockquote>");
  }

  @Test
  void admonitions_hold_what_is_indented() {
    shows("!!! tip \"标题\"\n    内容\n\n    - 项\n\n后面", """
        <div class="block tip" role="note">
        <p class="block-title">标题</p>
        <p>内容</p>
        <ul>
        <li>项</li>
        </ul>
        </div>
        <p>后面</p>""");
    shows("!!! 好", "<p>!!! 好</p>");
  }

  @Test
  void boxes_nest_and_end_at_their_own_fence() {
    shows("::::tip 外\n:::norm\n数值：≥ 30 人\n:::\n还在外面\n::::\n完", """
        <div class="block tip" role="note">
        <p class="block-title">外</p>
        <div class="block norm" role="note">
        <p class="block-title" data-word="norm"></p>
        <p>数值：≥ 30 人</p>
        </div>
        <p>还在外面</p>
        </div>
        <p>完</p>""");
    shows(":::tip\n:::note\na\n:::\n:::\nb", """
        <div class="block tip" role="note">
        <p class="block-title" data-word="tip"></p>
        <div class="block note" role="note">
        <p class="block-title" data-word="note"></p>
        <p>a</p>
        </div>
        </div>
        <p>b</p>""");
    shows(":::other\na\n:::", "<p>:::other\na\n:::</p>");
  }

  @Test
  void a_data_table_is_named_where_it_is_to_stand() {
    Body body =
        Pages.parse(DocType.PAGE, "a\n\n:::table projects\n说明\n:::\n").body().orElseThrow();
    assertThat(body.html())
        .isEqualTo("<p>a</p>\n<div class=\"data-table\" data-table=\"projects\"></div>\n");
    assertThat(body.tables()).hasSize(1);
    assertThat(body.tables().get(0).target()).isEqualTo("projects");
    assertThat(body.tables().get(0).at()).hasToString("a.md:3:1");
  }

  @Test
  void tables_are_githubs() {
    shows("上文\n| a | b |\n|---|:-:|\n| `x\\|y` | **c** \\| d |\n| 1 |\n", """
        <p>上文</p>
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th align="center">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><code>x|y</code></td>
        <td align="center"><strong>c</strong> | d</td>
        </tr>
        <tr>
        <td>1</td>
        <td align="center"></td>
        </tr>
        </tbody>
        </table>""");
    shows("| a |\n|---|---|", "<p>| a |\n|---|---|</p>");
  }

  @Test
  void two_tildes_strike_and_one_is_a_range() {
    shows("~~旧**的**~~ 5~10人，3~5天", "<p><del>旧<strong>的</strong></del> 5~10人，3~5天</p>");
  }

  @Test
  void bare_addresses_end_where_chinese_goes_on() {
    shows(
        "见https://a.cn/b_c_d?x=1&y=2，或(www.a.cn).",
        "<p>见<a href=\"https://a.cn/b_c_d?x=1&amp;y=2\">https://a.cn/b_c_d?x=1&amp;y=2</a>，或"
            + "(<a href=\"http://www.a.cn\">www.a.cn</a>).</p>");
    shows(
        "`https://a.cn` [https://a.cn](b.md)",
        "<p><code>https://a.cn</code> <a href=\"b.md\">https://a.cn</a></p>");
  }

  @Test
  void footnotes_stand_at_the_end_in_the_order_of_use() {
    shows("甲[^b]乙[^b]丙[^x]\n\n[^a]: 不用\n[^b]: 注\n", """
        <p>甲<sup class="note-ref" id="note-ref-1"><a href="#note-1">1</a></sup>乙\
        <sup class="note-ref" id="note-ref-1-2"><a href="#note-1">1</a></sup>丙[^x]</p>
        <section class="notes">
        <ol>
        <li id="note-1">注 <a class="note-back" href="#note-ref-1">↩</a> \
        <a class="note-back" href="#note-ref-1-2">↩</a></li>
        </ol>
        </section>""");
  }

  @Test
  void definition_lists_have_terms_and_meanings() {
    shows("术语\n: 解释一\n: 解释二", "<dl>\n<dt>术语</dt>\n<dd>解释一</dd>\n<dd>解释二</dd>\n</dl>");
  }

  @Test
  void wiki_links_keep_their_target_for_the_linker() {
    Body body =
        Pages.parse(DocType.PAGE, "看[[三个一]]和[[a/b#c|词]]，\\[[不是]]，[[]]").body().orElseThrow();
    assertThat(body.html())
        .isEqualTo("<p>看<a class=\"wiki\" href=\"wiki:三个一\"></a>和"
            + "<a class=\"wiki\" href=\"wiki:a/b#c\">词</a>，[[不是]]，[[]]</p>\n");
    assertThat(body.links())
        .extracting(Body.Link::kind, Body.Link::target, link -> link.at().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LinkKind.WIKI, "wiki:三个一", "a.md:1:2"),
            org.assertj.core.groups.Tuple.tuple(LinkKind.WIKI, "wiki:a/b#c", "a.md:1:10"));
  }

  @Test
  void videos_play_and_name_their_transcript() {
    shows(
        "![宣讲](a.mp4 \"poster=p.png transcript=t.md\") ![图](b.png \"题\") ![](c.mp3)",
        "<p><video class=\"media\" controls preload=\"none\" src=\"a.mp4\" poster=\"p.png\""
            + " aria-label=\"宣讲\"></video> <a class=\"transcript\" href=\"t.md\">文字稿：宣讲</a>"
            + " <img src=\"b.png\" alt=\"图\" title=\"题\" />"
            + " <audio class=\"media\" controls preload=\"none\" src=\"c.mp3\"></audio></p>");
  }

  @Test
  void every_address_is_noted_once_decoded_and_with_its_place() {
    String text =
        "𠮷[a](../b&amp;c.md)\n\n<div>\n<a HREF='x&amp;y'>q</a><video src=v.mp4 poster=\"p.png\">"
            + "</video><!-- <a href=no> -->\n</div>\n\n字 <img src=\"i.png\"> [r] <https://d.cn> <e@f.cn>\n\n[r]: /u\n";
    Body body = new MarkdownParser(Limits.defaults(), System::nanoTime)
        .parse("a.md", text, 11, DocType.PAGE, found -> {})
        .orElseThrow();
    assertThat(body.links())
        .extracting(link -> link.kind() + " " + link.target() + " " + link.at())
        .containsExactly(
            "LINK ../b&c.md a.md:11:2",
            "LINK x&y a.md:14:1",
            "MEDIA v.mp4 a.md:14:24",
            "IMAGE p.png a.md:14:24",
            "IMAGE i.png a.md:17:3",
            "LINK /u a.md:17:21",
            "LINK https://d.cn a.md:17:25",
            "LINK mailto:e@f.cn a.md:17:40");
  }

  @Test
  void clauses_of_a_policy_have_anchors() {
    assertThat(Pages.parse(
                DocType.POLICY, "## 第一条 目的\n\n**第二十三条**　内容\n\n第12条之二 内容\n\n第二十三条 又\n\n第几条\n")
            .html())
        .isEqualTo("<h2 id=\"tiao-1\" class=\"clause\">第一条 目的</h2>\n"
            + "<p id=\"tiao-23\" class=\"clause\"><strong>第二十三条</strong>　内容</p>\n"
            + "<p id=\"tiao-12-2\" class=\"clause\">第12条之二 内容</p>\n"
            + "<p id=\"tiao-23-2\" class=\"clause\">第二十三条 又</p>\n<p>第几条</p>\n");
    assertThat(Pages.html("第一条 内容")).isEqualTo("<p>第一条 内容</p>");
  }

  @Test
  void nothing_is_decoded_twice() {
    shows(
        "&amp;lt; [a](&amp;amp;) `&amp;`",
        "<p>&amp;lt; <a href=\"&amp;amp;\">a</a> <code>&amp;amp;</code></p>");
    assertThat(Pages.parse(DocType.PAGE, "[a](&amp;amp;)").body().orElseThrow().links())
        .extracting(Body.Link::target)
        .isEqualTo(List.of("&amp;"));
  }
}
