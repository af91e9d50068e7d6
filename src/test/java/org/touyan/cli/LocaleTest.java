package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocaleTest {
  @Test
  void
      a_locale_that_cannot_hold_chinese_names_is_refused_but_for_windows_where_names_are_unicode() {
    assertThat(Main.readsNames("Linux", "UTF-8")).isTrue();
    assertThat(Main.readsNames("Linux", "ANSI_X3.4-1968")).isFalse();
    assertThat(Main.readsNames("Windows 7", "GBK")).isTrue();
  }
}
