package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
  private static Colour colour(String text) {
    return Colour.of(text).orElseThrow();
  }

  @Test
  void contrast_is_that_of_wcag() {
    assertThat(Colour.contrast(Colour.BLACK, Colour.WHITE)).isEqualTo(21);
    assertThat(Colour.contrast(colour("#777777"), Colour.WHITE)).isCloseTo(4.478, within(.001));
    assertThat(Colour.contrast(Colour.WHITE, colour("#0000ff"))).isCloseTo(8.592, within(.001));
    assertThat(Colour.contrast(colour("#9A2a2A"), colour("#9a2a2a"))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "#", "#fff", "9a2a2a", "#9a2a2g", "#9a2a2a ", "#9a2a2a;", "red", "#9a2a2a00"})
  void nothing_else_is_a_colour(String text) {
    assertThat(Colour.of(text)).isEmpty();
  }

  @Test
  void the_nearest_colour_that_fits_is_found_in_both_directions() {
    Colour grey = colour("#808080");
    assertEquals(Optional.of(grey), grey.nearest(tried -> true));
    assertEquals(Optional.of(Colour.WHITE), grey.nearest(tried -> tried.red() > 0xfe));
    assertEquals(Optional.of(Colour.BLACK), grey.nearest(tried -> tried.red() < 1));
    assertEquals(
        "#676767",
        colour("#e0e0e0")
            .nearest(tried -> Colour.contrast(tried, Colour.WHITE) >= 5.6)
            .orElseThrow()
            .toString());
    assertThat(grey.nearest(tried -> false)).isEmpty();
  }

  @Test
  void a_mix_lies_between() {
    assertEquals("#7f8081", colour("#000102").mixed(colour("#feffff"), .5).toString());
  }
}
