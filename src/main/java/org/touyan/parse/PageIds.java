package org.touyan.parse;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.touyan.parse.dialect.Cjk;

/** Hands out the ids of a page: each once, and none that an author wrote elsewhere on it. */
final class PageIds {
  private final Set<String> reserved;
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  PageIds(Collection<String> reserved) {
    this.reserved = new HashSet<>(reserved);
  }

  /** An id that the author wrote; a second one of the same name gets {@code -2}. */
  String explicit(String id) {
    return used.add(id) ? id : numbered(id);
  }

  /** An id made from {@code wish}. */
  String derived(String wish) {
    return !reserved.contains(wish) && used.add(wish) ? wish : numbered(wish);
  }

  private String numbered(String wish) {
    int number = next.getOrDefault(wish, 2);
    String id = wish + "-" + number++;
    while (reserved.contains(id) || !used.add(id)) id = wish + "-" + number++;
    next.put(wish, number);
    return id;
  }

  /** Text as an id: lower case, spaces as {@code -}, Han kept, the rest dropped; {@code section} when nothing is left. */
  static String slug(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int cp = text.codePointAt(i);
      if (cp >= 'A' && cp <= 'Z') {
        out.append((char) (cp | 0x20));
      } else if (cp >= 'a' && cp <= 'z'
          || cp >= '0' && cp <= '9'
          || cp == '-'
          || cp == '_'
          || Cjk.isHan(cp)) {
        out.appendCodePoint(cp);
      } else if ((cp == ' ' || cp == 0x3000 || cp == '\t') && out.length() > 0) {
        out.append('-');
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == '-') end--;
    out.setLength(end);
    return end == 0 ? "section" : out.toString();
  }
}
