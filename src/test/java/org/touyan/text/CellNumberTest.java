package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200|1200",
        "-1,234,567.50|-1234567.5",
        "50%|50",
        "50 %|50",
        "+0.10|0.1",
        "100|100",
        "-0|0",
        "999,999,999,999,999|999999999999999",
        "123456789012345.123456789|123456789012345.123456789"
      })
  void a_number_has_its_plain_digits(String cell, String plain) {
    assertThat(CellNumber.value(cell).map(CellNumber::plain)).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "三",
        "1e9",
        "1e999999999",
        "0x10",
        "12,00",
        "1,2000",
        "1.",
        ".5",
        "1 200",
        "1234567890123456",
        "1.0123456789",
        "NaN",
        "1,000,000,000,000,000",
        "%"
      })
  void what_is_no_number_has_no_value(String cell) {
    assertThat(CellNumber.value(cell)).isEmpty();
    assertThat(CellNumber.isPercent(cell)).isFalse();
  }
}
