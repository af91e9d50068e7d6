package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** The lines of a table taken apart. */
final class TableLines {
  private TableLines() {}

  /** Whether {@code line} is the line of dashes below a header; it must hold a bar. */
  static boolean isDashes(BasedSequence line) {
    boolean bar = false;
    boolean dash = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '|') {
        bar = true;
      } else if (c == '-') {
        dash = true;
      } else if (c != ':' && c != ' ' && c != '\t' && c != '\n') {
        return false;
      }
    }
    return bar && dash;
  }

  /** left, center, right or "" for each column; empty when a column is no {@code :-:}. */
  static List<String> alignments(BasedSequence dashes) {
    List<String> found = new ArrayList<>();
    for (BasedSequence cell : cells(dashes)) {
      String mark = cell.toString();
      String core = mark.replace("-", "");
      boolean left = mark.startsWith(":");
      boolean right = mark.endsWith(":") && mark.length() > 1;
      int colons = (left ? 1 : 0) + (right ? 1 : 0);
      if (core.length() != colons || mark.length() == colons) return List.of();
      found.add(left && right ? "center" : left ? "left" : right ? "right" : "");
    }
    return found;
  }

  /** The cells of {@code line}, trimmed; a bar behind a backslash does not part them. */
  static List<BasedSequence> cells(BasedSequence line) {
    List<BasedSequence> found = new ArrayList<>();
    int end = trimEnd(line, 0, line.length());
    int start = trimStart(line, 0, end);
    if (start < end && line.charAt(start) == '|') start++;
    int i = start;
    for (; i < end; i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < end) {
        i++;
      } else if (c == '|') {
        found.add(trimmed(line, start, i));
        start = i + 1;
      }
    }
    if (start < end) found.add(trimmed(line, start, end));
    return found;
  }

  private static BasedSequence trimmed(BasedSequence line, int start, int end) {
    int last = trimEnd(line, start, end);
    return line.subSequence(trimStart(line, start, last), last);
  }

  private static int trimStart(BasedSequence line, int start, int end) {
    int i = start;
    while (i < end && isSpace(line.charAt(i))) i++;
    return i;
  }

  private static int trimEnd(BasedSequence line, int start, int end) {
    int i = end;
    while (i > start && isSpace(line.charAt(i - 1))) i--;
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }
}
