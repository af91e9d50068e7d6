package org.touyan.gift;

import java.util.List;
import java.util.Locale;

/** The words for true in {@code 答案：对}. */
final class Verdicts {
  private static final List<String> TRUE = List.of("对", "對", "正确", "正確", "是", "√", "true", "yes");

  private Verdicts() {}

  static boolean isTrue(String word) {
    return TRUE.contains(word.strip().toLowerCase(Locale.ROOT));
  }
}
