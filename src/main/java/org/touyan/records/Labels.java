package org.touyan.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.touyan.model.Role;
import org.touyan.model.RoleBook;
import org.touyan.model.Words;
import org.touyan.text.CellNumber;

/** Figures, posts and matters in the words of the theme. */
final class Labels {
  private final Words words;
  private final RoleBook book;

  Labels(Words words, RoleBook book) {
    this.words = words;
    this.book = book;
  }

  /** A word of the report. */
  String of(String key, Object... values) {
    return words.of("cover." + key, values);
  }

  String head(String key) {
    return of("head." + key);
  }

  String period(Period period) {
    String asOf = words.date(period.asOf());
    String span = period
        .since()
        .map(since -> of("period.span", words.date(since), asOf))
        .orElse(of("period.all", asOf));
    return span + words.of("sep.semicolon") + of("asof", asOf);
  }

  /** {@code part} of {@code all} in per cent with one decimal: 66.7%; a dash where there is nobody. */
  static String share(int part, int all) {
    if (all == 0) return "–";
    BigDecimal percent = BigDecimal.valueOf(part * 100L)
        .divide(
            BigDecimal.valueOf(all), 1, RoundingMode.DOWN); // never 100% when somebody is missing
    return CellNumber.plain(percent) + "%";
  }

  /** Class hours with at most one decimal. */
  static String hours(double hours) {
    return CellNumber.plain(BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP));
  }

  String grade(Grade grade) {
    return of("grade." + grade.name().toLowerCase(Locale.ROOT));
  }

  String roles(Person person) {
    if (person.roles().isEmpty()) return of("no-role");
    return list(person.roles().stream().map(this::role).toList());
  }

  private String role(Role role) {
    return words.of("role.label", book.levelLabel(role.level()), book.postLabel(role.post()));
  }

  String semicolon() {
    return words.of("sep.semicolon");
  }

  String list(List<String> parts) {
    return String.join(words.of("sep.list"), parts);
  }

  String kind(Issue.Kind kind) {
    return of("issue." + key(kind));
  }

  String cure(Issue.Kind kind) {
    return of("issue." + key(kind) + ".do");
  }

  static String key(Issue.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String source(Issue.Source source) {
    return of("from." + source.name().toLowerCase(Locale.ROOT));
  }

  String name(String name) {
    return name.isEmpty() ? of("no-name") : name;
  }

  static String days(Issue issue) {
    return issue.first().equals(issue.last()) ? issue.first() : issue.first() + "–" + issue.last();
  }

  /** What is still to do on a path. */
  String path(PathState state, int shownMax) {
    List<String> missing = state.missing();
    String todo = list(missing.subList(0, Math.min(shownMax, missing.size())));
    if (missing.size() > shownMax) todo += " " + of("missing.more", missing.size() - shownMax);
    String title = state.path().page().title();
    return of("missing.path", title, state.done(), state.total(), todo);
  }
}
