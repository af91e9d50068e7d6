package org.touyan.parse.guard;

import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;

/**
 * One linear look at a page before the library sees it. It refuses what no trainer writes and what costs the library more
 * than linear time before its result can be judged: deep quotes and lists, and long runs of brackets or backslashes.
 */
public final class HostileScan {
  /** Runs of these are never text; the longest seen in 100 MB of real pages is 8. */
  private static final int RUN_MAX = 200;

  /** Lines of stars and underscores are drawn by hand as rules and as blanks to fill in. */
  private static final int MARK_RUN_MAX = 2000;

  private final String path;
  private final String text;
  private final int nestingMax;
  private final Findings findings;
  private final int[] listColumns;
  private int lists;
  private int line;
  private char fence;
  private int fenceLength;
  private int brackets;

  public HostileScan(String path, String text, int firstLine, int nestingMax, Findings findings) {
    this.path = path;
    this.text = text;
    this.line = firstLine;
    this.nestingMax = nestingMax;
    this.findings = findings;
    this.listColumns = new int[nestingMax + 2];
  }

  /** True when the page may be parsed; otherwise a finding says why not. */
  public boolean passes() {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      if (!linePasses(start, end)) return false;
      start = end + 1;
      line++;
    }
    return true;
  }

  private boolean linePasses(int start, int end) {
    int at = start;
    int depth = 0;
    int column = 0;
    while (at < end) { // quotes and list markers, one in the other
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
        column++;
      } else if (c == '>') {
        at++;
        column++;
        depth++;
      } else {
        int marker = fence == 0 ? listMarker(at, end) : 0;
        if (marker == 0 || isRule(at, end)) break;
        push(column);
        at += marker;
        column += marker;
      }
      // Inside the loop, because isRule looks to the end of the line at each marker.
      if (depth + lists > nestingMax) return tooDeep();
    }
    if (at == end) {
      brackets = 0;
      return true;
    }
    return fenced(at, end) || inlinePasses(start, at, end);
  }

  /** Length of a list marker with its space, or 0. */
  private int listMarker(int at, int end) {
    int i = at;
    char c = text.charAt(i);
    if (c == '-' || c == '*' || c == '+') {
      i++;
    } else {
      while (i < end && i - at < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
      if (i == at || i == end || text.charAt(i) != '.' && text.charAt(i) != ')') return 0;
      i++;
    }
    return i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t') ? i + 1 - at : 0;
  }

  private boolean isRule(int at, int end) {
    char mark = text.charAt(at);
    if (mark != '-' && mark != '*') return false;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c != mark && c != ' ' && c != '\t') return false;
    }
    return true;
  }

  private void push(int column) {
    while (lists > 0 && listColumns[lists - 1] >= column) lists--;
    if (lists < listColumns.length) listColumns[lists++] = column;
  }

  /** Follows fenced code, whose content is only copied. */
  private boolean fenced(int at, int end) {
    char c = text.charAt(at);
    int i = at;
    while (i < end && text.charAt(i) == c) i++;
    if (fence == 0) {
      if (c != '`' && c != '~'
          || i - at < 3
          || c == '`' && text.substring(i, end).indexOf('`') >= 0) return false;
      fence = c;
      fenceLength = i - at;
      return true;
    }
    if (c == fence && i - at >= fenceLength && text.substring(i, end).isBlank()) fence = 0;
    return true;
  }

  private boolean inlinePasses(int start, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c > '~' || c == ' ' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') continue;
      int runMax = runMax(c);
      if (runMax == 0) continue;
      int run = 1;
      while (i + run < end && text.charAt(i + run) == c) run++;
      if (run > runMax) return hostile(start, i, run, c);
      if (c == '\\' && run % 2 == 1) i++; // what follows is escaped
      if (c == '[') brackets += run;
      if (c == ']') brackets = Math.max(0, brackets - run);
      if (brackets > nestingMax) return tooDeep();
      i += run - 1;
    }
    return true;
  }

  private static int runMax(char c) {
    return switch (c) {
      case '[', ']', '\\', '!', '<', '&', '{' -> RUN_MAX;
      case '*', '_', '~', '`' -> MARK_RUN_MAX;
      default -> 0;
    };
  }

  private boolean tooDeep() {
    findings.report(
        Code.MARKDOWN_TOO_DEEP, new Position(path, line, 1), Integer.toString(nestingMax));
    return false;
  }

  private boolean hostile(int start, int at, int run, char c) {
    int column = text.codePointCount(start, at) + 1;
    findings.report(
        Code.MARKDOWN_HOSTILE,
        new Position(path, line, column),
        Integer.toString(run),
        String.valueOf(c));
    return false;
  }
}
