package org.touyan.searchpack;

import java.util.Arrays;
import org.touyan.text.Odds;
import org.touyan.text.RangeSource;

/** A range coder: each bit takes as much room as it was unlikely. Carries go up through bytes that wait, as in LZMA. */
final class RangeSink {
  private static final int TOP = 1 << 24;
  private static final long LOW_BITS = 0xffffffffL;

  private final ByteSink out = new ByteSink();
  private long low;
  private long range = LOW_BITS;
  private int waiting;
  private int ones;

  int size() {
    return out.size() + ones;
  }

  private void bit(Odds odds, int at, int bit) {
    long bound = (range >>> Odds.WHOLE_BITS) * odds.zero(at);
    if (bit == 0) {
      range = bound;
    } else {
      low += bound;
      range -= bound;
    }
    odds.saw(at, bit);
    fill();
  }

  private void even(int bit) {
    range >>>= 1;
    if (bit != 0) low += range;
    fill();
  }

  private void fill() {
    while (range < TOP) {
      range = range << 8 & LOW_BITS;
      shift();
    }
  }

  private void shift() {
    boolean carry = low > LOW_BITS;
    if (low < 0xff000000L || carry) {
      int more = carry ? 1 : 0;
      out.put(waiting + more);
      for (; ones > 0; ones--) out.put(0xff + more);
      waiting = (int) (low >>> 24) & 255;
    } else {
      ones++;
    }
    low = low << 8 & LOW_BITS;
  }

  void number(Odds odds, int value) {
    int number = value + 1;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(number);
    if (number < 1 || bits > Odds.BITS_MAX) throw new IllegalArgumentException("number " + value);
    for (int i = 1; i < bits; i++) bit(odds, odds.ofLength(i), 1);
    bit(odds, odds.ofLength(bits), 0);
    int seen = 1;
    for (int left = bits - 2; left >= 0; left--) {
      int bit = number >>> left & 1;
      if (bits - 2 - left >= odds.fine()) {
        even(bit);
        continue;
      }
      bit(odds, odds.ofBit(bits, seen), bit);
      seen = 2 * seen + bit;
    }
  }

  /** The lowest bits of a value, each as likely as not. */
  void even(int value, int bits) {
    for (int left = bits - 1; left >= 0; left--) even(value >>> left & 1);
  }

  /** All bytes but the first, which is always zero, and zeros at the end, which a reader takes for granted. */
  byte[] toBytes() {
    low = low + TOP - 1 & -TOP;
    for (int i = 0; i < RangeSource.GRANTED + 1; i++) shift();
    byte[] bytes = out.toBytes();
    int size = bytes.length;
    while (size > Math.max(0, bytes.length - RangeSource.GRANTED) && bytes[size - 1] == 0) size--;
    return Arrays.copyOfRange(bytes, 1, Math.max(1, size));
  }
}
