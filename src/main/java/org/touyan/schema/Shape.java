package org.touyan.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.touyan.diag.Code;

/**
 * What the value of a key looks like.
 *
 * @param min least number, for numbers
 * @param max greatest number, for numbers
 * @param options allowed values of a {@link Kind#CHOICE}, else empty
 * @param keys keys of a {@link Kind#MAP} or of the items of {@link Kind#MAPS}, else empty
 * @param bare key that a text standing where a map (or a list of maps) is expected is taken for, or ""
 */
record Shape(Kind kind, double min, double max, List<Option> options, Keys keys, String bare) {

  /** The kinds, each with its name in the sentence "must be …". */
  enum Kind {
    TEXT("一段文字", "text"),
    TEXTS("一个列表（每项一段文字）", "a list of texts"),
    TEXT_OR_TEXTS("一段文字或列表", "text or a list of texts"),
    DAY("日期，如 2026-11-21", "a date such as 2026-11-21"),
    FLAG("true 或 false（是 或 否）", "true or false"),
    WHOLE("整数", "a whole number"),
    NUMBER("数字", "a number"),
    CHOICE("可选的词", "one of the words allowed"),
    PAGE("页面的路径、编号或标题", "the path, id or title of a page"),
    PAGES("页面的列表", "a list of pages"),
    FILE("文件的路径", "the path of a file"),
    ROLES("岗位的列表，如 [\"cun:exec\"]", "a list of roles such as [\"cun:exec\"]"),
    DURATION("时长，如 03:20", "a duration such as 03:20"),
    DUE("期限，如 +7d 或 2026-11-21", "+7d or a date such as 2026-11-21"),
    DAYS("日期的列表，如 [2026-08-29..2026-08-31]", "a list of dates such as [2026-08-29..2026-08-31]"),
    RULE("all（全部）或 2-of（任选2）", "all or 2-of"),
    ID("编号，如 san-ge-yi", "an id such as san-ge-yi"),
    NAMES("一个列表，每项只有小写字母、数字和 -", "a list of names of a-z, 0-9 and -"),
    ADDRESS(
        "网址，如 https://example.org/ ，不带 ? # @，最长 100 个字符（一个汉字算 3 个）",
        "an address such as https://example.org/ without ? # @, at most 100 bytes"),
    RAW("一个列表，每项是“键: 值”", "a list of \"key: value\""),
    ALIKE(
        "一个列表，每项是意思相同的几个词，如 [执委, 执行委员]",
        "a list of words that mean the same, each such as [WeChat, Weixin]"),
    NAME("只有小写字母、数字和 - 的名字", "a name of a-z, 0-9 and -"),
    FREE("“键: 值”这样的行", "lines such as \"key: value\""),
    MAP("“键: 值”这样的行", "lines such as \"key: value\""),
    MAPS("一个列表，每项是“键: 值”", "a list of \"key: value\"");

    final String zh;
    final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** The code for a text that does not fit; the general one except for ids. */
    Code code() {
      return this == ID ? Code.ID_BAD : Code.FIELD_WRONG_TYPE;
    }
  }

  /** An allowed value: the words accepted for it; the first is stored, the second, if any, is the Chinese one shown. */
  record Option(List<String> words) {
    Option {
      words = List.copyOf(words);
    }

    String id() {
      return words.get(0);
    }

    @Override
    public String toString() {
      return words.size() == 1 ? id() : id() + "（" + words.get(1) + "）";
    }
  }

  Shape {
    options = List.copyOf(options);
  }

  static Shape of(Kind kind) {
    return new Shape(kind, 0, 0, List.of(), Keys.NONE, "");
  }

  static Shape whole(double min, double max) {
    return new Shape(Kind.WHOLE, min, max, List.of(), Keys.NONE, "");
  }

  static Shape number(double min, double max) {
    return new Shape(Kind.NUMBER, min, max, List.of(), Keys.NONE, "");
  }

  /** Each word is {@code id}, {@code id 中文} or {@code id 中文 another …}. */
  static Shape choice(String... words) {
    List<Option> options = List.of(words).stream()
        .map(word -> new Option(List.of(word.split(" "))))
        .toList();
    return new Shape(Kind.CHOICE, 0, 0, options, Keys.NONE, "");
  }

  static Shape map(Keys keys, String bare) {
    return new Shape(Kind.MAP, 0, 0, List.of(), keys, bare);
  }

  static Shape maps(Keys keys, String bare) {
    return new Shape(Kind.MAPS, 0, 0, List.of(), keys, bare);
  }

  /** The stored word for a choice as written in any of its words, case of letters apart. */
  Optional<String> chosen(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return options.stream()
        .filter(option -> option.words().stream()
            .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(word)))
        .map(Option::id)
        .findFirst();
  }

  /** What the value must be, in the language of the message; bounds included. */
  String words(boolean english) {
    String words = english ? kind.en : kind.zh;
    if (kind != Kind.WHOLE && kind != Kind.NUMBER) return words;
    String low = Values.number(min);
    String high = Values.number(max);
    return english ? words + " from " + low + " to " + high : low + " 到 " + high + " 的" + words;
  }
}
