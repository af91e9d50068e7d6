package org.touyan.pinyin;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * File names in {@code [a-z0-9-]*}: Han as pinyin, Latin and digits kept, everything else a dash. Names without Han never
 * load the library. Names over {@value #NAME_CHARS_MAX} characters are cut: they would be too long as pinyin anyway.
 */
public final class Slugs implements UnaryOperator<String> {
  private static final int NAME_CHARS_MAX = 40;

  private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

  @Override
  public String apply(String name) {
    String known = this.known.get(name);
    return known != null ? known : this.known.computeIfAbsent(name, Slugs::slug);
  }

  private static String slug(String name) {
    int end =
        name.offsetByCodePoints(0, Math.min(NAME_CHARS_MAX, name.codePointCount(0, name.length())));
    String text = name.substring(0, end);
    String latin = hasHan(text) ? PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ") : text;
    StringBuilder out = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
      if (c == 'ü') c = 'v';
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    while (out.length() > 0 && out.charAt(out.length() - 1) == '-') out.setLength(out.length() - 1);
    return out.toString();
  }

  private static boolean hasHan(String text) {
    return text.chars().anyMatch(c -> c >= 0x3400 && c <= 0x9fff);
  }
}
