package org.touyan.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.touyan.parse.dialect.Cjk;
import org.touyan.text.Escape;

/** The HTML of a page as it grows. Knows where blocks begin, and where a line break between Han characters is no space. */
final class HtmlOut {
  private final StringBuilder out;
  /** Where a soft break was written, while it is not clear whether it stays; else -1. */
  private int breakAt = -1;
  /** The last character of text, as far as it matters for breaks. */
  private int lastText;

  private final boolean joinsHan;

  HtmlOut(int sourceLength, boolean joinsHan) {
    this.out = new StringBuilder(sourceLength + sourceLength / 4 + 64);
    this.joinsHan = joinsHan;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  int length() {
    return out.length();
  }

  /** What was written from {@code start} on. */
  String since(int start) {
    return out.substring(start);
  }

  /** HTML as it is. */
  HtmlOut raw(String html) {
    out.append(html);
    return this;
  }

  /** Starts a new line unless at the start of one; a block begins or ends here. */
  HtmlOut line() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') out.append('\n');
    breakAt = -1;
    lastText = 0;
    return this;
  }

  HtmlOut attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) escaped(value.charAt(i));
    out.append('"');
    return this;
  }

  /** A break of the source inside a paragraph. */
  void softBreak() {
    breakAt = out.length();
    out.append('\n');
  }

  private void escaped(char c) {
    String entity = Escape.html(c);
    if (entity == null) out.append(c);
    else out.append(entity);
  }

  /** Text; with {@code unescape}, a backslash before a mark is left out. */
  void text(CharSequence s, boolean unescape) {
    int length = s.length();
    if (length == 0) return;
    settleBreak(s);
    for (int i = 0; i < length; i++) {
      char c = s.charAt(i);
      if (c > '>') {
        if (c == '\\' && unescape && i + 1 < length && isEscapable(s.charAt(i + 1))) {
          escaped(s.charAt(++i));
        } else {
          out.append(c);
        }
      } else {
        escaped(c);
      }
    }
    if (joinsHan) lastText = Character.codePointBefore(s, length);
  }

  /** The same from an array, the common case. */
  void text(char[] s, int start, int end) {
    if (start == end) return;
    if (breakAt >= 0) settleBreak(new String(s, start, Math.min(2, end - start)));
    int from = start;
    for (int i = start; i < end; i++) {
      char c = s[i];
      if (c > '>' && c != '\\' || c != '&' && c != '<' && c != '>' && c != '"' && c != '\\')
        continue;
      out.append(s, from, i - from);
      if (c == '\\') {
        boolean escape = i + 1 < end && isEscapable(s[i + 1]);
        escaped(escape ? s[++i] : c);
      } else {
        escaped(c);
      }
      from = i + 1;
    }
    out.append(s, from, end - from);
    if (joinsHan) lastText = Character.codePointBefore(s, end);
  }

  private void settleBreak(CharSequence next) {
    if (breakAt < 0) return;
    if (joinsHan && lastText != 0 && joins(lastText, Character.codePointAt(next, 0)))
      out.deleteCharAt(breakAt);
    breakAt = -1;
  }

  /** Whether a line break between the two characters is no space. */
  static boolean joins(int before, int after) {
    boolean wideBefore = Cjk.isUnspaced(before);
    boolean wideAfter = Cjk.isUnspaced(after);
    return wideBefore && (wideAfter || Cjk.isShared(after)) || wideAfter && Cjk.isShared(before);
  }

  /** Something that is no text: a break beside it stays. */
  void other() {
    breakAt = -1;
    lastText = 0;
  }

  static boolean isEscapable(char c) {
    return c > ' '
        && c < 0x7f
        && !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
  }

  void text(BasedSequence s) {
    text(s, true);
  }
}
