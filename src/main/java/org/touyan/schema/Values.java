package org.touyan.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.text.HalfWidth;

/** How single values are written. Everything here takes text as a trainer types it: full-width digits and signs too. */
public final class Values {
  private static final Pattern DAY = Pattern.compile(
      "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,9})?");
  private static final Pattern DURATION = Pattern.compile("(?:\\d{1,2}:)?\\d{1,3}:[0-5]\\d");
  private static final Pattern DAYS_LATER = Pattern.compile("\\+(\\d{1,4}) ?(?:[dD]|天|日)");
  private static final Pattern N_OF = Pattern.compile("(?:(\\d{1,3})-of|任选 ?(\\d{1,3}) ?[门项]?)");
  private static final Pattern SPAN = Pattern.compile("(.+?) ?(?:\\.\\.|至|~) ?(.+)");

  private Values() {}

  /** {@code 2026-11-21}, {@code 2026/11/21} or {@code 2026年11月21日}, if there is such a day. */
  public static Optional<LocalDate> day(String text) {
    Matcher m = DAY.matcher(HalfWidth.of(text));
    if (!m.matches()) return Optional.empty();
    int form = m.group(2) != null ? 2 : m.group(4) != null ? 4 : 6;
    try {
      return Optional.of(LocalDate.of(
          Integer.parseInt(m.group(1)),
          Integer.parseInt(m.group(form)),
          Integer.parseInt(m.group(form + 1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code true false yes no 是 否}. */
  static Optional<Boolean> flag(String text) {
    return switch (HalfWidth.of(text).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "是" -> Optional.of(true);
      case "false", "no", "否" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A Long for a whole number, a Double for another, empty for what is none. */
  static Optional<Object> number(String text) {
    String plain = HalfWidth.of(text);
    if (WHOLE.matcher(plain).matches()) return Optional.of(Long.valueOf(plain));
    return NUMBER.matcher(plain).matches() ? Optional.of(Double.valueOf(plain)) : Optional.empty();
  }

  /** A number without a useless {@code .0}. */
  static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** {@code mm:ss} or {@code h:mm:ss}. */
  static Optional<String> duration(String text) {
    String plain = HalfWidth.of(text);
    return DURATION.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }

  /** {@code +7d} (also {@code +7天}) or a date, as {@code +7d} or {@code 2026-11-21}. */
  static Optional<String> due(String text) {
    Matcher m = DAYS_LATER.matcher(HalfWidth.of(text));
    if (m.matches()) return Optional.of("+" + Integer.parseInt(m.group(1)) + "d");
    return day(text).map(LocalDate::toString);
  }

  /** A date or two with {@code ..} (also {@code 至}, {@code ~}) between them, the later one last. */
  static Optional<String> days(String text) {
    Optional<LocalDate> one = day(text);
    if (one.isPresent()) return one.map(LocalDate::toString);
    Matcher m = SPAN.matcher(HalfWidth.of(text));
    if (!m.matches()) return Optional.empty();
    Optional<LocalDate> from = day(m.group(1));
    Optional<LocalDate> to = day(m.group(2));
    if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) return Optional.empty();
    return Optional.of(from.get() + ".." + to.get());
  }

  /** {@code all} (全部) or {@code 2-of} (任选2), as {@code all} or {@code 2-of}. */
  static Optional<String> rule(String text) {
    String plain = HalfWidth.of(text);
    if (plain.equals("all") || plain.equals("全部")) return Optional.of("all");
    Matcher m = N_OF.matcher(plain);
    if (!m.matches()) return Optional.empty();
    int n = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
    return n == 0 ? Optional.empty() : Optional.of(n + "-of");
  }

  /** The first control character, lone surrogate or noncharacter; tab and line end are none. */
  static OptionalInt control(String text) {
    return text.codePoints().filter(Values::isControl).findFirst();
  }

  private static boolean isControl(int c) {
    if (c == '\t' || c == '\n') return false;
    return c < 0x20
        || c >= 0x7f && c < 0xa0
        || c >= 0xd800 && c < 0xe000
        || (c & 0xfffe) == 0xfffe
        || c == 0xfeff;
  }

  /** A number in range. */
  static OptionalDouble inRange(Object number, double min, double max) {
    double value = ((Number) number).doubleValue();
    return value >= min && value <= max ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** What is shown of a value in a message: one line, not too long, nothing that a terminal would obey. */
  static String cut(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(50)
        .forEach(
            c -> shown.appendCodePoint(c == '\n' || c == '\t' ? ' ' : isControl(c) ? 0xfffd : c));
    String line = shown.toString();
    return line.codePointCount(0, line.length()) <= 40
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
  }
}
