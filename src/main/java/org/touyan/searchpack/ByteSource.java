package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.touyan.text.RangeSource;
import org.touyan.text.ShortText;

/** Reads what {@link ByteSink} wrote and trusts none of it: every read past the end names the file. */
final class ByteSource implements RangeSource.Bytes {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{12}");

  private final String file;
  private final byte[] bytes;
  private int at;
  private final int end;

  ByteSource(String file, byte[] bytes) {
    this(file, bytes, 0, bytes.length);
  }

  ByteSource(String file, byte[] bytes, int start, int end) {
    this.file = file;
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    if (start < 0 || end < start || end > bytes.length) throw damaged("part outside of the file");
  }

  @Override
  public DamagedPackException damaged(String what) {
    return new DamagedPackException(file, what);
  }

  String file() {
    return file;
  }

  int position() {
    return at;
  }

  @Override
  public int left() {
    return end - at;
  }

  /** Another reader of the same file, over bytes [start, end). */
  ByteSource part(int start, int newEnd) {
    return new ByteSource(file, bytes, start, newEnd);
  }

  int end() {
    return end;
  }

  @Override
  public int take() {
    if (at >= end) throw damaged("ends too early");
    return bytes[at++] & 255;
  }

  long varlong() {
    long value = 0;
    for (int shift = 0; shift < 49; shift += 7) {
      int b = take();
      value |= (long) (b & 127) << shift;
      if (b < 128) return value;
    }
    throw damaged("number too large");
  }

  int varint() {
    long value = varlong();
    if (value > Integer.MAX_VALUE) throw damaged("number too large");
    return (int) value;
  }

  /** A number of things that take at least one byte each. */
  int count() {
    int value = varint();
    if (value > end - at) throw damaged("counts more than it holds");
    return value;
  }

  void skip(int length) {
    if (length < 0 || length > end - at) throw damaged("ends too early");
    at += length;
  }

  byte[] take(int length) {
    int start = at;
    skip(length);
    return java.util.Arrays.copyOfRange(bytes, start, at);
  }

  String text() {
    int length = count();
    int start = at;
    skip(length);
    try {
      return ShortText.decode(bytes, start, at);
    } catch (IllegalArgumentException e) {
      throw damaged("has a text that cannot be");
    }
  }

  /** Becomes part of the name of a file: nothing else may stand there. */
  String hash() {
    String hash = string();
    if (!HASH.matcher(hash).matches()) throw damaged("names no file");
    return hash;
  }

  String string() {
    int length = count();
    int start = at;
    skip(length);
    return new String(bytes, start, length, StandardCharsets.UTF_8);
  }
}
