package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.touyan.text.TokenReader;

/**
 * The part of a text where the words of a query stand closest. Twin: {@code src/main/web/excerpt.js}.
 *
 * @param text one line, with … where something was left out
 * @param marks start and end of each marked range in UTF-16 units of {@code text}, in order
 */
public record Excerpt(String text, List<Integer> marks) {
  private static final int WINDOW = 90;
  private static final int BACK = 40;
  private static final int LEAD = 20;
  private static final int TEXT_CHARS_MAX = 20_000;
  private static final String ENDS = "。；！？\n";
  /** Cells and items, which end without a sign: the next one must not seem to go on. */
  private static final Pattern OPEN_LINE = Pattern.compile("([^\\x00-\\x7f、。！，：；？])\n");

  public Excerpt {
    marks = List.copyOf(marks);
  }

  private record Match(int start, int end, int term) {}

  static Excerpt of(String fullText, List<String> terms) {
    String text = fullText.substring(0, Math.min(fullText.length(), TEXT_CHARS_MAX));
    List<Match> found = matches(text, terms);
    int[] window = densest(found, terms.size());
    int from = window[1] < 0 ? 0 : found.get(window[0]).start();
    int to = window[1] < 0 ? 0 : found.get(window[1]).end();
    int begin = window[1] < 0 ? 0 : begin(text, from, to);
    int end = end(text, begin, to);
    if (begin > 0 && Character.isLowSurrogate(text.charAt(begin))) begin--;
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) end++;
    String shown = (begin > 0 ? "…" : "")
        + OPEN_LINE.matcher(text.substring(begin, end)).replaceAll("$1；").replace('\n', ' ')
        + (end < fullText.length() ? "…" : "");
    return new Excerpt(shown, marks(found, begin, end));
  }

  private static List<Match> matches(String text, List<String> terms) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) numbers.put(terms.get(i), i);
    List<Match> found = new ArrayList<>();
    TokenReader reader = new TokenReader().reset(text);
    while (reader.next()) {
      String token = reader.term();
      Integer exact = numbers.get(token);
      if (exact != null) {
        found.add(new Match(reader.start(), reader.start() + token.length(), exact));
      } else if (reader.isPair()) {
        String first = Character.toString(reader.first());
        Integer group = numbers.get(first + "*");
        if (group != null)
          found.add(new Match(reader.start(), reader.start() + first.length(), group));
      }
    }
    return found;
  }

  /** First and last match of the window with the most different terms, then the most matches. */
  private static int[] densest(List<Match> found, int terms) {
    int[] counts = new int[terms];
    int different = 0;
    int best = 0;
    int[] result = {0, -1};
    int i = 0;
    for (int j = 0; j < found.size(); j++) {
      if (counts[found.get(j).term()]++ == 0) different++;
      while (found.get(j).end() - found.get(i).start() > WINDOW) {
        if (--counts[found.get(i++).term()] == 0) different--;
      }
      int value = different * 1000 + Math.min(999, j - i + 1);
      if (value > best) {
        best = value;
        result = new int[] {i, j};
      }
    }
    return result;
  }

  private static int begin(String text, int from, int to) {
    int begin = Math.max(0, from - LEAD);
    int low = Math.max(0, from - BACK);
    int i = from - 1;
    while (i >= low && ENDS.indexOf(text.charAt(i)) < 0) i--;
    if (i < 0) {
      begin = 0;
    } else if (i >= from - BACK) {
      begin = i + 1;
    }
    return to - begin > WINDOW ? Math.max(begin, from - LEAD) : begin;
  }

  private static int end(String text, int begin, int to) {
    int end = Math.min(text.length(), Math.max(to, begin + WINDOW));
    for (int i = end - 1; i >= to && i > begin + LEAD; i--) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) return i + 1;
    }
    return end;
  }

  private static List<Integer> marks(List<Match> found, int begin, int end) {
    int offset = begin > 0 ? 1 - begin : 0;
    List<Integer> marks = new ArrayList<>();
    for (Match match : found) {
      if (match.start() < begin || match.end() > end) continue;
      int last = marks.size() - 1;
      if (last > 0 && match.start() + offset <= marks.get(last)) {
        marks.set(last, Math.max(match.end() + offset, marks.get(last)));
      } else {
        marks.add(match.start() + offset);
        marks.add(match.end() + offset);
      }
    }
    return marks;
  }
}
