package org.touyan.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizesTest {
  @Test
  void sizes_in_words() {
    assertThat(Sizes.words(0)).isEqualTo("0 B");
    assertThat(Sizes.words(1023)).isEqualTo("1023 B");
    assertThat(Sizes.words(1024)).isEqualTo("1 kB");
    assertThat(Sizes.words(1025)).isEqualTo("1.1 kB");
    assertThat(Sizes.words(2L * Sizes.MB)).isEqualTo("2 MB");
    assertThat(Sizes.words(2L * Sizes.MB + 1)).isEqualTo("2.1 MB");
  }

  @Test
  void utf8_bytes_are_counted_without_encoding() {
    for (String text : new String[] {"", "a", "é", "头", "𠮷", "a𠮷头\n"}) {
      assertThat(Sizes.utf8Bytes(text)).isEqualTo(text.getBytes(UTF_8).length);
    }
  }

  @Test
  void hashes_are_lower_case_hex() {
    assertThat(Hashes.sha256Hex(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }
}
