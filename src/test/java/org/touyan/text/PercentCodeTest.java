package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentCodeTest {
  @Test
  void percent_encoding_is_undone_only_where_it_is_valid() {
    assertThat(PercentCode.decode("%E4%B8%AD.md")).isEqualTo("中.md");
    assertThat(PercentCode.decode("100%.md")).isEqualTo("100%.md");
    assertThat(PercentCode.decode("%E4%B8")).isEqualTo("%E4%B8");
    assertThat(PercentCode.decode("a%2")).isEqualTo("a%2");
    assertThat(PercentCode.decode("%1g")).isEqualTo("%1g");
    assertThat(PercentCode.decode("中%20文")).isEqualTo("中 文");
  }
}
