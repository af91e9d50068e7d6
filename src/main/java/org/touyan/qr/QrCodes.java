package org.touyan.qr;

import io.nayuki.qrcodegen.QrCode;
import org.touyan.model.page.QrView;

/** Draws texts as QR codes that a phone still reads from a creased sheet. */
public final class QrCodes {
  /** White modules around the symbol: without them a reader does not find it. The standard asks for four. */
  private static final int QUIET = 4;

  private QrCodes() {}

  /**
   * The QR code of {@code text} at error level M.
   *
   * @param text at most 2,300 bytes of UTF-8, e.g. an address
   */
  public static QrView of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder(code.size * code.size * 3);
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (x < code.size && code.getModule(x, y)) x++;
        // One bar for a run of dark modules: between squares printers leave hair lines.
        if (x > from) bar(path, from + QUIET, y + QUIET, x - from);
      }
    }
    return new QrView(code.size + 2 * QUIET, path.toString());
  }

  private static void bar(StringBuilder path, int x, int y, int width) {
    path.append('M').append(x).append(' ').append(y).append('h').append(width);
  }
}
