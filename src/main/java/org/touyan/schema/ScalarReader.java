package org.touyan.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.Reference;
import org.touyan.model.Role;
import org.touyan.model.RoleUse;
import org.touyan.text.HalfWidth;
import org.touyan.text.NearestName;
import org.touyan.yaml.YamlNode;

/** Checks single values. */
final class ScalarReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s\"'<>?#@/:\\\\][^\\s\"'<>?#@/\\\\]*(?:/[^\\s\"'<>?#@\\\\]*)?");
  private static final Pattern ROLE = Pattern.compile("([a-z0-9-]+|\\*):([a-z0-9-]+|\\*)");

  /** Behind a role: only for those who are new in it. */
  private static final Pattern NEWCOMER = Pattern.compile("(?<=\\S)(?:\\s+(?i:new)|\\s*新任)$");

  private static final int ID_CHARS_MAX = 80;

  /** With the longest id behind it, its QR code has at most 65 modules a side: more is too fine for 20 mm of paper. */
  private static final int ADDRESS_BYTES_MAX = 100;

  private final Findings findings;

  ScalarReader(Findings findings) {
    this.findings = findings;
  }

  /** The value of a shape that is written as one text. */
  Optional<Object> read(String name, Shape shape, YamlNode node) {
    if (shape.kind() == Shape.Kind.CHOICE) return choice(name, shape, node).map(Object.class::cast);
    Optional<String> written = text(name, shape, node);
    if (written.isEmpty()) return Optional.empty();
    Optional<Object> value = parse(shape, written.get(), node);
    if (value.isEmpty()) wrong(name, shape, node);
    return value;
  }

  private static Optional<Object> parse(Shape shape, String text, YamlNode node) {
    Optional<?> value = switch (shape.kind()) {
      case DAY -> Values.day(text);
      case FLAG -> Values.flag(text);
      case WHOLE -> number(shape, text).filter(Long.class::isInstance);
      case NUMBER -> number(shape, text);
      case DURATION -> Values.duration(text);
      case DUE -> Values.due(text);
      case DAYS -> Values.days(text);
      case RULE -> Values.rule(text);
      case ID ->
        Optional.of(text)
            .filter(id -> id.length() <= ID_CHARS_MAX && ID.matcher(id).matches());
      case NAME -> Optional.of(text).filter(word -> NAME.matcher(word).matches());
      case NAMES ->
        Optional.of(text)
            .filter(word -> NAME.matcher(word).matches())
            .map(word -> new Reference(word, node.at()));
      case ADDRESS -> Optional.of(text).filter(ScalarReader::isAddress);
      case PAGE, FILE -> Optional.of(new Reference(text, node.at()));
      case TEXT, TEXTS, TEXT_OR_TEXTS -> Optional.of(text);
      case CHOICE, PAGES, ROLES, FREE, MAP, MAPS, RAW, ALIKE ->
        throw new IllegalStateException("not a single text: " + shape.kind());
    };
    return value.map(Object.class::cast);
  }

  /** A page's path is put behind it: what an address has behind its path, or before its host, has no place in it. */
  private static boolean isAddress(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= ADDRESS_BYTES_MAX
        && ADDRESS.matcher(text).matches();
  }

  private static Optional<Object> number(Shape shape, String text) {
    return Values.number(text)
        .filter(number -> Values.inRange(number, shape.min(), shape.max()).isPresent());
  }

  /** A text without white space at its ends; a number or a word such as {@code true} is the text it is written as. */
  Optional<String> text(String name, Shape shape, YamlNode node) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      wrong(name, shape, node);
      return Optional.empty();
    }
    OptionalInt control = Values.control(scalar.text());
    if (control.isPresent()) {
      findings.report(
          Code.FIELD_CONTROL,
          node.at(),
          name,
          String.format(Locale.ROOT, "U+%04X", control.getAsInt()));
      return Optional.empty();
    }
    String text = stripped(scalar.text());
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String stripped(String text) {
    return text.strip(); // U+3000 is white space to Java; the no-break space is not, and is kept
  }

  private Optional<String> choice(String name, Shape shape, YamlNode node) {
    Optional<String> written = text(name, shape, node);
    if (written.isEmpty()) return Optional.empty();
    Optional<String> chosen = shape.chosen(HalfWidth.of(written.get()));
    if (chosen.isEmpty()) reportChoice(name, shape, written.get(), node);
    return chosen;
  }

  private void reportChoice(String name, Shape shape, String written, YamlNode node) {
    List<String> words =
        shape.options().stream().flatMap(option -> option.words().stream()).toList();
    String zh =
        shape.options().stream().map(Shape.Option::toString).collect(Collectors.joining("、"));
    String en = shape.options().stream().map(Shape.Option::id).collect(Collectors.joining(", "));
    findings.suggest(
        Code.FIELD_BAD_VALUE,
        node.at(),
        NearestName.of(written, words).orElse(""),
        name,
        Values.cut(written),
        zh,
        en);
  }

  /**
   * {@code level:post}, with {@code new} behind it when only newcomers are meant; a full-width colon or a space behind the colon is
   * reported with what was meant.
   */
  Optional<RoleUse> role(YamlNode node) {
    String written = roleText(node);
    Matcher mark = NEWCOMER.matcher(written);
    boolean newcomer = mark.find();
    String key = newcomer ? written.substring(0, mark.start()) : written;
    if (ROLE.matcher(key).matches())
      return Optional.of(new RoleUse(role(key), newcomer, node.at()));
    String likely = HalfWidth.of(key).replace(" ", "").toLowerCase(Locale.ROOT);
    findings.suggest(
        Code.ROLE_BAD,
        node.at(),
        ROLE.matcher(likely).matches() ? likely + (newcomer ? " new" : "") : "",
        Values.cut(written));
    return Optional.empty();
  }

  static Role role(String key) {
    int colon = key.indexOf(':');
    return new Role(key.substring(0, colon), key.substring(colon + 1));
  }

  private static String roleText(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) return stripped(scalar.text());
    if (node instanceof YamlNode.Mapping map && map.entries().size() == 1) {
      YamlNode.Entry only = map.entries().get(0);
      if (only.value() instanceof YamlNode.Scalar post) return only.key() + ": " + post.text();
    }
    return shown(node);
  }

  /** A value of the author's own: true, false, numbers and texts. */
  Optional<Object> free(String name, YamlNode.Scalar scalar) {
    if (scalar.isNull()) return Optional.empty();
    Optional<String> text = text(name, Shape.of(Shape.Kind.TEXT), scalar);
    if (text.isEmpty() || !scalar.plain()) return text.map(Object.class::cast);
    return switch (text.get()) {
      case "true", "True", "TRUE" -> Optional.of(true);
      case "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.of(plainNumber(text.get()));
    };
  }

  /** Full-width digits and leading zeros (a telephone number) stay text. */
  private static Object plainNumber(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    boolean zeros = text.length() > 1 && text.startsWith("0") && !text.startsWith("0.");
    return ascii && !zeros ? Values.number(text).orElse(text) : text;
  }

  void wrong(String name, Shape shape, YamlNode node) {
    findings.report(
        shape.kind().code(),
        node.at(),
        shape.kind().code() == Code.ID_BAD
            ? new String[] {shown(node)}
            : new String[] {name, shape.words(false), shown(node), shape.words(true)});
  }

  private static String shown(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) return Values.cut(scalar.text());
    return node instanceof YamlNode.Sequence ? "[…]" : "{…}";
  }
}
