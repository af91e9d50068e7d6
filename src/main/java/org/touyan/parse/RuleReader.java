package org.touyan.parse;

import static org.touyan.model.Norm.Comparison.AT_LEAST;
import static org.touyan.model.Norm.Comparison.AT_MOST;
import static org.touyan.model.Norm.Comparison.EXACTLY;
import static org.touyan.model.Norm.Comparison.LESS;
import static org.touyan.model.Norm.Comparison.MORE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.diag.Position;
import org.touyan.model.Norm.Comparison;
import org.touyan.model.Norm.Rule;
import org.touyan.model.Reference;
import org.touyan.text.CellNumber;
import org.touyan.text.HalfWidth;

/** Reads {@code 执委 ≥ 30 人（第二条）}: a column, a comparison, a number, what it counts, the clause it comes from. */
final class RuleReader {
  /** Longer ones before those that they begin with. */
  private static final Map<String, Comparison> SIGNS = signs();

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d,]*(?:\\.\\d+)?(?: ?%)?");
  private static final Pattern CLAUSE = Pattern.compile("(.*?) ?\\(([^()]{1,60})\\)");
  private static final Pattern AFTER = Pattern.compile("(.*?)(及?以上|及?以下|以内)");

  /** Hears what is wrong with a rule. */
  interface Faults {
    void report(Position at, String zh, String en);
  }

  /** Knows the clauses of the page. */
  interface Clauses {
    /** The last clause before this place, as written, or "". */
    String last();

    /** The address of a clause in this page, {@code #tiao-2}, or "" when the text names none. */
    String anchor(String clause, Position at);
  }

  private final Clauses clauses;

  RuleReader(Clauses clauses) {
    this.clauses = clauses;
  }

  private static Map<String, Comparison> signs() {
    Map<String, Comparison> signs = new LinkedHashMap<>();
    for (String at : "不少于 不低于 至少 ≥ ≧ >=".split(" ")) signs.put(at, AT_LEAST);
    for (String at : "不多于 不超过 不高于 至多 ≤ ≦ <=".split(" ")) signs.put(at, AT_MOST);
    for (String at : "多于 超过 高于 >".split(" ")) signs.put(at, MORE);
    for (String at : "少于 低于 <".split(" ")) signs.put(at, LESS);
    for (String at : "等于 =".split(" ")) signs.put(at, EXACTLY);
    return signs;
  }

  /** A rule taken apart; {@code rest} begins with the number. */
  private record Parts(String column, Comparison comparison, String rest) {}

  /** The rule, or empty when it is none (reported). */
  Optional<Rule> read(String written, Position at, Faults faults) {
    String text = HalfWidth.of(written);
    Matcher clauseAtEnd = CLAUSE.matcher(text);
    boolean isNamed = clauseAtEnd.matches();
    String clause = isNamed ? clauseAtEnd.group(2).strip() : clauses.last();
    String body = isNamed ? clauseAtEnd.group(1) : text;
    Optional<Parts> parts = signed(body).or(() -> spoken(body));
    if (parts.isEmpty()) {
      faults.report(at, "没有比较的记号，如 ≥、不少于", "there is no comparison such as >= or <=");
      return Optional.empty();
    }
    if (parts.get().column().isEmpty()) {
      faults.report(
          at,
          "比较的记号前面没有写列，不知道数的是什么",
          "no column stands before the comparison, so nobody knows what is counted");
      return Optional.empty();
    }
    String rest = parts.get().rest();
    Matcher number = NUMBER.matcher(rest);
    String digits = number.lookingAt() ? number.group() : "";
    if (!CellNumber.is(digits)) {
      faults.report(at, "比较的记号后面不是数", "what stands behind the comparison is no number");
      return Optional.empty();
    }
    return Optional.of(new Rule(
        new Reference(parts.get().column(), at),
        parts.get().comparison(),
        CellNumber.value(digits).orElseThrow(),
        CellNumber.isPercent(digits),
        rest.substring(digits.length()).strip(),
        clause,
        clause.isEmpty() ? "" : clauses.anchor(clause, at)));
  }

  /** {@code 执委 ≥ 30 人}, {@code 执委不少于 30 人}: the first sign counts. */
  private static Optional<Parts> signed(String text) {
    int place = text.length();
    String sign = "";
    for (String one : SIGNS.keySet()) {
      int found = text.indexOf(one);
      if (found >= 0 && found < place) {
        place = found;
        sign = one;
      }
    }
    Comparison comparison = SIGNS.get(sign);
    if (comparison == null) return Optional.empty();
    return Optional.of(new Parts(
        text.substring(0, place).strip(),
        comparison,
        text.substring(place + sign.length()).strip()));
  }

  /** {@code 执委 30 人以上}. */
  private static Optional<Parts> spoken(String text) {
    Matcher after = AFTER.matcher(text);
    if (!after.matches()) return Optional.empty();
    Matcher number = NUMBER.matcher(after.group(1));
    if (!number.find()) return Optional.empty();
    return Optional.of(new Parts(
        after.group(1).substring(0, number.start()).strip(),
        after.group(2).endsWith("上") ? AT_LEAST : AT_MOST,
        after.group(1).substring(number.start()).strip()));
  }
}
