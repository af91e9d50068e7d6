package org.touyan.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Width and height of a picture as its header states them, in pixels.
 *
 * @param format png, jpeg, gif or webp
 */
public record ImageHeader(String format, int width, int height) {
  private static final int START_BYTES = 32;

  /** More segments than any camera writes before the picture's own. */
  private static final int JPEG_SEGMENTS_MAX = 1_000;

  public ImageHeader {
    if (width < 0 || height < 0) throw new IllegalArgumentException(width + " x " + height);
  }

  /** Width times height. */
  public long pixels() {
    return (long) width * height;
  }

  /** The header of {@code bytes}; empty if this is no PNG, JPEG, GIF or WebP, or is cut off before its size. */
  public static Optional<ImageHeader> of(byte[] bytes) {
    try {
      return read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  /** As {@link #of}, from a stream, which is read only as far as needed and not closed. */
  static Optional<ImageHeader> read(InputStream in) throws IOException {
    byte[] start = in.readNBytes(START_BYTES);
    if (isAscii(start, 1, "PNG\r\n") && isAscii(start, 12, "IHDR") && start.length >= 24) {
      return header("png", big(start, 16, 4), big(start, 20, 4));
    }
    if ((isAscii(start, 0, "GIF87a") || isAscii(start, 0, "GIF89a")) && start.length >= 10) {
      return header("gif", little(start, 6, 2), little(start, 8, 2));
    }
    if (isAscii(start, 0, "RIFF") && isAscii(start, 8, "WEBP")) return webp(start);
    if (start.length > 2 && big(start, 0, 2) == 0xffd8) return jpeg(new Chain(start, in));
    return Optional.empty();
  }

  private static Optional<ImageHeader> webp(byte[] start) {
    if (start.length < 30) return Optional.empty();
    if (isAscii(start, 12, "VP8X"))
      return header("webp", little(start, 24, 3) + 1, little(start, 27, 3) + 1);
    if (isAscii(start, 12, "VP8L")) {
      long bits = little(start, 21, 4);
      return header("webp", (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }
    if (isAscii(start, 12, "VP8 "))
      return header("webp", little(start, 26, 2) & 0x3fff, little(start, 28, 2) & 0x3fff);
    return Optional.empty();
  }

  /** Goes from segment to segment until one tells the size. */
  private static Optional<ImageHeader> jpeg(Chain in) throws IOException {
    try {
      in.skip(2);
      for (int i = 0; i < JPEG_SEGMENTS_MAX; i++) {
        int marker = in.next();
        if (marker != 0xff) return Optional.empty();
        while (marker == 0xff) marker = in.next();
        int bytes = in.next() << 8 | in.next();
        boolean isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
          in.skip(1);
          int height = in.next() << 8 | in.next();
          return header("jpeg", in.next() << 8 | in.next(), height);
        }
        if (bytes < 2) return Optional.empty();
        in.skip(bytes - 2L);
      }
    } catch (EOFException e) {
      return Optional.empty(); // cut off: no browser can show it either
    }
    return Optional.empty();
  }

  private static Optional<ImageHeader> header(String format, long width, long height) {
    return Optional.of(new ImageHeader(format, (int) Math.min(width, Integer.MAX_VALUE), (int)
        Math.min(height, Integer.MAX_VALUE)));
  }

  private static boolean isAscii(byte[] bytes, int from, String word) {
    return bytes.length >= from + word.length()
        && new String(bytes, from, word.length(), StandardCharsets.ISO_8859_1).equals(word);
  }

  private static long big(byte[] bytes, int from, int count) {
    long value = 0;
    for (int i = 0; i < count; i++) value = value << 8 | bytes[from + i] & 0xff;
    return value;
  }

  private static long little(byte[] bytes, int from, int count) {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) value = value << 8 | bytes[from + i] & 0xff;
    return value;
  }

  /** The bytes already read and, behind them, the rest of the stream. */
  private static final class Chain {
    private final byte[] start;
    private final InputStream rest;
    private int at;

    Chain(byte[] start, InputStream rest) {
      this.start = start;
      this.rest = rest;
    }

    int next() throws IOException {
      int value = at < start.length ? start[at++] & 0xff : rest.read();
      if (value < 0) throw new EOFException();
      return value;
    }

    void skip(long bytes) throws IOException {
      int here = (int) Math.min(bytes, start.length - at);
      at += here;
      rest.skipNBytes(bytes - here);
    }
  }
}
