package org.touyan.parse.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A definition {@code [label]: address "title"} at the start of a paragraph, as offsets.
 *
 * @param labelEnd behind the closing bracket
 * @param titleStart equal to {@code titleEnd} when there is no title
 * @param end behind the line end
 */
record DefinitionScanner(
    int labelEnd, int addressStart, int addressEnd, int titleStart, int titleEnd, int end) {
  /** The definition at the start of {@code s}, or null. */
  static @Nullable DefinitionScanner of(CharSequence s) {
    int length = s.length();
    int labelEnd = LinkScanner.label(s, 0, length);
    if (labelEnd < 0 || labelEnd >= length || s.charAt(labelEnd) != ':') return null;
    int start = spaces(s, labelEnd + 1, length, true);
    int addressEnd = LinkScanner.destination(s, start, length);
    if (addressEnd <= start) return null;
    int titleStart = spaces(s, addressEnd, length, true);
    int titleEnd = titleStart > addressEnd ? LinkScanner.title(s, titleStart, length) : -1;
    int end = titleEnd < 0 ? -1 : lineEnd(s, titleEnd, length);
    if (end >= 0)
      return new DefinitionScanner(labelEnd, start, addressEnd, titleStart, titleEnd, end);
    end = lineEnd(s, addressEnd, length);
    return end < 0
        ? null
        : new DefinitionScanner(labelEnd, start, addressEnd, addressEnd, addressEnd, end);
  }

  private static int spaces(CharSequence s, int at, int length, boolean overLine) {
    int i = at;
    while (i < length && (s.charAt(i) == ' ' || s.charAt(i) == '\t')) i++;
    return overLine && i < length && s.charAt(i) == '\n' ? spaces(s, i + 1, length, false) : i;
  }

  /** Behind the end of the line, when nothing but spaces comes before it; else -1. */
  private static int lineEnd(CharSequence s, int at, int length) {
    int i = spaces(s, at, length, false);
    if (i == length) return i;
    return s.charAt(i) == '\n' ? i + 1 : -1;
  }
}
