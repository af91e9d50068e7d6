package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touyan.testing.Cases;

class ShuffleTest {
  @Test
  void an_order_holds_each_number_once_and_is_always_the_same() {
    assertThat(Shuffle.of(1, 8)).containsExactlyElementsOf(Shuffle.of(1, 8));
    Cases.each(200, random -> {
      int count = random.nextInt(50);
      assertThat(Shuffle.of(1 + random.nextInt(0x7ffffffe), count))
          .doesNotHaveDuplicates()
          .hasSize(count)
          .allMatch(n -> n >= 0 && n < count);
    });
  }

  @Test
  void the_order_is_the_one_that_is_written_down() {
    // docs/dev/content-format.md and the browser's twin give the same.
    assertThat(Shuffle.of(2026, 6)).containsExactly(FIRST);
  }

  @Test
  void seeds_differ_with_their_texts() {
    Set<Long> seeds = new HashSet<>();
    for (int i = 0; i < 1000; i++) seeds.add(Shuffle.seed("quizzes/a/" + i));
    assertThat(seeds).hasSize(1000).allMatch(seed -> seed > 0 && seed < 0x7fffffff);
  }

  private static final Integer[] FIRST = {5, 3, 1, 2, 0, 4};
}
