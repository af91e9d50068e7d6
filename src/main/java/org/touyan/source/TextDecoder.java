package org.touyan.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.SourceText;
import org.touyan.text.Hashes;
import org.touyan.text.Sizes;

/**
 * Turns the bytes of a text file into text. UTF-8 is what is asked for; UTF-16 and the national encodings of China, which
 * older Windows programs write, are read with a warning where there is no doubt; anything else is refused.
 */
final class TextDecoder {
  /** Longest line, in bytes of UTF-8. */
  static final int LINE_BYTES_MAX = Sizes.MB;

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final int CHAR_BYTES_MAX = 3;

  /** A text and the name of an encoding that should not be, or "". */
  private record Decoded(String text, String warning) {}

  private TextDecoder() {}

  static Optional<SourceText> decode(String path, byte[] bytes, Findings findings) {
    Decoded decoded = decode(bytes);
    if (decoded == null) {
      findings.report(Code.FILE_NOT_UTF8, Position.file(path));
      return Optional.empty();
    }
    String text = unixLines(decoded.text());
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      findings.report(Code.FILE_NUL, place(path, text, nul));
      return Optional.empty();
    }
    if (hasLongLine(path, text, findings)) return Optional.empty();
    if (!decoded.warning().isEmpty())
      findings.report(Code.FILE_RECODED, Position.file(path), decoded.warning());
    return Optional.of(new SourceText(path, text, Hashes.sha256Hex(bytes)));
  }

  private static @Nullable Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf))
      return named(strict(bytes, 3, StandardCharsets.UTF_8), "");
    if (startsWith(bytes, 0xff, 0xfe))
      return named(strict(bytes, 2, StandardCharsets.UTF_16LE), "UTF-16");
    if (startsWith(bytes, 0xfe, 0xff))
      return named(strict(bytes, 2, StandardCharsets.UTF_16BE), "UTF-16");
    String utf8 = utf8(bytes);
    Decoded utf16 = utf16WithoutMark(bytes, utf8 != null);
    if (utf16 != null) return utf16;
    return utf8 != null ? new Decoded(utf8, "") : national(bytes);
  }

  private static @Nullable String utf8(byte[] bytes) {
    String text =
        new String(bytes, StandardCharsets.UTF_8); // quick; what it cannot read becomes U+FFFD
    return text.indexOf('\ufffd') < 0 ? text : strict(bytes, 0, StandardCharsets.UTF_8);
  }

  private static @Nullable Decoded named(@Nullable String text, String warning) {
    return text == null ? null : new Decoded(text, warning);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) return false;
    for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xff) != start[i]) return false;
    return true;
  }

  private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * UTF-16 shows by its zero bytes: every line end has one, nearly all of them on the same side (一 is U+4E00). Where the
   * bytes are UTF-8 too, a zero byte in four is asked for: fewer are stray NULs.
   */
  private static @Nullable Decoded utf16WithoutMark(byte[] bytes, boolean isUtf8) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) if (bytes[i] == 0) zeros[i & 1]++;
    int all = zeros[0] + zeros[1];
    if (bytes.length % 2 != 0 || all == 0 || isUtf8 && all < bytes.length / 4) return null;
    String text = strict(
        bytes, 0, zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    return text != null && Plausible.text(text) ? new Decoded(text, "UTF-16") : null;
  }

  /**
   * GBK first, whose table never changed; GB 18030 for what GBK lacks. The tables of GB 18030 differ between JDKs in a few
   * characters; {@link Plausible} refuses those, so that the same file gives the same text everywhere.
   */
  private static @Nullable Decoded national(byte[] bytes) {
    for (String name : List.of("GBK", "GB18030")) {
      if (!Charset.isSupported(name)) continue;
      Charset charset = Charset.forName(name);
      String text = strict(bytes, 0, charset);
      if (text != null
          && Plausible.chinese(bytes, text)
          && Arrays.equals(text.getBytes(charset), bytes)) {
        return new Decoded(text, name);
      }
    }
    return null;
  }

  private static String unixLines(String text) {
    String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean hasLongLine(String path, String text, Findings findings) {
    if (text.length() <= LINE_BYTES_MAX / CHAR_BYTES_MAX) return false;
    int line = 1;
    for (int from = 0; from <= text.length(); line++) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      long bytes = Sizes.utf8Bytes(text.substring(from, to));
      if (bytes > LINE_BYTES_MAX) {
        Position at = new Position(path, line, 0);
        findings.report(
            Code.FILE_LINE_TOO_LONG, at, Sizes.words(bytes), Sizes.words(LINE_BYTES_MAX));
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  private static Position place(String path, String text, int index) {
    int lineStart = text.lastIndexOf('\n', index) + 1;
    int line =
        1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Position(path, line, text.codePointCount(lineStart, index) + 1);
  }
}
