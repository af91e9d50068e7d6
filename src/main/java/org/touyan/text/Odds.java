package org.touyan.text;

import java.util.Arrays;

/**
 * What numbers of one kind have been like so far in a block of postings or a table; writer and reader keep the same odds. A number is
 * written as how many bits it has, in ones and a zero, then these bits but the first.
 */
public final class Odds {
  /** Most bits of a number, which is one more than what is meant. */
  public static final int BITS_MAX = 31;
  /** Of a zero, of so many. */
  public static final int WHOLE_BITS = 12;

  private static final int RATE = 4;

  private final short[] zero;
  private final int fine;

  /** @param fine behind the first bit of a number so many more have odds of their own; the others are even */
  public Odds(int fine) {
    this.fine = fine;
    zero = new short[BITS_MAX + 1 << fine + 1];
    Arrays.fill(zero, (short) (1 << WHOLE_BITS - 1));
  }

  public static Odds[] of(int count, int fine) {
    Odds[] odds = new Odds[count];
    for (int i = 0; i < count; i++) odds[i] = new Odds(fine);
    return odds;
  }

  public int fine() {
    return fine;
  }

  /** Where the odds stand that a number of at least so many bits has no more. */
  public int ofLength(int bits) {
    return bits << fine + 1;
  }

  /** Where the odds stand of the next bit of a number. @param seen a one and the bits so far behind the first */
  public int ofBit(int bits, int seen) {
    return (bits << fine + 1) + seen;
  }

  public int zero(int at) {
    return zero[at];
  }

  public void saw(int at, int bit) {
    zero[at] += (short) (bit == 0 ? (1 << WHOLE_BITS) - zero[at] >> RATE : -(zero[at] >> RATE));
  }
}
