package org.touyan.text;

/** Reads numbers that a range coder wrote, each with its {@link Odds}. Twin: {@code src/main/web/range.js}. */
public final class RangeSource {
  /** Where the bytes come from. */
  public interface Bytes {
    /** How many are left. */
    int left();

    /** The next one, 0 to 255; fails if there is none. */
    int take();

    /** What to throw if the bytes cannot be right. */
    RuntimeException damaged(String what);
  }

  /** So many zeros behind the end are taken for granted. */
  public static final int GRANTED = 4;

  private static final int TOP = 1 << 24;
  private static final long BITS = 0xffffffffL;

  private final Bytes in;
  private long code;
  private long range = BITS;
  private int granted = GRANTED;

  public RangeSource(Bytes in) {
    this.in = in;
    for (int i = 0; i < 4; i++) code = code << 8 | take();
  }

  private int take() {
    return in.left() == 0 && granted-- > 0 ? 0 : in.take();
  }

  private int bit(Odds odds, int at) {
    long bound = (range >>> Odds.WHOLE_BITS) * odds.zero(at);
    int bit = code < bound ? 0 : 1;
    if (bit == 0) {
      range = bound;
    } else {
      code -= bound;
      range -= bound;
    }
    odds.saw(at, bit);
    fill();
    return bit;
  }

  private int even() {
    range >>>= 1;
    int bit = code < range ? 0 : 1;
    if (bit != 0) code -= range;
    fill();
    return bit;
  }

  private void fill() {
    while (range < TOP) {
      range = range << 8 & BITS;
      code = (code << 8 | take()) & BITS;
    }
  }

  /** The next number of a kind. */
  public int number(Odds odds) {
    int bits = 1;
    while (bit(odds, odds.ofLength(bits)) != 0)
      if (++bits > Odds.BITS_MAX) throw in.damaged("has a number too large");
    int seen = 1;
    for (int i = 1; i < bits; i++)
      seen = 2 * seen + (i > odds.fine() ? even() : bit(odds, odds.ofBit(bits, seen)));
    return seen - 1;
  }

  /** A number of so many bits, each as likely as not. */
  public int even(int bits) {
    int value = 0;
    for (int i = 0; i < bits; i++) value = 2 * value + even();
    return value;
  }

  /** What to throw if a number cannot be right. */
  public RuntimeException damaged(String what) {
    return in.damaged(what);
  }
}
