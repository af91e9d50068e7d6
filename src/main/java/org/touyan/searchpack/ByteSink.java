package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.touyan.text.ShortText;

/** Bytes that grow, with the numbers and strings of the format. */
final class ByteSink {
  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void put(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void varint(long value) {
    if (value < 0) throw new IllegalArgumentException("varint " + value);
    reserve(10);
    long rest = value;
    while (rest > 127) {
      bytes[size++] = (byte) (rest | 128);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void put(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  void put(ByteSink other) {
    put(other.bytes, 0, other.size);
  }

  void string(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    put(utf8, 0, utf8.length);
  }

  /** A text as {@link ShortText} writes it. */
  void text(String text) {
    byte[] coded = ShortText.encode(text);
    varint(coded.length);
    put(coded, 0, coded.length);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length)
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
  }
}
