package org.touyan.parse;

import java.util.Arrays;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.DocType;
import org.touyan.parse.guard.GuardedText;

/** The page being parsed: its text, what it is, and where its offsets lie in the file. */
final class Source {
  private final String path;
  private final int firstLine;
  private final GuardedText text;
  private final DocType type;
  private final Findings findings;
  /** Offsets at which lines start, made when first asked for. */
  private int[] lineStarts = new int[0];

  private int lines;

  /** The place found last: links of a long line are asked for in order, so that counting goes on from there. */
  private int lastOffset = -1;

  private int lastLine;
  private int lastColumn;

  Source(String path, int firstLine, GuardedText text, DocType type, Findings findings) {
    this.path = path;
    this.firstLine = firstLine;
    this.text = text;
    this.type = type;
    this.findings = findings;
  }

  GuardedText text() {
    return text;
  }

  char[] chars() {
    return text.array();
  }

  int length() {
    return text.length();
  }

  DocType type() {
    return type;
  }

  void report(Code code, Position at, String... args) {
    findings.report(code, at, args);
  }

  /** The place in the file of the character at {@code offset}. */
  Position at(int offset) {
    int line = line(offset);
    int start = lineStarts[line];
    int end = Math.min(offset, text.length());
    boolean goesOn = lastOffset >= start && lastOffset <= end && lastLine == line;
    int from = goesOn ? lastOffset : start;
    int column =
        (goesOn ? lastColumn : 1) + Character.codePointCount(text.array(), from, end - from);
    lastOffset = end;
    lastLine = line;
    lastColumn = column;
    return new Position(path, firstLine + line, column);
  }

  private int line(int offset) {
    if (lines == 0) findLines();
    int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
    return found >= 0 ? found : -found - 2;
  }

  private void findLines() {
    lineStarts = new int[text.length() / 32 + 16];
    lines = 1;
    char[] chars = text.array();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] != '\n') continue;
      if (lines == lineStarts.length) lineStarts = Arrays.copyOf(lineStarts, lines * 2);
      lineStarts[lines++] = i + 1;
    }
  }
}
