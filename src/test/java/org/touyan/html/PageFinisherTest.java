package org.touyan.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touyan.model.DataTable;
import org.touyan.model.DataTable.Column;
import org.touyan.model.DataTable.Row;
import org.touyan.model.GlossaryEntry;
import org.touyan.model.Section;
import org.touyan.model.Target;

/** The page is {@code courses/a.html}, its title 标题. */
class PageFinisherTest {
  private static final Map<String, Target> LINKS = Map.ofEntries(
      Map.entry("b.md", new Target.Page("courses/b.html", "", "乙")),
      Map.entry("../t.md#一 二", new Target.Page("terms/t.html", "一-二", "词")),
      Map.entry("a.md#x", new Target.Page("courses/a.html", "x", "标题")),
      Map.entry(Target.ref("terms/t"), new Target.Page("terms/t.html", "", "词条")),
      Map.entry("wiki:词", new Target.Page("terms/t.html", "", "词条")),
      Map.entry("wiki:无", new Target.Missing()),
      Map.entry("gone.md", new Target.Missing()),
      Map.entry("p.png", new Target.Asset("media/p.png")),
      Map.entry("v.mp4", new Target.Asset("media/v.mp4")),
      Map.entry("f.docx", new Target.Asset("media/f.docx")),
      Map.entry("https://a.cn/?a=1&b", new Target.External("https://a.cn/?a=1&b")),
      Map.entry("https://a.cn/p.png", new Target.External("https://a.cn/p.png")),
      Map.entry("tel:12338", new Target.External("tel:12338")),
      Map.entry("bad", new Target.External("javascript:alert(1)")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<a href='b.md'>x</a>|<a href=\"b.html\">x</a>",
        "<a href='../t.md#一 二' class=k>x</a>|<a href=\"../terms/t.html#%e4%b8%80-%e4%ba%8c\" class=\"k\">x</a>",
        "<a href='a.md#x'>x</a>|<a href=\"#x\">x</a>",
        "<a href='#三个一'>x</a>|<a href=\"#%e4%b8%89%e4%b8%aa%e4%b8%80\">x</a>",
        "<a href='#%E4%B8%89'>x</a>|<a href=\"#%e4%b8%89\">x</a>",
        "<a href='wiki:词'></a>|<a href=\"../terms/t.html\">词条</a>",
        "<a href='wiki:词'>话</a>|<a href=\"../terms/t.html\">话</a>",
        "<a href='wiki:无'></a>|<span class=\"missing\">无</span>",
        "<a href='gone.md' class=k>x<b>y</b></a>|<span class=\"k missing\">x<b>y</b></span>",
        "<a href='unknown.md'>x</a>|<span class=\"missing\">x</span>",
        "<a href='bad'>x</a>|<span class=\"missing\">x</span>",
        "<a href='f.docx'>x</a>|<a href=\"../media/f.docx\" class=\"download\">x</a>",
        "<a href='https://a.cn/?a=1&amp;b'>x</a>|<a href=\"https://a.cn/?a=1&amp;b\" rel=\"noopener noreferrer\" class=\"external\">x</a>",
        "<a href='tel:12338'>x</a>|<a href=\"tel:12338\" rel=\"noopener noreferrer\" class=\"external\">x</a>",
        "<img src='p.png' alt='图' width=30>|<img src=\"../media/p.png\" alt=\"图\" width=\"30\" loading=\"lazy\" decoding=\"async\">",
        "<img src='p.png'>|<img src=\"../media/p.png\" alt=\"\" loading=\"lazy\" decoding=\"async\">",
        "<img src='gone.md' alt='图'>|<span class=\"missing\">图</span>",
        "<img src='https://a.cn/p.png' alt='图'>|<a href=\"https://a.cn/p.png\" rel=\"noopener noreferrer\" class=\"external\">图</a>",
        "<a href='b.md'><img src='https://a.cn/p.png' alt='图'></a>|<a href=\"b.html\">图</a>",
        "<video src='v.mp4' poster='p.png' autoplay></video>|<video controls preload=\"metadata\" poster=\"../media/p.png\" src=\"../media/v.mp4\"><a href=\"../media/v.mp4\">打开视频</a></video>",
        "<video src='https://a.cn/p.png' title='片'></video>|<a href=\"https://a.cn/p.png\" rel=\"noopener noreferrer\" class=\"external\">片</a>",
        "<video src='gone.md' title='片'></video>|<span class=\"missing\">片</span>",
        "<li data-item=a data-link='terms/t'>x</li>|<li data-item=\"a\" data-link=\"../terms/t.html\">x<p class=\"task-note\"><a href=\"../terms/t.html\">词条</a></p></li>",
        "<li data-item=a data-link='wiki:词'>x</li>|<li data-item=\"a\" data-link=\"../terms/t.html\">x<p class=\"task-note\"><a href=\"../terms/t.html\">词条</a></p></li>",
        "<li data-link='javascript:x'>x</li>|<li>x</li>",
      })
  void addresses_become_relative_or_go(String html, String expected) {
    assertThat(Finished.linked(html, LINKS).html()).isEqualTo(expected);
  }

  @Test
  void an_address_that_the_link_stage_judged_is_not_reported_twice() {
    assertThat(Finished.linked("<a href='gone.md'>x</a>", LINKS).findings()).isEmpty();
    assertThat(Finished.linked("<a href='bad'>x</a>", LINKS).findings())
        .containsExactly("html.unsafe: javascript:alert(1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<h1 id=a>标题</h1><h2>x</h2>|<span id=\"a\"></span><h2>x</h2>",
        "<h1>别的</h1><h2>x</h2><h6>y</h6>|<h2>别的</h2><h3>x</h3><h6>y</h6>",
        "<h1>标题</h1><h1>二</h1><h2>x</h2>|<h2>二</h2><h3>x</h3>",
        "<p>x</p><h1>标题</h1>|<p>x</p><h2>标题</h2>",
        "<h2>标题</h2>|<h2>标题</h2>",
      })
  void the_title_is_not_said_twice_and_levels_stay_in_order(String html, String expected) {
    assertThat(Finished.of(html).html()).isEqualTo(expected);
  }

  @Test
  void a_markdown_table_gets_a_frame_that_scrolls() {
    assertThat(Finished.of(
                "<table><thead><tr><th align=right>列</th></tr></thead><tbody><tr><td align='right'>1</td></tr></tbody></table>")
            .html())
        .isEqualTo(
            "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"表格 1\"><table><thead><tr>"
                + "<th class=\"align-right\" scope=\"col\">列</th></tr></thead><tbody><tr><td class=\"align-right\">1</td></tr></tbody></table></div>");
  }

  @Test
  void a_question_says_of_which_kind_it_is() {
    assertThat(Finished.of("<section class='question' data-ask='several'></section>")
            .html())
        .isEqualTo("<section data-kind=\"多选\" data-ask=\"several\" class=\"question\"></section>");
    assertThat(Finished.of("<section class='question' data-ask='nonsense'></section>")
            .html())
        .doesNotContain("data-kind");
  }

  @Test
  void the_answer_of_a_question_can_be_unfolded_and_is_not_searched() {
    var body = Finished.of(
        "<details class='answer'><summary data-word='answer'></summary><p class='answer-key'>A C</p><p>因为</p></details>");
    assertThat(body.html())
        .contains("<summary data-word=\"answer\">看答案</summary><p class=\"answer-key\">A C</p>"
            .replace(" data-word=\"answer\"", ""));
    assertThat(body.sections().get(0).text()).isEqualTo("因为");
  }

  @Test
  void an_empty_corner_is_no_heading() {
    assertThat(Finished.of(
                "<table><thead><tr><th align=right></th><th>列</th></tr></thead><tbody><tr><td>行</td><td>1</td></tr></tbody></table>")
            .html())
        .contains("<tr><td class=\"align-right\"></td><th scope=\"col\">列</th></tr>");
  }

  @Test
  void a_data_table_is_filled_in() {
    DataTable table = new DataTable(
        "projects",
        "data/projects.csv",
        "项目<表>",
        "projects",
        true,
        false,
        List.of(
            new Column("k", "需求", "text", List.of()), new Column("n", "人数", "number", List.of())),
        List.of(new Row(2, List.of("老人<b>", "3"))));
    Finished finished =
        Finished.tabled("<div class='data-table' data-table='projects'></div>", table);
    assertThat(finished.html())
        .isEqualTo(
            "<div data-table=\"projects\" class=\"data-table\">"
                + "<div class=\"table-wrap cards\" tabindex=\"0\" role=\"region\" aria-label=\"项目&lt;表&gt;\"><table data-kind=\"projects\">"
                + "<caption>项目&lt;表&gt; <span class=\"sample\">示例数据</span></caption>"
                + "<thead><tr><th scope=\"col\" data-key=\"k\" data-type=\"text\">需求</th><th scope=\"col\" data-key=\"n\" data-type=\"number\">人数</th>"
                + "<th scope=\"col\" class=\"row-line\" data-type=\"number\">行号</th></tr></thead>"
                + "<tbody><tr><td data-label=\"需求\" data-type=\"text\">老人&lt;b&gt;</td><td data-label=\"人数\" data-type=\"number\">3</td>"
                + "<td class=\"row-line\" data-type=\"number\" data-label=\"行号\">2</td></tr></tbody>"
                + "</table></div><p class=\"table-note\">出处：data/projects.csv。行号是在这个文件里的第几行。</p></div>");
    assertThat(finished.sections()).containsExactly(new Section("", "", "项目<表>\n需求 人数\n老人<b> 3"));
    assertThat(finished.fault()).isEmpty();
  }

  @Test
  void a_private_table_never_appears() {
    DataTable roster = new DataTable(
        "r",
        "data/r.csv",
        "名册",
        "roster",
        false,
        true,
        List.of(new Column("n", "姓名", "text", List.of())),
        List.of(new Row(2, List.of("张三"))));
    Finished finished = Finished.tabled("<div class='data-table' data-table='r'></div>", roster);
    assertThat(finished.html()).doesNotContain("张三", "名册");
    assertThat(finished.sections()).isEmpty();
  }

  @Test
  void sections_follow_the_headings() {
    Finished finished = Finished.of("""
                <h1 id="t">标题</h1><p>导语  一
                行。</p><h2 id="a">甲</h2><h3 id="b">乙<b>丙</b></h3><p>文<img src=x alt="图">字</p><pre>行一
                  行二</pre><h4 id="c">小</h4><ul><li>一</li><li>二</li></ul><h2 id="d">丁</h2><h2 id="e">戊</h2><table><tr><td>1</td><td>2</td></tr></table>
                """);
    assertThat(finished.sections())
        .containsExactly(
            new Section("", "", "导语 一 行。"),
            new Section("b", "甲 › 乙丙", "文图字\n行一\n行二\n小\n一\n二"),
            new Section("d", "丁", ""),
            new Section("e", "戊", "1 2"));
  }

  @Test
  void a_heading_is_one_word_however_it_is_marked() {
    assertThat(
            Finished.of("<p>x</p><h2 id=a>甲<b>乙</b>丙</h2><p>文<em>字</em>句</p>").sections())
        .containsExactly(new Section("", "", "x"), new Section("a", "甲乙丙", "文字句"));
  }

  @Test
  void long_sections_are_cut_at_paragraphs_and_lose_nothing() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder html = new StringBuilder("<h2 id=a>甲</h2>");
      StringBuilder all = new StringBuilder();
      for (int p = random.nextInt(20); p >= 0; p--) {
        String text = "字。句话".repeat(1 + random.nextInt(p == 3 ? 1500 : 120));
        html.append("<p>").append(text).append("</p>");
        all.append(text);
      }
      List<Section> sections = Finished.of(html.toString()).sections();
      assertThat(sections)
          .allMatch(s -> s.anchor().equals("a") && s.text().length() <= SectionText.CHARS_MAX);
      List<String> texts = new ArrayList<>();
      sections.forEach(s -> texts.add(s.text().replace("\n", "")));
      assertThat(String.join("", texts)).isEqualTo(all.toString());
    }
  }

  @Test
  void the_first_use_of_a_term_in_a_section_is_linked() {
    GlossaryEntry exec = new GlossaryEntry(List.of("执委", "执行委员"), "terms/zw.html", "执行委员会的\"委员\"");
    GlossaryEntry longer = new GlossaryEntry(List.of("执委会"), "terms/zwh.html", "");
    GlossaryEntry own = new GlossaryEntry(List.of("本页"), "courses/a.html", "x");
    GlossaryEntry latin = new GlossaryEntry(List.of("WPS"), "terms/wps.html", "x");
    String html = Finished.explained(
            "<p>执委会和执委，执委，本页，WPSX，用WPS写</p><h2>执委</h2><p><a href='#x'>执委</a><code>执委</code>执行委员</p>",
            exec,
            longer,
            own,
            latin)
        .html();
    String term =
        "<a class=\"term\" href=\"../terms/zw.html\" title=\"执行委员会的&quot;委员&quot;\" data-meaning=\"执行委员会的&quot;委员&quot;\">";
    assertThat(html)
        .isEqualTo("<p><a class=\"term\" href=\"../terms/zwh.html\">执委会</a>和" + term
            + "执委</a>，执委，本页，WPSX，用"
            + "<a class=\"term\" href=\"../terms/wps.html\" title=\"x\" data-meaning=\"x\">WPS</a>写</p><h2>执委</h2><p><a href=\"#x\">执委</a><code>执委</code>"
            + term + "执行委员</a></p>");
  }

  @Test
  void the_trie_finds_the_longest_name_everywhere() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 30; i++) names.add(word(random, 2 + random.nextInt(4)));
      Glossary glossary = Glossary.of(
          names.stream().map(n -> new GlossaryEntry(List.of(n), n, "")).toList());
      String text = word(random, 60);
      for (int i = 0; i < text.length(); i++) {
        int at = i;
        int longest = names.stream()
            .filter(n -> text.startsWith(n, at))
            .mapToInt(String::length)
            .max()
            .orElse(-1);
        long match = glossary.match(text.toCharArray(), i, text.length());
        assertThat(match < 0 ? -1 : (int) (match >> 32))
            .as(names + " in " + text + " at " + i)
            .isEqualTo(longest);
        if (match >= 0)
          assertThat(text)
              .startsWith(text.substring(0, i) + glossary.entry((int) match).path());
      }
    }
  }

  private static String word(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) out.append("甲乙丙丁".charAt(random.nextInt(4)));
    return out.toString();
  }
}
