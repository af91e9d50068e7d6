package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
  @Test
  void a_table_has_a_mark_quotes_and_the_line_ends_of_windows() {
    assertThat(csv(List.of(List.of("名称", "数"), List.of("甲,\"乙\"", "一\r\n二"))))
        .isEqualTo("\uFEFF\"名称\",\"数\"\r\n\"甲,\"\"乙\"\"\",\"一 二\"\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=1+1|'=1+1",
        "＝1+1|'＝1+1",
        "@SUM(A1)|'@SUM(A1)",
        "+7d|'+7d",
        "~  =1~|~'  =1~",
        "-cmd|'-cmd",
        "-5|-5",
        "+3.5|+3.5",
        "1-2|1-2",
        "'=1|'=1"
      })
  void no_cell_begins_a_formula(String written, String expected) {
    assertThat(csv(List.of(List.of(written)))).isEqualTo("\uFEFF\"" + expected + "\"\r\n");
  }

  private static String csv(List<List<String>> rows) {
    return new String(Csv.of(rows), StandardCharsets.UTF_8);
  }
}
