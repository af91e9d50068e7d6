package org.touyan.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private final Readings readings = new Readings();

  @Test
  void a_character_has_all_its_readings_the_usual_one_first() {
    assertEquals(List.of("fu"), readings.apply('妇'));
    assertEquals("nv", readings.apply('女').get(0), "ü is v");
    assertEquals(List.of("lve"), readings.apply('略'));
    assertEquals(List.of("xing", "hang", "heng"), readings.apply('行'), "each syllable once");
    assertEquals(List.of("zhong", "chong", "tong"), readings.apply('重'));
  }

  @Test
  void what_is_no_han_has_none() {
    for (int c : new int[] {'a', '7', '，', 'ア', 0x1f600, 0x20bb7, 0}) {
      assertEquals(List.of(), readings.apply(c), "U+" + Integer.toHexString(c));
    }
  }
}
