package org.touyan.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touyan.testing.Cases;

class SlugsTest {
  private final Slugs slugs = new Slugs();

  @ParameterizedTest
  @CsvSource({
    "三个一,san-ge-yi",
    "01-走访 十户,01-zou-fang-shi-hu",
    "银行,yin-hang",
    "妇女之家（村）,fu-nv-zhi-jia-cun",
    "Index,index",
    "A_b.C,a-b-c",
    "--x--,x",
    "ＡＢＣ,''",
    "！？,''",
    "𠮷,''",
    "İI,i",
  })
  void names_become_plain_latin(String name, String slug) {
    assertEquals(slug, slugs.apply(name));
  }

  @Test
  void the_locale_of_the_machine_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals("title-i", new Slugs().apply("TITLE I"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatever_the_name_the_slug_is_plain_and_the_same_each_time() {
    Cases.each(500, random -> {
      StringBuilder name = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        int kind = random.nextInt(4);
        name.appendCodePoint(
            kind == 0
                ? 0x20 + random.nextInt(0x60)
                : kind == 1 ? 0x20000 + random.nextInt(0xa000) : 0x3400 + random.nextInt(0x6c00));
      }
      String slug = slugs.apply(name.toString());
      assertThat(slug).matches("([a-z0-9]+(-[a-z0-9]+)*)?").hasSizeLessThanOrEqualTo(7 * 40);
      assertEquals(slug, new Slugs().apply(name.toString()));
    });
  }
}
