package org.touyan.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * When two answers that somebody typed are the same: folded by {@link Fold}, without spaces and punctuation. Signs that change a
 * number or a statement stay: {@code 3.5}, {@code -5}, {@code 30%}, {@code >30}.
 *
 * <p>A page must judge without the table of characters. Only characters that fold to one of an accepted answer can make a typed
 * one right, so {@link #alike} hands those out; all others may stay as they are. Twin: {@code assets/part/answers.js}, held to the
 * same vectors.
 */
public final class AnswerText {
  /** Folded characters that do not count. A point and a hyphen sometimes do. */
  private static final String DROPPED = " \t\n\r!\"'(),:;?[]{}_`|\\、。〈〉《》「」『』【】〔〕…—–―‘’“”·•‧・";

  private static final Map<Character, String> ALIKE = alike();

  private AnswerText() {}

  /** What of an answer counts; "" when nothing does. */
  public static String plain(String answer) {
    String folded = Fold.fold(answer);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean digitNext = i + 1 < folded.length() && isDigit(folded.charAt(i + 1));
      boolean digitBefore = i > 0 && isDigit(folded.charAt(i - 1));
      boolean kept = switch (c) {
        case '.' -> digitBefore && digitNext;
        case '-' -> out.length() == 0 && digitNext;
        default -> DROPPED.indexOf(c) < 0;
      };
      if (kept) out.append(c);
    }
    return out.toString();
  }

  /**
   * The characters that stand for those of these plain answers, a group for each: first the one itself, then the others in order
   * of code points. Without full width forms of ASCII and capitals, which every browser folds itself.
   */
  public static List<String> alike(List<String> answers) {
    TreeSet<Character> used = new TreeSet<>();
    for (String answer : answers) for (char c : answer.toCharArray()) used.add(c);
    List<String> groups = new ArrayList<>();
    for (char c : used) {
      String others = ALIKE.get(c);
      if (others != null) groups.add(c + others);
    }
    return groups;
  }

  private static Map<Character, String> alike() {
    Map<Character, String> all = new HashMap<>();
    for (int c = 0x80; c < 0x10000; c++) {
      int folded = Fold.fold(c);
      boolean plain = folded == c || c >= 0xff01 && c <= 0xff5e;
      if (!plain) all.merge((char) folded, String.valueOf((char) c), String::concat);
    }
    return all;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
