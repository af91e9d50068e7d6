package org.touyan.parse.dialect;

/**
 * Addresses that stand in the text without marks: {@code http://}, {@code https://} and {@code www.}. They end at the first
 * character beyond ASCII, because Chinese text goes on without a space; an address with Han characters needs {@code <…>}.
 */
final class BareLinks {
  private BareLinks() {}

  /** Start of the address whose {@code ://} begins at {@code colon} and not before {@code from}; or -1. */
  static int start(CharSequence s, int from, int colon, int length) {
    if (colon + 3 >= length || s.charAt(colon + 1) != '/' || s.charAt(colon + 2) != '/') return -1;
    int start =
        ends(s, "https", from, colon) ? colon - 5 : ends(s, "http", from, colon) ? colon - 4 : -1;
    return start >= 0 && isFree(s, start) && Cjk.isAsciiAlnum(s.charAt(colon + 3)) ? start : -1;
  }

  /** Start of the address whose first dot, that of {@code www.}, is at {@code dot}; or -1. */
  static int startOfWww(CharSequence s, int from, int dot, int length) {
    if (!ends(s, "www", from, dot) || dot + 1 >= length || !Cjk.isAsciiAlnum(s.charAt(dot + 1)))
      return -1;
    return isFree(s, dot - 3) ? dot - 3 : -1;
  }

  private static boolean ends(CharSequence s, String word, int from, int end) {
    int start = end - word.length();
    if (start < from) return false;
    for (int i = 0; i < word.length(); i++)
      if ((s.charAt(start + i) | 0x20) != word.charAt(i)) return false;
    return true;
  }

  private static boolean isFree(CharSequence s, int start) {
    if (start == 0) return true;
    char before = s.charAt(start - 1);
    return !Cjk.isAsciiAlnum(before)
        && before != '_'
        && before != '/'
        && before != '.'
        && before != '-'
        && before != '@';
  }

  private static boolean isAddressChar(char c) {
    return c > ' ' && c < 0x7f && c != '<' && c != '[' && c != ']';
  }

  /** End of the address that starts at {@code start}, as GitHub cuts it: without punctuation and unpaired parentheses behind it. */
  static int end(CharSequence s, int start, int length) {
    int end = start;
    int open = 0;
    int close = 0;
    while (end < length && isAddressChar(s.charAt(end))) {
      if (s.charAt(end) == '(') open++;
      if (s.charAt(end) == ')') close++;
      end++;
    }
    while (end > start) {
      char c = s.charAt(end - 1);
      if (c == ')' && close > open) {
        close--;
      } else if ("?!.,:*_~'\"`|}{\\;".indexOf(c) < 0) {
        break;
      }
      end--;
    }
    return end;
  }
}
