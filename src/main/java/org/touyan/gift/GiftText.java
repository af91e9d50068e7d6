package org.touyan.gift;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Text of a GIFT file whose escapes were read: a sign that had a backslash is known to be no mark. */
final class GiftText {
  private static final String ESCAPABLE = "~=#{}:\\";

  private final String chars;
  private final BitSet literal;

  private GiftText(String chars, BitSet literal) {
    this.chars = chars;
    this.literal = literal;
  }

  static GiftText of(String written) {
    StringBuilder chars = new StringBuilder(written.length());
    BitSet literal = new BitSet();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      char next = i + 1 < written.length() ? written.charAt(i + 1) : ' ';
      boolean isEscape = c == '\\' && (next == 'n' || ESCAPABLE.indexOf(next) >= 0);
      if (isEscape) {
        literal.set(chars.length());
        i++;
      }
      chars.append(isEscape ? next == 'n' ? '\n' : next : c);
    }
    return new GiftText(chars.toString(), literal);
  }

  /** The text with its escapes, so that {@link #of} reads it back. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\n");
        continue;
      }
      if (ESCAPABLE.indexOf(c) >= 0) out.append('\\');
      out.append(c);
    }
    return out.toString();
  }

  /** Where {@code mark} stands as a mark at or behind {@code from}, or -1. */
  int find(String mark, int from) {
    for (int at = chars.indexOf(mark, from); at >= 0; at = chars.indexOf(mark, at + 1)) {
      int plain = literal.nextSetBit(at);
      if (plain < 0 || plain >= at + mark.length()) return at;
    }
    return -1;
  }

  /** Where {@code mark} stands last, or -1. */
  int findLast(String mark) {
    int last = -1;
    for (int at = find(mark, 0); at >= 0; at = find(mark, at + 1)) last = at;
    return last;
  }

  boolean startsWith(String mark) {
    return find(mark, 0) == 0;
  }

  boolean isEmpty() {
    return chars.isBlank();
  }

  int length() {
    return chars.length();
  }

  /** A part of it, without white space around. */
  GiftText cut(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && chars.charAt(start) <= ' ' && !literal.get(start)) start++;
    while (end > start && chars.charAt(end - 1) <= ' ' && !literal.get(end - 1)) end--;
    return new GiftText(chars.substring(start, end), literal.get(start, Math.max(start, end)));
  }

  GiftText from(int start) {
    return cut(start, chars.length());
  }

  /** The pieces that begin with one of these marks, which stay at their head; what stands before the first is dropped. */
  List<GiftText> pieces(String marks) {
    List<GiftText> pieces = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= chars.length(); i++) {
      boolean ends = i == chars.length();
      if (!ends && (literal.get(i) || marks.indexOf(chars.charAt(i)) < 0)) continue;
      if (start >= 0) pieces.add(cut(start, i));
      start = i;
    }
    return pieces;
  }

  /** The text itself, marks and all. */
  String value() {
    return chars;
  }
}
