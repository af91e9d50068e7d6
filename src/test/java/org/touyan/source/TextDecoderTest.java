package org.touyan.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touyan.model.SourceText;
import org.touyan.testing.Cases;
import org.touyan.testing.Found;
import org.touyan.text.Hashes;
import org.touyan.text.Sizes;

class TextDecoderTest {
  private static final String PAGE = "---\ntitle: 新任执委第一周\n---\n# 七件事\n\n先看“三个一”，再走访。\n";

  private final Found found = new Found();

  private Optional<String> decode(byte[] bytes) {
    return TextDecoder.decode("a.md", bytes, found).map(SourceText::text);
  }

  private void recoded(byte[] bytes, String text, String name) {
    Found own = new Found();
    assertThat(TextDecoder.decode("a.md", bytes, own)).map(SourceText::text).hasValue(text);
    assertThat(own.lines()).containsExactly("a.md file.recoded");
    assertThat(own.sentence(false)).contains(name);
  }

  @Test
  void utf8_with_and_without_mark_and_all_line_ends() {
    assertThat(decode(PAGE.getBytes(UTF_8))).hasValue(PAGE);
    assertThat(decode(("\ufeff" + PAGE).getBytes(UTF_8))).hasValue(PAGE);
    assertThat(decode(("\ufeff" + PAGE.replace("\n", "\r\n")).getBytes(UTF_8))).hasValue(PAGE);
    assertThat(decode("a\rb\r\nc\n\r𠮷".getBytes(UTF_8))).hasValue("a\nb\nc\n\n𠮷");
    assertThat(decode(new byte[0])).hasValue("");
    assertThat(decode("\ufffd stands here".getBytes(UTF_8))).hasValue("\ufffd stands here");
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void the_hash_is_that_of_the_bytes_on_the_disk() {
    byte[] bytes = ("\ufeff" + PAGE).getBytes(UTF_8);
    assertThat(TextDecoder.decode("a.md", bytes, found))
        .map(SourceText::hash)
        .hasValue(Hashes.sha256Hex(bytes));
  }

  @Test
  void what_windows_programs_write_is_read_with_a_warning() {
    recoded(PAGE.getBytes(Charset.forName("GBK")), PAGE, "GBK");
    recoded("标题\n".getBytes(Charset.forName("GBK")), "标题\n", "GBK");
    recoded((PAGE + "𠮷").getBytes(Charset.forName("GB18030")), PAGE + "𠮷", "GB18030");
    recoded(("\ufeff" + PAGE).getBytes(UTF_16LE), PAGE, "UTF-16");
    recoded(("\ufeff" + PAGE).getBytes(UTF_16BE), PAGE, "UTF-16");
    recoded(PAGE.getBytes(UTF_16LE), PAGE, "UTF-16");
    recoded(PAGE.getBytes(UTF_16BE), PAGE, "UTF-16");
    recoded("三个一\n𠮷\n".getBytes(UTF_16LE), "三个一\n𠮷\n", "UTF-16");
  }

  @Test
  void what_is_no_chinese_is_not_guessed() {
    assertThat(decode("Der Müller fällt über die Straße\n".getBytes(ISO_8859_1)))
        .isEmpty();
    assertThat(decode("émile à été\n".getBytes(ISO_8859_1))).isEmpty();
    assertThat(decode("婦女聯合會的工作與學習，這裡是繁體中文的文件".getBytes(Charset.forName("Big5"))))
        .isEmpty();
    assertThat(decode(new byte[] {(byte) 0xff, (byte) 0xfe, 0x00, (byte) 0xd8})).isEmpty();
    assertThat(decode(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xff}))
        .isEmpty();
    assertThat(found.lines()).hasSize(5).containsOnly("a.md file.not-utf8");
  }

  @Test
  void characters_on_which_jdks_differ_are_not_guessed() {
    byte[] chinese = "三个一，三个一，三个一".getBytes(Charset.forName("GBK"));
    byte[] bytes = java.util.Arrays.copyOf(chinese, chinese.length + 2);
    bytes[chinese.length] = (byte) 0xa6;
    bytes[chinese.length + 1] = (byte) 0xd9;
    assertThat(decode(bytes)).isEmpty();
  }

  @Test
  void nul_is_reported_where_it_stands() {
    assertThat(decode("一行\n𠮷a\0b\n".getBytes(UTF_8))).isEmpty();
    assertThat(found.lines()).containsExactly("a.md:2:3 file.nul");
  }

  @Test
  void a_line_of_one_mb_is_read_and_one_byte_more_is_not() {
    String most = "头" + "a".repeat(Sizes.MB - 3);
    assertThat(decode(("x\n" + most + "\ny").getBytes(UTF_8))).isPresent();
    assertThat(found.lines()).isEmpty();
    assertThat(decode(("x\n" + most + "b\ny").getBytes(UTF_8))).isEmpty();
    assertThat(found.lines()).containsExactly("a.md:2 file.line-too-long");
  }

  @Test
  void whatever_the_bytes_are_the_text_is_clean_or_refused() {
    Cases.each(5_000, random -> {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      if (random.nextBoolean()) for (int i = 0; i < bytes.length; i++) bytes[i] |= (byte) 0x80;
      Found any = new Found();
      Optional<SourceText> text = TextDecoder.decode("a.md", bytes, any);
      if (text.isEmpty()) assertThat(any.lines()).hasSize(1);
      text.ifPresent(t -> {
        assertThat(t.text()).doesNotContain("\r", "\0");
        assertThat(t.text().codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000))
            .isTrue();
      });
    });
  }
}
