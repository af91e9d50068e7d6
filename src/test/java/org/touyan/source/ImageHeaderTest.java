package org.touyan.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.touyan.testing.Cases;

class ImageHeaderTest {
  /** The first bytes of a picture that would be as large as it says. */
  static byte[] png(int width, int height) {
    return ByteBuffer.allocate(33)
        .put("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1))
        .putInt(13)
        .put("IHDR".getBytes(ISO_8859_1))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] written(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static byte[] webp(String chunk, int... at20) {
    byte[] bytes = ByteBuffer.allocate(40)
        .put(("RIFF....WEBP" + chunk + "....").getBytes(ISO_8859_1))
        .array();
    for (int i = 0; i < at20.length; i++) bytes[20 + i] = (byte) at20[i];
    return bytes;
  }

  @Test
  void reads_what_other_programs_write() throws IOException {
    for (String format : new String[] {"png", "jpeg", "gif"}) {
      assertThat(ImageHeader.of(written(format))).hasValue(new ImageHeader(format, 321, 123));
    }
  }

  @Test
  void reads_the_three_kinds_of_webp() {
    ImageHeader small = new ImageHeader("webp", 321, 123);
    assertThat(ImageHeader.of(webp("VP8X", 0, 0, 0, 0, 0x40, 1, 0, 122, 0, 0))).hasValue(small);
    assertThat(ImageHeader.of(webp("VP8L", 0x2f, 0x40, 0x81, 0x1e, 0))).hasValue(small);
    assertThat(ImageHeader.of(webp("VP8 ", 0, 0, 0, 0x9d, 1, 0x2a, 0x41, 1, 123, 0)))
        .hasValue(small);
  }

  @Test
  void a_size_beyond_all_bounds_is_a_large_number() {
    assertThat(ImageHeader.of(png(-1, -1)).orElseThrow().pixels())
        .isEqualTo((long) Integer.MAX_VALUE * Integer.MAX_VALUE);
  }

  @Test
  void what_is_cut_off_or_something_else_has_no_size() throws IOException {
    byte[] jpeg = written("jpeg");
    for (int bytes = 0; bytes < 40; bytes++) {
      assertThat(ImageHeader.of(java.util.Arrays.copyOf(jpeg, bytes))).isEmpty();
    }
    assertThat(ImageHeader.of("<svg/>".getBytes(ISO_8859_1))).isEmpty();
  }

  @Test
  void whatever_the_bytes_are_it_never_throws() {
    byte[][] starts = {
      png(5, 5),
      webp("VP8X"),
      webp("VP8L"),
      webp("VP8 "),
      {(byte) 0xff, (byte) 0xd8},
      "GIF89a".getBytes(ISO_8859_1)
    };
    Cases.each(3_000, random -> {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      byte[] start = starts[random.nextInt(starts.length)];
      System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
      assertThat(ImageHeader.of(bytes).map(ImageHeader::pixels).orElse(0L)).isNotNegative();
    });
  }
}
