package org.touyan.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tokens of a text and of a query. Twin: {@code src/main/web/tokens.js}; both are held to
 * {@code src/test/vectors/tokens.json}.
 */
public final class Tokens {
  /** Most different terms of a query that are looked at; nobody types more, and a pasted page must not hang a browser. */
  public static final int QUERY_TERMS_MAX = 64;

  private Tokens() {}

  /** Terms of a text in order, as the index has them. */
  public static List<String> of(CharSequence text) {
    List<String> terms = new ArrayList<>();
    TokenReader reader = new TokenReader().reset(text);
    while (reader.next()) terms.add(reader.term());
    return terms;
  }

  /**
   * Different terms of a query in order. A run of one Han character becomes {@code c*}: all pairs that start with it. In longer
   * runs the last character gives nothing, because the query does not say that the text ends there.
   */
  public static List<String> ofQuery(CharSequence query) {
    Set<String> terms = new LinkedHashSet<>();
    TokenReader reader = new TokenReader().reset(query);
    boolean inRun = false;
    while (reader.next() && terms.size() < QUERY_TERMS_MAX) {
      boolean last = reader.isPair() && reader.second() == TokenReader.END;
      if (!last) {
        terms.add(reader.term());
      } else if (!inRun) {
        terms.add(
            new StringBuilder().appendCodePoint(reader.first()).append('*').toString());
      }
      inRun = reader.isPair() && !last;
    }
    return List.copyOf(terms);
  }

  /** What of a query must stand together for an exact hit: its folded runs of Han and of words, without repetition. */
  public static List<String> partsOfQuery(CharSequence query) {
    Set<String> parts = new LinkedHashSet<>();
    String folded = Fold.fold(query);
    int at = 0;
    while (at < folded.length() && parts.size() < QUERY_TERMS_MAX) {
      int end = runEnd(folded, at);
      if (end > at) parts.add(folded.substring(at, end));
      at = Math.max(end, at + Character.charCount(folded.codePointAt(at)));
    }
    return List.copyOf(parts);
  }

  private static int runEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (CharKind.of(c) == CharKind.OTHER) break;
      end += Character.charCount(c);
    }
    return end;
  }
}
