package org.touyan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void a_line_of_ten_holds_ten_han_characters() {
    assertEquals(1, Lines.count("一二三四五六七八九十", 10, 1));
    assertEquals(2, Lines.count("一二三四五六七八九十一", 10, 1));
    assertEquals(1, Lines.count("", 10, 1));
    assertEquals(3, Lines.count("一\n二\n三", 10, 1));
  }

  @Test
  void a_stop_takes_the_character_before_it_down_to_the_next_line() {
    assertEquals(3, Lines.count("一二三四五六七八九十。二三四五六七八九十。", 10, 1));
    assertEquals(2, Lines.count("一二三四五六七八九（一二", 10, 1));
  }

  @Test
  void a_latin_word_stays_whole_and_one_longer_than_the_line_is_cut() {
    assertEquals(2, Lines.count("一二三四五六七八 Touyan", 10, 1));
    assertEquals(3, Lines.count("x".repeat(40), 10, 1));
  }

  @Test
  void small_letters_are_as_wide_as_they_are_and_not_all_as_wide_as_the_widest() {
    String sentence = "the women of the village tell us first what they need and we write it down";
    assertThat(Lines.width(sentence, 1) / sentence.length()).isBetween(0.5, 0.56);
    assertEquals(1, Lines.count("illi till fill", 7, 1));
    assertEquals(2, Lines.count("mmmm wwww", 7, 1));
  }

  @Test
  void pieces_that_are_glued_go_to_the_next_column_together() {
    Piece heading = new Piece(2, 0, 0, true);
    Piece text = new Piece(4, 0, 0, false);
    assertEquals(1, Piece.columns(List.of(text, text), 8));
    assertEquals(2, Piece.columns(List.of(text, heading, text), 8));
    assertEquals(3, Piece.columns(List.of(new Piece(20, 0, 0, false)), 8));
  }

  @Test
  void of_two_margins_that_meet_the_larger_counts() {
    Piece one = new Piece(5, 9, 2, false);
    Piece other = new Piece(5, 3, 9, false);
    assertEquals(13, Piece.height(List.of(one, other)));
  }
}
