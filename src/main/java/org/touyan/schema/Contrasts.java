package org.touyan.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.text.Colour;

/** Whether everything can be read in the colours that a theme asks for: WCAG 2.2 AA, and AAA on the ground of high contrast. */
final class Contrasts {
  private static final double TEXT = 4.5;
  private static final double TEXT_HIGH = 7;
  private static final double SHAPE = 3;

  /** What stands on what. */
  private static final List<String> TEXTS = List.of(
      "ink paper",
      "ink sheet",
      "soft paper",
      "soft sheet",
      "main paper",
      "main sheet",
      "link paper",
      "link sheet",
      "done paper",
      "done sheet",
      "due paper",
      "due sheet",
      "on-main main",
      "ink main-wash",
      "ink link-wash",
      "ink done-wash",
      "ink due-wash",
      "ink mark",
      "main main-wash",
      "link link-wash",
      "done done-wash",
      "due due-wash");

  /** Edges of what can be pressed or filled in. */
  private static final List<String> SHAPES = List.of("edge paper", "edge sheet");

  /**
   * Two tokens on a ground.
   *
   * @param least the least contrast that is enough
   */
  private record Pair(String ground, String front, String back, double least) {
    /** The contrast as a part of what it should be; enough where a colour is not known. */
    double share(Palette palette) {
      return contrast(palette).map(contrast -> contrast / least).orElse(1.0);
    }

    Optional<Double> contrast(Palette palette) {
      return palette
          .colour(ground, front)
          .flatMap(one -> palette.colour(ground, back).map(other -> Colour.contrast(one, other)));
    }

    boolean isEnough(Palette palette) {
      return share(palette) >= 1;
    }

    /** Who is to change: the colour in front if it was asked for, else the one behind, else nobody. */
    Optional<Palette.Wanted> blamed(Palette palette) {
      Optional<Palette.Wanted> one = palette.from(ground, front);
      return one.isPresent() ? one : palette.from(ground, back);
    }

    /** Whether the pair changes with this colour, be it through a wash that is made from it. */
    boolean touches(Palette palette, Palette.Wanted colour) {
      return is(palette, front, colour) || is(palette, back, colour);
    }

    private boolean is(Palette palette, String token, Palette.Wanted colour) {
      return palette.from(ground, token).filter(colour::equals).isPresent()
          || palette
              .from(ground, token.replace("-wash", ""))
              .filter(colour::equals)
              .isPresent();
    }
  }

  private Contrasts() {}

  /** Reports every colour of {@code theme.yml} that cannot be read, once, with the nearest one that can. */
  static void check(Palette palette, Findings findings) {
    List<Pair> pairs = pairs();
    for (Palette.Wanted colour : palette.wanted()) {
      pairs.stream()
          .filter(pair -> pair.blamed(palette).filter(colour::equals).isPresent())
          .filter(pair -> !pair.isEnough(palette))
          .min(Comparator.comparingDouble(pair -> pair.share(palette)))
          .ifPresent(worst -> report(colour, worst, pairs, palette, findings));
    }
  }

  private static List<Pair> pairs() {
    List<Pair> all = new ArrayList<>();
    for (String ground : Palette.GROUNDS) {
      double least = ground.equals("contrast") ? TEXT_HIGH : TEXT;
      for (String pair : TEXTS) all.add(pair(ground, pair, least));
      for (String pair : SHAPES) all.add(pair(ground, pair, SHAPE));
    }
    return all;
  }

  private static Pair pair(String ground, String both, double least) {
    String[] names = both.split(" ");
    return new Pair(ground, names[0], names[1], least);
  }

  private static void report(
      Palette.Wanted colour, Pair worst, List<Pair> pairs, Palette palette, Findings findings) {
    List<Pair> own =
        pairs.stream().filter(pair -> pair.touches(palette, colour)).toList();
    Colour better = colour
        .colour()
        .nearest(tried -> {
          Palette changed = palette.with(colour, tried);
          return own.stream().allMatch(pair -> pair.isEnough(changed));
        })
        .or(() -> palette.original(colour.ground(), colour.token()))
        .orElse(Colour.BLACK);
    boolean front = worst.front().equals(colour.token());
    String other = front ? worst.back() : worst.front();
    findings.report(
        Code.THEME_CONTRAST,
        colour.at(),
        colour.token(),
        colour.colour().toString(),
        other,
        palette.colour(worst.ground(), other).map(Colour::toString).orElse(""),
        tenths(worst.contrast(palette).orElse(1.0)),
        tenths(worst.least()),
        worst.ground(),
        better.toString());
  }

  /** Cut off, not rounded: 4.46 is not 4.5. */
  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", Math.floor(number * 10) / 10);
  }
}
