package org.touyan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touyan.testing.Cases;
import org.touyan.testing.Found;

class YamlReaderTest {
  private final Found found = new Found();

  private String read(String yaml) {
    return YamlReader.read("a.md", yaml, 2, Limits.frontMatter(), found)
        .map(YamlReaderTest::show)
        .orElse("-");
  }

  /** As compact text: plain scalars as they are, others in quotes. */
  private static String show(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar)
      return scalar.plain() ? scalar.text() : '"' + scalar.text() + '"';
    if (node instanceof YamlNode.Sequence list) {
      return list.items().stream()
          .map(YamlReaderTest::show)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return ((YamlNode.Mapping) node)
        .entries().stream()
            .map(e -> e.key() + "=" + show(e.value()))
            .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void keeps_the_order_the_quotes_and_every_word_as_written() {
    assertThat(read("b: 1\na: 'x'\nc: \"y\"\nd: true\ne: 2024-01-02\nf: 0123\ng:\nh: |\n  zeile\n"))
        .isEqualTo("{b=1,a=\"x\",c=\"y\",d=true,e=2024-01-02,f=0123,g=,h=\"zeile\n\"}");
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void positions_are_file_lines_and_columns_in_code_points() {
    YamlNode.Mapping map = YamlReader.read(
            "a.md", "标题: a\n𠮷𠮷: [𠮷, b]\n", 2, Limits.frontMatter(), found)
        .orElseThrow();
    assertThat(map.entries().get(1).keyAt()).hasToString("a.md:3:1");
    YamlNode.Sequence list = (YamlNode.Sequence) map.entries().get(1).value();
    assertThat(list.at()).hasToString("a.md:3:5");
    assertThat(list.items().get(1).at()).hasToString("a.md:3:9");
  }

  @Test
  void roles_need_no_quotes_but_a_star_at_the_start_does() {
    assertThat(read("roles: [cun:exec, \"*:chair\", cun:*]"))
        .isEqualTo("{roles=[cun:exec,\"*:chair\",cun:*]}");
    assertThat(found.lines()).isEmpty();
    assertThat(read("roles: [cun:exec, *:chair]\ntitle: b"))
        .isEqualTo("{roles=[cun:exec],title=b}");
    assertThat(found.lines()).containsExactly("a.md:2:19 yaml.alias");
    assertThat(found.sentence(false)).contains("*:chair");
  }

  @Test
  void anchors_and_tags_are_refused_and_the_rest_is_kept() {
    assertThat(
            read("a: &x 1\nb: !!int 2\nc: !java.net.URL [x]\nd: !<tag:yaml.org,2002:js> e\nf: *x"))
        .isEqualTo("{a=1,b=2,c=[x],d=e}");
    assertThat(found.lines())
        .containsExactly(
            "a.md:2:4 yaml.alias",
            "a.md:3:4 yaml.alias",
            "a.md:4:4 yaml.alias",
            "a.md:5:4 yaml.alias",
            "a.md:6:4 yaml.alias");
  }

  @Test
  void a_billion_laughs_are_nine_findings() {
    StringBuilder yaml = new StringBuilder("a: &a [x,x,x]\n");
    for (char c = 'b'; c < 'j'; c++) {
      String p = "*" + (char) (c - 1);
      yaml.append(c)
          .append(": &")
          .append(c)
          .append(" [")
          .append(String.join(",", p, p, p))
          .append("]\n");
    }
    assertThat(read(yaml.toString())).startsWith("{a=[x,x,x],b=[]");
    assertThat(found.lines()).hasSize(9 + 8 * 3);
  }

  @Test
  void a_key_that_stands_twice_is_reported_at_the_second_and_the_first_stays() {
    assertThat(read("a: 1\n𠮷: {b: 1, b: 2}\na: 3\n")).isEqualTo("{a=1,𠮷={b=1}}");
    assertThat(found.lines())
        .containsExactly("a.md:3:11 yaml.duplicate-key", "a.md:4:1 yaml.duplicate-key");
  }

  @Test
  void twenty_levels_are_read_and_one_more_is_not() {
    assertThat(read("a: " + "[".repeat(19) + "]".repeat(19))).startsWith("{a=[[");
    assertThat(found.lines()).isEmpty();
    assertThat(read("a: " + "[".repeat(20) + "]".repeat(20))).isEqualTo("-");
    assertThat(found.lines()).containsExactly("a.md:2:23 yaml.too-deep");
    assertThat(found.sentence(false)).contains("20");
  }

  @Test
  void depth_without_end_is_refused_quickly() {
    assertThat(read("[".repeat(60_000))).isEqualTo("-");
    assertThat(read("{a: ".repeat(15_000))).isEqualTo("-");
    assertThat(read("- ".repeat(30_000))).isEqualTo("-");
    assertThat(read("? ".repeat(30_000))).isEqualTo("-");
    assertThat(found.lines()).hasSize(4).allMatch(line -> line.contains("yaml."));
  }

  @Test
  void sixty_four_kb_are_read_and_one_byte_more_is_not() {
    String most = "abcd𠮷: '" + "头".repeat((65_536 - 13) / 3) + "'\n";
    assertThat(most.getBytes(StandardCharsets.UTF_8).length).isEqualTo(65_536);
    assertThat(read(most)).startsWith("{ab");
    assertThat(read(most.stripTrailing())).startsWith("{ab");
    assertThat(found.lines()).isEmpty();
    assertThat(read(most + "\n")).isEqualTo("-");
    assertThat(found.lines()).containsExactly("a.md:2 yaml.too-large");
    assertThat(found.sentence(false)).contains("64.1 kB").contains("64 kB");
  }

  @Test
  void nothing_is_no_finding() {
    assertThat(read("")).isEqualTo("-");
    assertThat(read("# 只有注释\n")).isEqualTo("-");
    assertThat(read("~")).isEqualTo("-");
    assertThat(found.lines()).isEmpty();
  }

  private void broken(String yaml, String place, String words) {
    Found own = new Found();
    Optional<YamlNode.Mapping> read = YamlReader.read("a.md", yaml, 2, Limits.frontMatter(), own);
    assertThat(read).as(yaml).isEmpty();
    assertThat(own.lines()).as(yaml).containsExactly("a.md:" + place + " yaml.broken");
    assertThat(own.sentence(false)).as(yaml).contains(words);
    assertThat(own.sentence(true)).as(yaml).doesNotContain("{1}").isNotEqualTo(own.sentence(false));
  }

  @Test
  void says_in_plain_words_and_at_the_right_place_what_is_broken() {
    broken("标题：某某\n", "2:3", "全角");
    broken("标题：某某\n类型: 课程\n", "2:3", "全角");
    broken("类型: 课程\n标题：某某\n日期: 2024-01-01\n", "3:3", "全角");
    broken("类型: 课程\n标题：某某\n摘要：某某\n日期: 2024-01-01\n", "3:3", "全角");
    broken("类型: 课程\n标题：某某\n", "3:3", "全角");
    broken("title:某某\ntype: page\n", "2:6", "少了一个空格");
    broken("type: page\ntitle:某某\n", "3:6", "少了一个空格");
    broken("title: a\n\ttype: page\n", "3:1", "Tab");
    broken("search:\n\texclude: true\n", "3:1", "Tab");
    broken("title: \"没完\ntype: page\n", "2:8", "引号");
    broken("title: '𠮷\ntype: page\n", "2:8", "引号");
    broken("𠮷𠮷: a: b\n", "2:6", "冒号");
    broken("tags: [a, b\ntype: page\n", "2:7", "方括号");
    broken("search: {exclude: true\ntype: page\n", "2:9", "花括号");
    broken("a: 1\n  b: 2\n", "3:4", "冒号");
    broken("a:\n    b: 1\n  c: 2\n", "4:3", "缩进");
    broken("a: @某某\n", "2:4", "引号");
    broken("a: `x`\n", "2:4", "引号");
    broken("标题 某某\n类型: 课程\n", "3:3", "冒号");
    broken("- a\n- b\n", "2:1", "键: 值");
    broken("只有一句话", "2:1", "键: 值");
    broken("a: 1\n--- \nb: 2\n", "3:1", "一份");
    broken("a: x\u0007y\n", "2:5", "U+0007");
    broken("𠮷: x\ufeffy\n", "2:5", "U+FEFF");
    broken("a: \"C:\\某\"\n", "2:8", "反斜杠");
    broken("%a: 1\n", "2:1", "%");
  }

  @Test
  void a_key_that_is_no_word_is_reported() {
    assertThat(read("[a, b]: c\nd: e")).isEqualTo("{d=e}");
    assertThat(found.lines()).containsExactly("a.md:2:1 yaml.broken");
  }

  @Test
  void whatever_stands_there_it_never_throws() {
    String[] pieces = {
      "a", "标题", "𠮷", ": ", ":", "：", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "\"", "'", "|",
      ">", "\t", "#", "&", "*", "!", "!!", "%", "@", "?", "? ", "---", "...", "~", "\\", "\\u",
      "\\ud800", "\u0085", "\u2028", "\ufeff", "\0", "\ud842", "<<", "0x1"
    };
    Cases.each(3_000, random -> {
      StringBuilder yaml = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--)
        yaml.append(pieces[random.nextInt(pieces.length)]);
      Found own = new Found();
      String read = YamlReader.read("a.md", yaml.toString(), 2, Limits.frontMatter(), own)
          .map(YamlReaderTest::show)
          .orElse("-");
      assertThat(own.sorted()).allMatch(d -> d.at().line() >= 2 || d.at().line() == 0);
      assertThat(read).isNotNull();
    });
  }
}
