package org.touyan.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Recognises 第…条 at the start of a paragraph of a policy. */
final class Clauses {
  private static final String DIGITS = "〇一二三四五六七八九";

  private Clauses() {}

  /** {@code tiao-N}, for 之二 {@code tiao-N-2}; or "" when {@code text} begins no clause. */
  static String id(BasedSequence text) {
    int at = 0;
    int length = Math.min(text.length(), 40);
    while (at < length && isMark(text.charAt(at))) at++;
    if (at >= length || text.charAt(at) != '第') return "";
    int end = ++at;
    while (end < length && isNumeral(text.charAt(end))) end++;
    if (end == at || end >= length || text.charAt(end) != '条') return "";
    int number = number(text.subSequence(at, end).toString());
    if (number < 0) return "";
    int branch =
        end + 1 < length && text.charAt(end + 1) == '之' ? branch(text, end + 2, length) : -1;
    return "tiao-" + number + (branch < 0 ? "" : "-" + branch);
  }

  /** {@code 第三条} or {@code 第三条之二} of a text that has an {@link #id}. */
  static String label(BasedSequence text) {
    int start = text.indexOf('第');
    int end = text.indexOf('条') + 1;
    if (end < text.length() && text.charAt(end) == '之') {
      end++;
      while (end < text.length() && isNumeral(text.charAt(end))) end++;
    }
    return text.subSequence(start, end).toString();
  }

  private static int branch(BasedSequence text, int at, int length) {
    int end = at;
    while (end < length && isNumeral(text.charAt(end))) end++;
    return end == at ? -1 : number(text.subSequence(at, end).toString());
  }

  private static boolean isMark(char c) {
    return c == '*' || c == '_' || c == ' ' || c == 0x3000 || c == '【';
  }

  private static boolean isNumeral(char c) {
    return c >= '0' && c <= '9'
        || c >= '０' && c <= '９'
        || c == '零'
        || c == '两'
        || "十百千".indexOf(c) >= 0
        || DIGITS.indexOf(c) >= 0;
  }

  /** 二百三十四 or 234 as a number; -1 when it is none. */
  static int number(String numeral) {
    int sum = 0;
    int digit = -1;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        sum += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      } else {
        int value = digit(c);
        digit = digit < 0 ? value : digit * 10 + value;
      }
      if (sum > 99_999 || digit > 99_999) return -1;
    }
    return sum + Math.max(digit, 0);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= '０' && c <= '９') return c - '０';
    return c == '零' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
  }
}
