package org.touyan.view;

import java.time.LocalDate;
import java.util.Map;

/** Words that are made out of data: dates, due times, stages. The words of buttons and labels belong to the theme. */
final class Wording {
  private static final Map<String, String[]> WORDS = Map.ofEntries(
      Map.entry("first-week", new String[] {"第一周", "First week"}),
      Map.entry("first-month", new String[] {"第一个月", "First month"}),
      Map.entry("first-quarter", new String[] {"第一季度", "First quarter"}),
      Map.entry("yearly", new String[] {"每年", "Every year"}),
      Map.entry("before-congress", new String[] {"换届前", "Before the congress"}),
      Map.entry("appointed", new String[] {"从上任起", "From the appointment"}),
      Map.entry("date", new String[] {"按日期", "By date"}),
      Map.entry("monthly", new String[] {"每月", "Every month"}),
      Map.entry("quarterly", new String[] {"每季度", "Every quarter"}));

  private final boolean english;

  Wording(boolean english) {
    this.english = english;
  }

  /** The word for a stage or trigger; itself when there is none. */
  String of(String key) {
    String[] words = WORDS.get(key);
    return words == null ? key : words[english ? 1 : 0];
  }

  /** 2026年11月21日, in English 2026-11-21. */
  String date(LocalDate date) {
    return english
        ? date.toString()
        : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** A due time as written ({@code +7d}, {@code 2026-12-31} or "") in words. */
  String due(String due) {
    if (due.isEmpty()) return "";
    if (!due.startsWith("+")) return english ? "by " + due : date(LocalDate.parse(due)) + "前";
    String days = due.substring(1, due.length() - 1);
    return english ? "within " + days + (days.equals("1") ? " day" : " days") : days + " 天内";
  }

  /** A day, or a span {@code A..B} of days, in words; anything else stays as it is. */
  String dates(String written) {
    int span = written.indexOf("..");
    if (span >= 0) {
      return dates(written.substring(0, span).strip())
          + (english ? " to " : "至")
          + dates(written.substring(span + 2).strip());
    }
    return written.matches("\\d{4}-\\d{2}-\\d{2}") ? date(LocalDate.parse(written)) : written;
  }

  /** What a group asks for; {@code atLeast} -1 means all. */
  String rule(int atLeast) {
    if (atLeast < 0) return english ? "all of them" : "全部完成";
    return english ? "any " + atLeast : "任选 " + atLeast + " 项";
  }

  /** What to do first. */
  String after(String titles) {
    return english ? "first: " + titles : "先学：" + titles;
  }

  /** 12 分钟, or "" when unknown. */
  String minutes(int minutes) {
    if (minutes <= 0) return "";
    return english ? minutes + " min" : minutes + " 分钟";
  }

  /** How many paths. */
  String paths(int count) {
    return english ? count + (count == 1 ? " path" : " paths") : count + " 条路径";
  }

  /** A hash as eight characters that are easy to type: no 0, 1, i, l, o. */
  static String shortId(String hex) {
    String letters = "23456789abcdefghjkmnpqrstuvwxyz";
    long value = Long.parseUnsignedLong(hex.substring(0, 15), 16);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      out.append(letters.charAt((int) (value % letters.length())));
      value /= letters.length();
    }
    return out.toString();
  }

  /** A value of a field as a reader sees it. */
  String value(Object value) {
    if (value instanceof LocalDate date) return date(date);
    if (value instanceof Boolean yes) return english ? (yes ? "yes" : "no") : (yes ? "是" : "否");
    if (value instanceof Double number && number == Math.rint(number))
      return Long.toString(number.longValue());
    return value.toString();
  }
}
