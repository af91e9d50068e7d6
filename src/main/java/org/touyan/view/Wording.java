package org.touyan.view;

import java.time.LocalDate;
import java.util.List;
import org.touyan.model.DocType;
import org.touyan.model.Words;

/** Dates, due times, counts and values as a reader sees them, put together from the theme's words. */
final class Wording {
  private final Words words;

  Wording(Words words) {
    this.words = words;
  }

  /** The name of a page type. */
  String type(DocType type) {
    return words.of("type." + type.id());
  }

  /** The title of a page the site makes itself; {@code otherwise} for one that needs none of its own. */
  String pageTitle(String layout, String otherwise) {
    return words.find("title." + layout, otherwise);
  }

  /** When a path is learned; as written when the theme has no word for it. */
  String stage(String stage) {
    return words.find("stage." + stage, stage);
  }

  /** What starts a checklist. */
  String trigger(String trigger) {
    return words.find("trigger." + trigger, trigger);
  }

  /** 2026年11月21日, in English 2026-11-21. */
  String date(LocalDate date) {
    return words.date(date);
  }

  /** A due time as written ({@code +7d}, {@code 2026-12-31} or "") in words. */
  String due(String due) {
    if (due.isEmpty()) return "";
    if (!due.startsWith("+")) return words.of("due.by", date(LocalDate.parse(due)));
    return words.count("due.within", Long.parseLong(due.substring(1, due.length() - 1)));
  }

  /** A day, or a span {@code A..B} of days, in words; anything else stays as it is. */
  String dates(String written) {
    int span = written.indexOf("..");
    if (span >= 0) {
      return words.of(
          "date.span",
          dates(written.substring(0, span).strip()),
          dates(written.substring(span + 2).strip()));
    }
    return written.matches("\\d{4}-\\d{2}-\\d{2}") ? date(LocalDate.parse(written)) : written;
  }

  /** What a group asks for; {@code atLeast} -1 means all. */
  String rule(int atLeast) {
    return atLeast < 0 ? words.of("group.all") : words.of("group.any", atLeast);
  }

  /** How many steps a path has: those to do, those to choose from, and how many of these are asked for. */
  String tally(int must, int choice, int asked) {
    String first = words.of("path.must", must);
    if (choice == 0) return first;
    String second =
        asked == 0 ? words.of("path.free", choice) : words.of("path.choice", choice, asked);
    return must == 0 ? second : first + words.of("sep.comma") + second;
  }

  /** When the steps of a band are due. */
  String band(String band) {
    return words.of("band." + band);
  }

  /** 第 3、5 步, or "" for none. */
  String steps(List<String> numbers) {
    return numbers.isEmpty()
        ? ""
        : words.of("path.numbers", String.join(words.of("sep.list"), numbers));
  }

  /** 12 分钟, or "" when unknown. */
  String minutes(int minutes) {
    return minutes <= 0 ? "" : words.of("count.minutes", minutes);
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
    if (value instanceof Boolean yes) return words.of(yes ? "yes" : "no");
    if (value instanceof Double number && number == Math.rint(number))
      return Long.toString(number.longValue());
    return value.toString();
  }
}
