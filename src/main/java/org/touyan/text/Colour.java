package org.touyan.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A colour of the screen; each part is 0 to 255. Contrast is that of WCAG 2. */
public record Colour(int red, int green, int blue) {
  public static final Colour WHITE = new Colour(255, 255, 255);
  public static final Colour BLACK = new Colour(0, 0, 0);

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int STEPS = 100;

  public Colour {
    if (((red | green | blue) & ~0xff) != 0)
      throw new IllegalArgumentException(red + ", " + green + ", " + blue);
  }

  /** Reads {@code #rrggbb}; nothing else is a colour. */
  public static Optional<Colour> of(String text) {
    if (!HEX.matcher(text).matches()) return Optional.empty();
    int all = Integer.parseInt(text.substring(1), 16);
    return Optional.of(new Colour(all >> 16, all >> 8 & 0xff, all & 0xff));
  }

  /** How well one is seen on the other, whichever is which: 1 (not at all) to 21. */
  public static double contrast(Colour one, Colour other) {
    double a = one.luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    // StrictMath: the same digits on every machine, for what is printed and chosen by them.
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  /** This colour with a share (0 to 1) of another in it. */
  public Colour mixed(Colour other, double share) {
    return new Colour(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  /** The first colour that fits when this one is made darker and lighter step by step. */
  public Optional<Colour> nearest(Predicate<Colour> fits) {
    for (int step = 0; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      for (Colour end : new Colour[] {BLACK, WHITE}) {
        Colour tried = mixed(end, share);
        if (fits.test(tried)) return Optional.of(tried);
      }
    }
    return Optional.empty();
  }

  /** {@code #rrggbb}, in small letters. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
