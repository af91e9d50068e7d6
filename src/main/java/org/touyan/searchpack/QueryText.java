package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.touyan.text.Clauses;
import org.touyan.text.Fold;
import org.touyan.text.Tokens;

/**
 * What somebody has typed, taken apart: {@code docs/dev/search-format.md} has the grammar. Twin: {@code src/main/web/query.js};
 * both are held to {@code src/test/vectors/queries.json}.
 *
 * @param terms what sections are looked for by
 * @param shown those of them that are marked: of 第 15 条 only the number, the other two stand everywhere
 * @param choices what they are scored by
 * @param parts what must stand together for an exact hit
 * @param whole the query as a title would have it, folded
 * @param phrases folded; each must stand in the section, unless none has them all: quotation marks are common in questions
 * @param within terms of the phrases, those of one phrase together
 * @param without terms of words that must not stand there, those of one word together
 * @param clauses if the query names a clause: the terms that it and all other words have, then it and those before it; else empty
 */
record QueryText(
    List<String> terms,
    List<String> shown,
    List<Choice> choices,
    List<String> parts,
    String whole,
    List<String> phrases,
    List<List<String>> within,
    List<List<String>> without,
    List<List<String>> clauses) {
  /** What is longer is cut: nobody types it, and a pasted book must not hang a browser. */
  static final int CHARS_MAX = 1000;

  /** So many phrases count, and so many words that must not stand there: each is a search of its own. */
  static final int QUOTED_MAX = 8;

  private static final Set<String> CLAUSE_LABEL = Set.of("第*", "条*");

  private static final String OPENING = "\"“”「『";
  private static final String CLOSING = "\"“”」』";

  static QueryText of(String query) {
    String text = query.substring(0, Math.min(CHARS_MAX, query.length()));
    StringBuilder rest = new StringBuilder();
    List<String> phrases = new ArrayList<>();
    List<List<String>> within = new ArrayList<>();
    List<List<String>> without = new ArrayList<>();
    int at = 0;
    boolean starts = true;
    while (at < text.length()) {
      boolean minus = starts && Fold.fold(text.charAt(at)) == '-';
      int from = minus ? at + 1 : at;
      int close = closing(text, from);
      int end = close > 0 ? close + 1 : minus ? wordEnd(text, from) : from + 1;
      String inner = close > 0 ? text.substring(from + 1, close) : text.substring(from, end);
      List<String> quoted = minus || close > 0 ? Tokens.ofQuery(inner) : List.of();
      if (minus && !quoted.isEmpty()) {
        without.add(quoted);
        rest.append(' ');
      } else if (close > 0) {
        if (!quoted.isEmpty()) {
          phrases.add(Fold.fold(strip(inner)));
          within.add(quoted);
        }
        rest.append(' ').append(inner).append(' ');
      } else {
        rest.append(text, at, end);
      }
      starts = close > 0 || isSpace(text.charAt(end - 1));
      at = end;
    }
    for (List<?> list : List.of(phrases, within, without))
      list.subList(Math.min(QUOTED_MAX, list.size()), list.size()).clear();
    String words = rest.toString();
    Clauses.Named named = Clauses.named(words);
    List<List<String>> clauses = new ArrayList<>();
    if (named != null) {
      clauses.add(withClause(named.before() + " " + named.after(), named.word()));
      // What stands before is the document, what follows may ask something of the clause:
      // 章程第十五条规定了什么.
      if (hasTerms(named.before()) && hasTerms(named.after()))
        clauses.add(withClause(named.before(), named.word()));
    }
    List<String> terms = Tokens.ofQuery(words);
    return new QueryText(
        terms,
        named == null
            ? terms
            : terms.stream().filter(term -> !CLAUSE_LABEL.contains(term)).toList(),
        Choice.of(words, terms),
        Tokens.partsOfQuery(words),
        Fold.fold(strip(words)),
        phrases,
        within,
        without,
        clauses);
  }

  private static boolean hasTerms(String words) {
    return !Tokens.ofQuery(words).isEmpty();
  }

  private static List<String> withClause(String words, String clause) {
    List<String> terms = new ArrayList<>(Tokens.ofQuery(words));
    terms.add(clause);
    return terms;
  }

  /** The same words without the demand that some stand together. */
  QueryText unquoted() {
    return new QueryText(
        terms, shown, choices, parts, whole, List.of(), List.of(), without, clauses);
  }

  /** Where the quotation that opens at {@code from} closes, or -1. */
  private static int closing(String text, int from) {
    int kind = from < text.length() ? OPENING.indexOf(text.charAt(from)) : -1;
    if (kind < 0) return -1;
    for (int i = from + 1; i < text.length(); i++) {
      int other = CLOSING.indexOf(text.charAt(i));
      boolean fits = kind <= 2 ? other >= 0 && other <= 2 : other == kind;
      if (fits) return i;
    }
    return -1;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isSpace(text.charAt(end))) end++;
    return end;
  }

  /** Own, because {@code strip()} here and {@code trim()} there differ in what they take for a space. */
  private static String strip(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && isSpace(text.charAt(from))) from++;
    while (end > from && isSpace(text.charAt(end - 1))) end--;
    return text.substring(from, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == 0x3000;
  }
}
