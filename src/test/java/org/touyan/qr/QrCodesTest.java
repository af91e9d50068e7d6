package org.touyan.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touyan.model.page.QrView;

class QrCodesTest {
  private static final String ADDRESS = "https://fulian.example.org/qinghe/explainers/zhiwei.html";
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

  @Test
  void another_reader_reads_from_the_drawing_what_was_put_in() throws Exception {
    for (String text : new String[] {ADDRESS, "https://例子.中国/青禾/" + "a".repeat(200)}) {
      var read = new Decoder().decode(symbol(QrCodes.of(text)));
      assertEquals(text, read.getText());
      // The library raises the level where that costs no larger symbol.
      assertThat(ErrorCorrectionLevel.valueOf(read.getECLevel()))
          .isGreaterThanOrEqualTo(ErrorCorrectionLevel.M);
    }
  }

  @Test
  void the_longest_address_of_a_page_is_not_too_fine_for_paper() {
    // 100 bytes of the site's address, a slash, the longest id, and its ending.
    QrView qr = QrCodes.of("https://" + "a".repeat(92) + "/" + "b".repeat(107) + ".html");
    assertThat(qr.size() - 8).isLessThanOrEqualTo(65);
  }

  @Test
  void a_creased_corner_does_not_hurt() throws Exception {
    boolean[][] symbol = symbol(QrCodes.of(ADDRESS));
    int last = symbol.length - 1;
    for (int y = last - 5; y <= last; y++)
      for (int x = last - 3; x <= last; x++) symbol[y][x] = true;
    assertEquals(ADDRESS, new Decoder().decode(symbol).getText());
  }

  @Test
  void four_modules_on_every_side_stay_white() {
    QrView qr = QrCodes.of(ADDRESS);
    Matcher bar = BAR.matcher(qr.path());
    while (bar.find()) {
      int x = Integer.parseInt(bar.group(1));
      int y = Integer.parseInt(bar.group(2));
      assertThat(x).isGreaterThanOrEqualTo(4);
      assertThat(x + Integer.parseInt(bar.group(3))).isLessThanOrEqualTo(qr.size() - 4);
      assertThat(y).isBetween(4, qr.size() - 5);
    }
  }

  /** The modules without the margin, read back from the path; every bit of the path must be a bar. */
  private static boolean[][] symbol(QrView qr) {
    int size = qr.size() - 8;
    boolean[][] dark = new boolean[size][size];
    Matcher bar = BAR.matcher(qr.path());
    int read = 0;
    while (bar.find()) {
      int x = Integer.parseInt(bar.group(1)) - 4;
      int y = Integer.parseInt(bar.group(2)) - 4;
      for (int i = 0; i < Integer.parseInt(bar.group(3)); i++) dark[y][x + i] = true;
      read += bar.group().length();
    }
    assertEquals(qr.path().length(), read);
    return dark;
  }
}
