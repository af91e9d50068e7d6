package org.touyan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a.md|RELATIVE", "../a/b.md#锚|RELATIVE", "/terms/a.md|RELATIVE", "''|RELATIVE",
            "?q=1|RELATIVE", " a.md |RELATIVE",
        "第一课：说明.md|RELATIVE", "附件 1:2.docx|RELATIVE", "a/b:c.md|RELATIVE", "#a|ANCHOR", "#|ANCHOR",
            " #a|ANCHOR",
        "http://a.cn|HTTP", "HTTPS://a.cn/x?y#z|HTTP", "https://例子.cn|HTTP", "mailto:a@b.cn|MAIL",
            "tel:12338|TEL", "wiki:三个一|WIKI",
        "wiki:a#b|WIKI",
      })
  void an_address_is_judged_by_its_letters(String address, Address kind) {
    assertThat(Address.classify(address)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:x",
        "JavaScript:x",
        " javascript:x",
        "\u0001javascript:x",
        "java\tscript:x",
        "java\nscript:x",
        "java\u200bscript:x",
        "vbscript:x",
        "data:text/html,x",
        "file:///a",
        "C:\\a",
        "c:/a",
        "\\\\host\\a",
        "//host/a",
        "/\\host",
        "\\/host",
        "http:a",
        "http://",
        "http:///a",
        "http:\\\\a",
        "https://a\\b",
        "ftp://a",
        "about:blank",
        "blob:x",
        "ms-word:x",
        "view-source:http://a",
        "a\u2028b",
        "a\u0000b",
        "http://?x",
      })
  void what_a_browser_might_run_or_read_differently_is_unsafe(String address) {
    assertThat(Address.classify(address)).isEqualTo(Address.UNSAFE);
  }

  @Test
  void a_relative_path_always_names_a_file() {
    assertThat(RelativePath.between("index.html", "a.html")).isEqualTo("a.html");
    assertThat(RelativePath.between("a/b/c.html", "a/d.html")).isEqualTo("../d.html");
    assertThat(RelativePath.between("a/b.html", "c/d/e.html")).isEqualTo("../c/d/e.html");
    assertThat(RelativePath.between("a/b.html", "a/b.html")).isEqualTo("b.html");
    assertThat(RelativePath.between("ab/x.html", "abc/x.html")).isEqualTo("../abc/x.html");
    assertThat(RelativePath.between("a/b.html", "a/b.html", "第一 步"))
        .isEqualTo("#%e7%ac%ac%e4%b8%80%20%e6%ad%a5");
    assertThat(RelativePath.between("a/b.html", "c.html", "x")).isEqualTo("../c.html#x");
  }
}
