package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touyan.text.ShortText;
import org.touyan.text.TokenReader;

/**
 * Terms of which a section is credited with the best one only. Twin: {@code choices} in {@code src/main/web/query.js}.
 *
 * @param terms in order of their UTF-16 units
 * @param times how often the query asks for it
 */
record Choice(List<String> terms, int times) {
  /** A query of more terms is a sentence: it hardly ever stands in a section as it was typed. */
  private static final int WORDS_TERMS_MAX = 7;
  /** A word counts as a pair does, and a pair is two characters. */
  private static final int WORD_TIMES = 2;

  /** Each term for itself. */
  static List<Choice> alone(List<String> terms) {
    return terms.stream().map(term -> new Choice(List.of(term), 1)).toList();
  }

  /**
   * What each character of a query asks for: the better of the two pairs that hold it. Pairs overlap, so a long word that is found
   * would otherwise count nearly twice what its characters do, and drown the others. In a sentence a rare character may also stand
   * alone, where what people say and what is written share one character of a word: 住房, 房屋.
   *
   * @param terms of the query; what it has beyond them is not looked at
   */
  static List<Choice> of(CharSequence query, List<String> terms) {
    Map<List<String>, Integer> times = new LinkedHashMap<>();
    TokenReader reader = new TokenReader().reset(query);
    String before = null;
    while (reader.next()) {
      boolean last = reader.isPair() && reader.second() == TokenReader.END;
      String alone =
          reader.isPair() ? new StringBuilder().appendCodePoint(reader.first()) + "*" : "";
      String term = !last ? reader.term() : before != null ? before : alone;
      if (!terms.contains(term)) break;
      List<String> wanted = new ArrayList<>(List.of(term));
      if (before != null && !before.equals(term)) wanted.add(before);
      if (reader.isPair()
          && !last
          && terms.size() > WORDS_TERMS_MAX
          && !ShortText.isFrequent(reader.first())) wanted.add(alone);
      wanted.sort(null);
      times.merge(List.copyOf(wanted), reader.isPair() ? 1 : WORD_TIMES, Integer::sum);
      before = reader.isPair() && !last ? term : null;
    }
    return times.entrySet().stream()
        .map(e -> new Choice(e.getKey(), e.getValue()))
        .toList();
  }
}
