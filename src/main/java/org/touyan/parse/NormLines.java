package org.touyan.parse;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Position;
import org.touyan.model.Norm;
import org.touyan.model.Norm.Rule;
import org.touyan.model.Reference;
import org.touyan.parse.dialect.Box;
import org.touyan.text.HalfWidth;

/**
 * Reads the lines of a {@code :::norm} that names a data table. Lines are {@code key：value}, in paragraphs of their own; other
 * paragraphs stay text. A box without {@code 数据表} is text altogether.
 */
final class NormLines {
  private static final Map<String, String> KEYS = Map.of(
      "数据表", "table", "table", "table", "只看", "only", "only", "only", "名称", "name", "name", "name",
      "数值", "value", "value", "value");
  private static final Pattern LINE = Pattern.compile("(\\S{2,5}?)\\s*[：:]\\s*(.*)");

  private final Source source;
  private final RuleReader rules;
  private final Set<Node> read = new HashSet<>();
  private Optional<Reference> table = Optional.empty();
  private Optional<Reference> name = Optional.empty();
  private Optional<Norm.Only> only = Optional.empty();
  private final List<Rule> found = new ArrayList<>();
  private final Optional<Norm> norm;
  private boolean broken;

  NormLines(Source source, RuleReader rules, Box box) {
    this.source = source;
    this.rules = rules;
    norm = of(box);
  }

  /** The norm of the box; empty if it is text only, or faulty (reported). */
  Optional<Norm> norm() {
    return norm;
  }

  /** Whether this part of the box belongs to the norm, so that it is no text. */
  boolean holds(Node node) {
    return read.contains(node);
  }

  private Optional<Norm> of(Box box) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Node node = box.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph paragraph && hasKey(paragraph, "")) paragraphs.add(paragraph);
    }
    if (paragraphs.stream().noneMatch(paragraph -> hasKey(paragraph, "table")))
      return Optional.empty();
    paragraphs.forEach(this::paragraph);
    if (found.isEmpty() && !broken)
      report(source.at(box.getStartOffset()), "没有“数值：”这一行", "there is no line \"value:\"");
    if (broken || table.isEmpty()) return Optional.empty();
    read.addAll(paragraphs);
    return Optional.of(new Norm(box.title(), table.get(), name, only, found));
  }

  private static boolean hasKey(Paragraph paragraph, String wanted) {
    for (BasedSequence line : paragraph.getContentLines()) {
      String key = key(line.toString().strip());
      if (wanted.isEmpty() ? !key.isEmpty() : key.equals(wanted)) return true;
    }
    return false;
  }

  /** The key of a line in English, or "". */
  private static String key(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches() ? KEYS.getOrDefault(parts.group(1).toLowerCase(Locale.ROOT), "") : "";
  }

  private void paragraph(Paragraph paragraph) {
    for (BasedSequence raw : paragraph.getContentLines()) {
      String line = raw.toString().strip();
      if (line.isEmpty()) continue;
      Position at = source.at(raw.getStartOffset());
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        report(at, "“" + cut(line) + "”，没有“：”", "\"" + cut(line) + "\" has no colon");
        continue;
      }
      String value = parts.group(2).strip();
      switch (key(line)) {
        case "table" -> {
          twice(table.isPresent(), parts.group(1), at);
          table = Optional.of(new Reference(HalfWidth.of(value), at));
        }
        case "name" -> {
          twice(name.isPresent(), parts.group(1), at);
          name = Optional.of(new Reference(value, at));
        }
        case "only" -> {
          twice(only.isPresent(), parts.group(1), at);
          only(value, at);
        }
        case "value" -> rule(value, at);
        default ->
          report(
              at,
              "“" + cut(parts.group(1)) + "”不是数据表、只看、名称、数值",
              "\"" + cut(parts.group(1)) + "\" is not table, only, name or value");
      }
    }
  }

  private void twice(boolean isThere, String key, Position at) {
    if (isThere) report(at, "“" + cut(key) + "”写了两次", "\"" + cut(key) + "\" stands twice");
  }

  /** {@code 级别 = 县、区}. */
  private void only(String value, Position at) {
    int sign = value.replace('＝', '=').indexOf('=');
    List<String> values = new ArrayList<>();
    for (String one : value.substring(sign + 1).split("[、，,]")) {
      if (!one.isBlank()) values.add(one.strip());
    }
    if (sign < 1 || values.isEmpty()) {
      report(at, "“只看”要写成“列 = 值”", "\"only\" is written as \"column = value\"");
    } else {
      only =
          Optional.of(new Norm.Only(new Reference(value.substring(0, sign).strip(), at), values));
    }
  }

  private void rule(String value, Position at) {
    Optional<Rule> rule = rules.read(value, at, this::report);
    if (rule.isEmpty()) return;
    if (found.size() == Norm.RULES_MAX) {
      report(
          at,
          "超过 " + Norm.RULES_MAX + " 条，请分成几个指标",
          "more than " + Norm.RULES_MAX + " values; make several norms");
    } else {
      found.add(rule.get());
    }
  }

  private void report(Position at, String zh, String en) {
    broken = true;
    source.report(Code.NORM_LINE, at, zh, en);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }
}
