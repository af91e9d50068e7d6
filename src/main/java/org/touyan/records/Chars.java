package org.touyan.records;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The characters of a file with a place in it: some way ahead can be looked at, and the line is known. */
final class Chars {
  /** How far ahead may be looked. */
  static final int AHEAD_MAX = 1 << 17;

  private final Reader in;
  private final char[] buffer = new char[4 * AHEAD_MAX];
  private int at;
  private int end;
  private int line = 1;
  private boolean ended;

  Chars(Reader in) {
    this.in = in;
  }

  /** The character so many places ahead, or -1 behind the end of the file. */
  int peek(int ahead) {
    while (at + ahead >= end) if (!fill()) return -1;
    return buffer[at + ahead];
  }

  void skip(int count) {
    for (int i = 0; i < count; i++) if (buffer[at + i] == '\n') line++;
    at += count;
  }

  /** 1-based line of the place. */
  int line() {
    return line;
  }

  /** The next characters, which were looked at before. */
  String text(int count) {
    return new String(buffer, at, count);
  }

  private boolean fill() {
    if (ended) return false;
    if (end == buffer.length) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
    }
    try {
      int read = in.read(buffer, end, buffer.length - end);
      ended = read < 0;
      end += Math.max(0, read);
      return !ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
