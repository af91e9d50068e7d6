package org.touyan.html;

import java.util.Arrays;

/**
 * A growing row of characters. A {@link StringBuilder} checks its index and its coder at each character, which costs half
 * the time of a walk when only the first compiler runs, as it does here.
 */
final class Chars {
  private char[] chars;
  private int length;

  Chars(int capacity) {
    chars = new char[Math.max(capacity, 16)];
  }

  int length() {
    return length;
  }

  /** The characters themselves; only the first {@link #length} count, and only until the next change. */
  char[] array() {
    return chars;
  }

  Chars append(char c) {
    if (length == chars.length) grow(1);
    chars[length++] = c;
    return this;
  }

  Chars append(String text) {
    int added = text.length();
    if (chars.length - length < added) grow(added);
    text.getChars(0, added, chars, length);
    length += added;
    return this;
  }

  Chars append(char[] from, int start, int end) {
    int added = end - start;
    if (chars.length - length < added) grow(added);
    System.arraycopy(from, start, chars, length, added);
    length += added;
    return this;
  }

  /** Holds exactly {@code text} from now on. */
  Chars set(String text) {
    length = 0;
    return append(text);
  }

  void clear() {
    length = 0;
  }

  /** Drops the first {@code count} characters. */
  void drop(int count) {
    System.arraycopy(chars, count, chars, 0, length - count);
    length -= count;
  }

  String text(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return text(0, length);
  }

  private void grow(int added) {
    chars = Arrays.copyOf(
        chars, Math.max(Math.addExact(length, added), chars.length + (chars.length >> 1)));
  }
}
