package org.touyan.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clauses of policies: 第十五条 and 第15条 are the same one. A section that opens clauses is indexed under a word for each, so that
 * a query that names one lands on it. Twin: {@code src/main/web/query.js}; both are held to {@code src/test/vectors/queries.json}.
 */
public final class Clauses {
  /** Begins the word of a clause: a letter to the tokenizer, and one that nobody types. */
  private static final String MARK = "ↀ";

  private static final String LABEL = "第 ?([0-9]{1,4}|[〇零一二三四五六七八九十百千]{1,9}) ?条";
  private static final Pattern ANYWHERE = Pattern.compile(LABEL);
  private static final Pattern OPENING = Pattern.compile("(?:^|\n| › ) ?" + LABEL);
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千";

  private Clauses() {}

  /** The words of the clauses that a text opens at the start of its lines or heading steps, each once. */
  public static Set<String> opened(String text) {
    Set<String> words = new LinkedHashSet<>();
    if (text.indexOf('第') < 0) return words;
    Matcher matcher = OPENING.matcher(Fold.fold(text));
    while (matcher.find()) words.add(word(matcher.group(1)));
    return words;
  }

  /**
   * A query that names a clause.
   *
   * @param word the word of the clause
   * @param before what stands before its name
   * @param after what follows
   */
  public record Named(String word, String before, String after) {}

  /** The first clause that a query names, or null. */
  public static @org.jspecify.annotations.Nullable Named named(String query) {
    Matcher matcher = ANYWHERE.matcher(Fold.fold(query));
    if (!matcher.find()) return null;
    return new Named(
        word(matcher.group(1)),
        query.substring(0, matcher.start()),
        query.substring(matcher.end()));
  }

  private static String word(String numeral) {
    return MARK + number(numeral);
  }

  /** 15, 十五, 一百零二, 一五: the number that a numeral stands for. */
  static int number(String numeral) {
    if (numeral.charAt(0) <= '9') return Integer.parseInt(numeral);
    boolean byPlace = numeral.chars().noneMatch(c -> UNITS.indexOf(c) >= 0);
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int unit = UNITS.indexOf(c);
      if (unit < 0) {
        digit = (byPlace ? 10 * digit : 0) + Math.max(0, DIGITS.indexOf(c));
      } else {
        int worth = unit == 0 ? 10 : unit == 1 ? 100 : 1000;
        sum += Math.max(1, digit) * worth;
        digit = 0;
      }
    }
    return sum + digit;
  }
}
