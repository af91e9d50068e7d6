package org.touyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touyan.testing.Found;

class FrontMatterTest {
  private final Found found = new Found();

  private FrontMatter.Split split(String text) {
    return FrontMatter.split("a.md", text, found);
  }

  @Test
  void a_header_and_a_body_know_their_lines() {
    FrontMatter.Split split = split("---\ntitle: a\n标题: b\n---\n# 正文\n");
    assertThat(split.header()).hasValue("title: a\n标题: b\n");
    assertThat(split.headerLine()).isEqualTo(2);
    assertThat(split.body()).isEqualTo("# 正文\n");
    assertThat(split.bodyLine()).isEqualTo(5);
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void three_dots_or_spaces_behind_the_dashes_close_it_too() {
    assertThat(split("--- \ntitle: a\n...\nb").body()).isEqualTo("b");
    assertThat(split("---\ntitle: a\n---\t \nb").body()).isEqualTo("b");
    assertThat(split("---\ntitle: a\n---").body()).isEmpty();
    assertThat(split("---\n---\nb").header()).hasValue("");
    assertThat(split("---\n{title: a}\n---\nb").header()).hasValue("{title: a}\n");
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void what_only_java_takes_for_the_end_of_a_line_may_stand_in_a_value() {
    for (String end : new String[] {"\u2028", "\u2029", "\u0085"}) {
      assertThat(split("---\ntitle: \"a" + end + "b\"\n---\nc").body()).isEqualTo("c");
      assertThat(split("---\n标题：a" + end + "b\n---\nc").body()).isEqualTo("c");
    }
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void a_page_without_a_header_is_all_body() {
    for (String text : new String[] {
      "", "# 正文\n", "正文\n---\n", " ---\ntitle: a\n---\n", "----\na: b\n---\n", "\n---\na: b\n---\n"
    }) {
      FrontMatter.Split split = split(text);
      assertThat(split.header()).as(text).isEmpty();
      assertThat(split.body()).isEqualTo(text);
      assertThat(split.bodyLine()).isEqualTo(1);
    }
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void a_line_across_the_page_loses_no_text() {
    for (String text : new String[] {
      "---\n\n这是一段话。\n\n---\n\n又一段。\n",
      "---\n这是一段话。\n---\n又一段。\n",
      "---\n\n# 标题\n\n一段话：\n\n---\n",
      "---\n# 标题\n---\n一段话\n",
      "---\n各位姐妹：\n大家好。\n---\n",
      "---\n- 一\n- 二\n---\n",
      "---\nNote: read this first.\n\n---\n",
      "---\n\n一段话。\n\n注意: 别忘了\n\n---\n",
      "---",
      "---\n"
    }) {
      FrontMatter.Split split = split(text);
      assertThat(split.header()).as(text).isEmpty();
      assertThat(split.body()).as(text).isEqualTo(text);
    }
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void a_header_that_is_never_closed_is_reported_and_its_lines_stay_in_the_body() {
    FrontMatter.Split split = split("---\ntitle: a\n\n正文\n");
    assertThat(split.header()).isEmpty();
    assertThat(split.broken()).isTrue();
    assertThat(split.body()).isEqualTo("title: a\n\n正文\n");
    assertThat(split.bodyLine()).isEqualTo(2);
    assertThat(found.lines()).containsExactly("a.md:1:1 yaml.not-closed");
  }

  @Test
  void keys_with_a_full_width_colon_or_without_a_space_are_a_header_if_they_exist() {
    assertThat(split("---\n标题：某某\n---\nb").header()).isPresent();
    assertThat(split("---\ntitle:某某\n---\nb").header()).isPresent();
    assertThat(split("---\nTitle: 某某\n---\nb").header()).isPresent();
    assertThat(split("---\n标题 某某\n日期: 2024-01-01\n---\nb").header()).isPresent();
    assertThat(split("---\n# 说明\ntitle: a\n---\nb").header()).isPresent();
  }
}
