package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touyan.testing.Cases;

class NearestNameTest {
  @Test
  void finds_the_slip_of_a_finger() {
    List<String> keys = List.of("title", "type", "tags", "标题", "摘要", "explainers/three-ones.md");
    assertThat(NearestName.of("titel", keys)).hasValue("title");
    assertThat(NearestName.of("TITLE", keys)).hasValue("title");
    assertThat(NearestName.of("tiitle", keys)).hasValue("title");
    assertThat(NearestName.of("标提", keys)).hasValue("标题");
    assertThat(NearestName.of("explainer/three-one.md", keys)).hasValue("explainers/three-ones.md");
    assertThat(NearestName.of("weather", keys)).isEmpty();
    assertThat(NearestName.of("x", keys)).isEmpty();
    assertThat(NearestName.of("", keys)).isEmpty();
    assertThat(NearestName.of("title", List.of("title"))).isEmpty();
  }

  @Test
  void the_order_of_the_candidates_does_not_matter() {
    Cases.each(300, random -> {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 20; i++) names.add(word(random));
      String typed = word(random);
      var first = NearestName.of(typed, names);
      Collections.shuffle(names, random);
      assertThat(NearestName.of(typed, names)).isEqualTo(first);
    });
  }

  @Test
  void the_band_gives_what_the_whole_table_gives() {
    Cases.each(2_000, random -> {
      String a = word(random);
      String b = word(random);
      int exact = whole(a, b);
      for (int limit = 0; limit < 6; limit++) {
        int banded = NearestName.distance(a, b, limit);
        assertThat(Math.min(banded, limit + 1))
            .as(a + " " + b + " " + limit)
            .isEqualTo(Math.min(exact, limit + 1));
      }
    });
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) word.append((char) ('a' + random.nextInt(3)));
    return word.toString();
  }

  /** The textbook's table. */
  private static int whole(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) d[i][0] = i;
    for (int j = 0; j <= b.length(); j++) d[0][j] = j;
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swap = i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1);
        if (swap) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
    return d[a.length()][b.length()];
  }
}
