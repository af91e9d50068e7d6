package org.touyan.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.model.Section;

class PhrasesTest {
  /** What is found beside a page of other characters: chance can only be told from much text. */
  private static List<String> found(String... texts) {
    Phrases phrases = new Phrases(texts.length + 1);
    StringBuilder others = new StringBuilder();
    for (char c = '\u6000'; c < '\u7000'; c++) others.append(c);
    phrases.add(List.of(new Section("", "", others.toString())));
    for (String text : texts) phrases.add(List.of(new Section("", "", text)));
    return phrases.find().stream().map(Phrases.Phrase::text).toList();
  }

  @Test
  void a_word_that_stands_again_and_again_is_found_and_its_pieces_are_not() {
    List<String> found = found("她懂妇女权益，村里讲。", "先问妇女权益保护，后答。", "宣传妇女权益知识；下乡去。", "说起妇女权益就来气。");
    assertThat(found).contains("妇女权益").doesNotContain("妇女权", "女权益", "女权", "权益");
  }

  @Test
  void words_do_not_begin_or_end_loosely_nor_reach_over_a_gap() {
    List<String> found = found("我们的村，妇女。", "你们的村，妇女。", "他们的村，妇女。", "谁们的村，妇女。");
    assertThat(found).doesNotContain("们的", "的村", "村妇", "村妇女").contains("妇女");
  }

  @Test
  void rare_words_and_texts_without_han_give_nothing() {
    assertThat(found("妇女权益", "妇女权益")).isEmpty();
    assertThat(found("", "abc abc abc 123", "ア ア ア", "\0\0")).isEmpty();
  }

  @Test
  void a_long_page_does_not_speak_for_all() {
    assertThat(found("机器人。".repeat(400_000), "妇女权益。".repeat(50))).contains("妇女权益");
    assertThat(new Phrases(3).find()).isEmpty();
  }
}
