package org.touyan.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touyan.model.Section;
import org.touyan.text.CharKind;
import org.touyan.text.Fold;

/**
 * Words of two to four characters that a site uses again and again, found by counting: without a dictionary, so that the words
 * of the trade are found too. A word stands often, its parts stand together more often than by chance, and it is not always part
 * of the same longer word.
 */
final class Phrases {
  /** How much text is counted, the beginning of each page in like measure: memory stays small. */
  private static final int CHARS_MAX = 2_000_000;

  private static final int TIMES_MIN = 3;
  /** A word of a large site must stand once in so many characters. */
  private static final int CHARS_A_TIME = 50_000;
  /** How many times more often than by chance the parts of a word stand together. */
  private static final double BOND_MIN = 20;
  /** A word is a piece of a longer one if the same character stands beside it in this share. */
  private static final double PIECE_MIN = 0.7;

  private static final int PHRASES_MAX = 1500;
  private static final int LONGEST = 4;
  private static final int CHAR_BITS = 16;
  /** Characters that begin or end no word that one would search for. */
  private static final String LOOSE = "的了是在和与及或也就都把被等这那着过们吗呢吧你我他她它您不没有要会可能再又还很最更很从对为以到向给让"
      + "并且但而则每各另该其此之于个位条件次天年月日号第一二三四五六七八九十两几多少上下来去看说做想里";

  /** A word and how often it stands there. */
  record Phrase(String text, int times) {}

  /** Runs of Han, each closed by a 0. */
  private final StringBuilder text = new StringBuilder("\0");

  private final int charsAPage;

  Phrases(int pages) {
    charsAPage = CHARS_MAX / Math.max(1, pages);
  }

  /** Takes the next page. */
  void add(List<Section> sections) {
    int end = text.length() + charsAPage;
    for (Section section : sections) add(section.text(), end);
  }

  private void add(String words, int end) {
    for (int i = 0; i < words.length() && text.length() < end; i++) {
      char c = words.charAt(i);
      boolean han = c >= 0x3400 && c < 0xa000 && CharKind.of(Fold.fold(c)) == CharKind.HAN;
      if (han) text.append(c);
      else if (text.charAt(text.length() - 1) != 0) text.append('\0');
    }
    text.append('\0');
  }

  /** How often each run of n characters stands there: keys in order and their counts. */
  private record Counts(long[] keys, int[] times) {
    int of(long key) {
      int at = Arrays.binarySearch(keys, key);
      return at < 0 ? 0 : times[at];
    }
  }

  private Counts count(int n) {
    long[] all = new long[text.length()];
    int size = 0;
    long key = 0;
    int run = 0;
    long mask = n == LONGEST ? -1L : (1L << CHAR_BITS * n) - 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c == 0 ? 0 : run + 1;
      key = (key << CHAR_BITS | c) & mask;
      if (run >= n) all[size++] = key;
    }
    Arrays.sort(all, 0, size);
    long[] keys = new long[size];
    int[] times = new int[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (distinct == 0 || keys[distinct - 1] != all[i]) keys[distinct++] = all[i];
      times[distinct - 1]++;
    }
    return new Counts(Arrays.copyOf(keys, distinct), Arrays.copyOf(times, distinct));
  }

  /** The words, the most frequent first. */
  List<Phrase> find() {
    int least = Math.max(TIMES_MIN, text.length() / CHARS_A_TIME);
    Counts[] counts = new Counts[LONGEST + 1];
    for (int n = 1; n <= LONGEST; n++) counts[n] = count(n);
    List<Phrase> found = new ArrayList<>();
    for (int n = LONGEST; n > 1; n--) {
      Map<String, Beside> words = new TreeMap<>();
      for (int i = 0; i < counts[n].keys().length; i++) {
        long key = counts[n].keys()[i];
        if (counts[n].times()[i] >= least && isWord(key, n, counts[n].times()[i], counts))
          words.put(words(key, n), new Beside());
      }
      lookBeside(words, n);
      words.forEach((word, beside) -> {
        if (beside.isFree()) found.add(new Phrase(word, beside.times));
      });
    }
    found.sort(
        Comparator.<Phrase>comparingInt(phrase -> -phrase.times()).thenComparing(Phrase::text));
    return found.subList(0, Math.min(PHRASES_MAX, found.size()));
  }

  /** What stands before and behind a word. */
  private static final class Beside {
    private int times;
    private final Map<Character, Integer> before = new HashMap<>();
    private final Map<Character, Integer> behind = new HashMap<>();

    void add(char left, char right) {
      times++;
      if (left != 0) before.merge(left, 1, Integer::sum);
      if (right != 0) behind.merge(right, 1, Integer::sum);
    }

    boolean isFree() {
      return most(before) < PIECE_MIN * times && most(behind) < PIECE_MIN * times;
    }

    private static int most(Map<Character, Integer> chars) {
      return chars.isEmpty() ? 0 : Collections.max(chars.values());
    }
  }

  private void lookBeside(Map<String, Beside> words, int n) {
    for (int i = 1; i + n < text.length(); i++) {
      Beside beside = words.get(text.substring(i, i + n));
      if (beside != null) beside.add(text.charAt(i - 1), text.charAt(i + n));
    }
  }

  private boolean isWord(long key, int n, int times, Counts[] counts) {
    String words = words(key, n);
    if (LOOSE.indexOf(words.charAt(0)) >= 0 || LOOSE.indexOf(words.charAt(n - 1)) >= 0)
      return false;
    if (words.indexOf('的') >= 0 || words.indexOf('了') >= 0) return false;
    for (int left = 1; left < n; left++) {
      int right = n - left;
      double before = counts[left].of(key >>> CHAR_BITS * right);
      double behind = counts[right].of(key & (1L << CHAR_BITS * right) - 1);
      if (times * (double) text.length() < BOND_MIN * before * behind) return false;
    }
    return true;
  }

  private static String words(long key, int n) {
    char[] chars = new char[n];
    for (int i = 0; i < n; i++) chars[i] = (char) (key >>> CHAR_BITS * (n - 1 - i));
    return new String(chars);
  }
}
