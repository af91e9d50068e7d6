package org.touyan.schema;

import static org.touyan.schema.Shape.Kind.FILE;
import static org.touyan.schema.Shape.Kind.RAW;
import static org.touyan.schema.Shape.Kind.TEXT;
import static org.touyan.schema.Shape.Kind.TEXT_OR_TEXTS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Reference;
import org.touyan.text.Colour;
import org.touyan.text.NearestName;
import org.touyan.yaml.Limits;
import org.touyan.yaml.YamlNode;
import org.touyan.yaml.YamlReader;

/** Reads {@code theme.yml}. Never fails: what is wrong is reported and left out. */
public final class ThemeSchema {
  private static final Keys KEYS = Keys.of(
      Key.of("name", TEXT),
      Key.of("version", TEXT),
      Key.of("logo", FILE),
      Key.of("footer", TEXT_OR_TEXTS),
      Key.of("colours", RAW));

  /** What was probably meant: a colour behind a {@code #} that YAML takes for a remark, without the sign, or in short. */
  private static final Pattern LIKELY =
      Pattern.compile("(?<![#＃0-9a-zA-Z])[#＃]?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![0-9a-zA-Z])");

  private final List<String> lines;
  private final Findings findings;
  private final List<Palette.Wanted> wanted = new ArrayList<>();

  private ThemeSchema(String text, Findings findings) {
    lines = text.lines().toList();
    this.findings = findings;
  }

  /**
   * What the file says.
   *
   * @param logo a path below the theme's folder, as written
   * @param footer lines of text
   * @param colours as in {@link org.touyan.model.ThemeFace}
   */
  public record Face(
      Optional<Reference> logo,
      List<String> footer,
      SortedMap<String, SortedMap<String, String>> colours) {}

  /**
   * Reads the file.
   *
   * @param path what findings name, e.g. {@code themes/qinghe/theme.yml}
   * @param css the style sheet with the colours that are changed, as text
   */
  public static Face read(String path, String text, String css, Findings findings) {
    Entry entry = YamlReader.read(path, text, 1, Limits.file(), findings)
        .map(mapping -> new EntryReader(findings)
            .read(mapping, KEYS, other -> unknown(other, KEYS.names(), findings)))
        .orElse(Entry.empty(Position.file(path)));
    ThemeSchema schema = new ThemeSchema(text, findings);
    if (entry.values().get("colours") instanceof YamlNode node) schema.colours(node);
    Palette palette = Palette.of(css, schema.wanted);
    Contrasts.check(palette, findings);
    List<String> footer = entry.texts("footer").stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
    return new Face(entry.pages("logo").stream().findFirst(), footer, palette.changes());
  }

  private static boolean unknown(YamlNode.Entry entry, Set<String> names, Findings findings) {
    String near = NearestName.of(entry.key(), names).orElse("");
    String all = String.join(" ", names);
    findings.suggest(Code.THEME_UNKNOWN, entry.keyAt(), near, entry.key(), all);
    return true;
  }

  private void colours(YamlNode node) {
    Set<String> names = new LinkedHashSet<>(Palette.TOKENS);
    names.addAll(Palette.GROUNDS);
    for (YamlNode.Entry entry : entries("colours", node)) {
      if (Palette.GROUNDS.contains(entry.key())) {
        if (saysNothing(entry.value())) continue;
        for (YamlNode.Entry colour : entries(entry.key(), entry.value()))
          colour(entry.key(), colour, new LinkedHashSet<>(Palette.TOKENS));
      } else {
        colour(Palette.DEFAULT, entry, names);
      }
    }
  }

  private List<YamlNode.Entry> entries(String name, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) return mapping.entries();
    new ScalarReader(findings).wrong(name, Shape.map(Keys.NONE, ""), node);
    return List.of();
  }

  private static boolean saysNothing(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.isNull();
  }

  private void colour(String ground, YamlNode.Entry entry, Set<String> names) {
    String token = entry.key();
    if (!Palette.TOKENS.contains(token)) {
      unknown(entry, names, findings);
      return;
    }
    String written =
        entry.value() instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
    Optional<Colour> colour = Colour.of(written);
    if (colour.isPresent()) {
      boolean twice = wanted.stream()
          .anyMatch(one -> one.ground().equals(ground) && one.token().equals(token));
      if (twice) findings.report(Code.YAML_DUPLICATE_KEY, entry.keyAt(), token);
      else
        wanted.add(new Palette.Wanted(ground, token, colour.get(), entry.value().at()));
    } else {
      findings.suggest(Code.THEME_COLOUR, entry.keyAt(), likely(entry), token);
    }
  }

  /** The line as it should be; what YAML took for a remark stands only in the file itself. */
  private String likely(YamlNode.Entry entry) {
    int number = entry.keyAt().line();
    String line = number > lines.size() ? "" : lines.get(number - 1);
    Matcher found = LIKELY.matcher(line.substring(line.indexOf(entry.key()) + 1));
    if (!found.find(Math.min(entry.key().length(), line.length()))) return "";
    return entry.key() + ": \"" + Palette.sixDigits("#" + found.group(1)) + "\"";
  }
}
