package org.touyan.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.diag.Position;
import org.touyan.text.Colour;

/**
 * The colours of a theme on every ground: those of its style sheet, and over them those that {@code theme.yml} wants, by
 * the rules of the cascade. A wash whose colour was changed and that was not changed itself is made from it.
 */
final class Palette {
  static final String DEFAULT = "default";

  /** The ground a page has at first, and those a reader may choose. */
  static final List<String> GROUNDS = List.of(DEFAULT, "dark", "eye", "contrast");

  /** What may be changed, by the names of the style sheet. */
  static final List<String> TOKENS = List.of(
      "main",
      "on-main",
      "main-wash",
      "link",
      "link-wash",
      "done",
      "done-wash",
      "due",
      "due-wash",
      "paper",
      "sheet",
      "ink",
      "soft",
      "line",
      "edge",
      "mark");

  private static final String WASH = "-wash";
  private static final double WASH_SHARE = 0.9;
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern GROUND =
      Pattern.compile(":root(?:\\[data-ground=\"([a-z]+)\"\\])?\\s*\\{([^}]*)\\}");
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+)\\s*:\\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\\s*[;}]");

  /** A colour that {@code theme.yml} asks for, and where it does. */
  record Wanted(String ground, String token, Colour colour, Position at) {
    Wanted with(Colour other) {
      return new Wanted(ground, token, other, at);
    }
  }

  private final Map<String, Map<String, Colour>> base;
  private final List<Wanted> wanted;

  private Palette(Map<String, Map<String, Colour>> base, List<Wanted> wanted) {
    this.base = base;
    this.wanted = List.copyOf(wanted);
  }

  /** @param css the style sheet that holds {@code :root} and {@code :root[data-ground="…"]} */
  static Palette of(String css, List<Wanted> wanted) {
    Map<String, Map<String, Colour>> base = new LinkedHashMap<>();
    for (String ground : GROUNDS) base.put(ground, new LinkedHashMap<>());
    Matcher block = GROUND.matcher(COMMENT.matcher(css).replaceAll(""));
    while (block.find()) {
      Map<String, Colour> tokens = base.get(block.group(1) == null ? DEFAULT : block.group(1));
      if (tokens == null) continue;
      Matcher token = TOKEN.matcher(block.group(2) + ";");
      while (token.find()) {
        Colour.of(sixDigits(token.group(2)))
            .ifPresent(colour -> tokens.put(token.group(1), colour));
      }
    }
    return new Palette(base, wanted);
  }

  /** {@code #abc} means {@code #aabbcc}. */
  static String sixDigits(String hex) {
    return hex.length() == 4 ? hex.replaceAll("([0-9a-fA-F])", "$1$1") : hex;
  }

  /** The same with another colour in the place of one. */
  Palette with(Wanted old, Colour colour) {
    List<Wanted> all = new ArrayList<>();
    for (Wanted one : wanted) all.add(one.equals(old) ? one.with(colour) : one);
    return new Palette(base, all);
  }

  List<Wanted> wanted() {
    return wanted;
  }

  /** Which line of {@code theme.yml} a token's colour comes from; nothing when the style sheet decides. */
  Optional<Wanted> from(String ground, String token) {
    Optional<Wanted> here = find(ground, token);
    if (here.isPresent() || ground.equals(DEFAULT)) return here;
    boolean fixed = base(ground).containsKey(token);
    return fixed ? Optional.empty() : find(DEFAULT, token);
  }

  private Optional<Wanted> find(String ground, String token) {
    return wanted.stream()
        .filter(one -> one.ground().equals(ground) && one.token().equals(token))
        .findFirst();
  }

  private Map<String, Colour> base(String ground) {
    return base.getOrDefault(ground, Map.of());
  }

  /** A token's colour; nothing when no style sheet has it. */
  Optional<Colour> colour(String ground, String token) {
    Optional<Wanted> changed = from(ground, token);
    if (changed.isPresent()) return changed.map(Wanted::colour);
    Optional<Colour> made = wash(ground, token);
    return made.isPresent() ? made : original(ground, token);
  }

  /** A token's colour before {@code theme.yml}. */
  Optional<Colour> original(String ground, String token) {
    Colour here = base(ground).get(token);
    return Optional.ofNullable(here == null ? base(DEFAULT).get(token) : here);
  }

  /** On the ground of high contrast washes stay white. */
  private Optional<Colour> wash(String ground, String token) {
    if (!token.endsWith(WASH) || ground.equals("contrast")) return Optional.empty();
    String of = token.substring(0, token.length() - WASH.length());
    return from(ground, of)
        .flatMap(changed ->
            colour(ground, "sheet").map(sheet -> changed.colour().mixed(sheet, WASH_SHARE)));
  }

  /** What is to be written behind the style sheet, by ground and token. */
  SortedMap<String, SortedMap<String, String>> changes() {
    SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
    for (String ground : GROUNDS) {
      SortedMap<String, String> tokens = new TreeMap<>();
      for (String token : TOKENS) {
        Optional<Colour> change = find(ground, token).map(Wanted::colour);
        if (change.isEmpty() && from(ground, token).isEmpty()) change = wash(ground, token);
        change.ifPresent(colour -> tokens.put(token, colour.toString()));
      }
      if (!tokens.isEmpty()) all.put(ground, tokens);
    }
    return all;
  }
}
