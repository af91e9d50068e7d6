package org.touyan.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of the reader's pages in the site's language, by key: what the theme's {@code i18n} bundles hold. They may have
 * places {@code {0}}, {@code {1}} to be filled. Words of a count may have a form of their own for one, under {@code KEY.one}.
 */
public record Words(SortedMap<String, String> words) {
  public Words {
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
  }

  /** The word; the key itself when there is none, so that a gap shows and nothing fails. */
  public String of(String key, Object... values) {
    return fill(find(key, key), values);
  }

  /** The word, or {@code otherwise} when there is none. */
  public String find(String key, String otherwise) {
    String word = words.get(key);
    return word == null ? otherwise : word;
  }

  /** The word for a number of things, which fills {@code {0}}. */
  public String count(String key, long number) {
    String one = key + ".one";
    return of(number == 1 && words.containsKey(one) ? one : key, number);
  }

  /** A day in words: 2026年11月21日, in English 2026-11-21. */
  public String date(LocalDate date) {
    return of("date", date.getYear(), date.getMonthValue(), date.getDayOfMonth(), date);
  }

  private static String fill(String word, Object... values) {
    String out = word;
    for (int i = 0; i < values.length; i++)
      out = out.replace("{" + i + "}", String.valueOf(values[i]));
    return out;
  }
}
