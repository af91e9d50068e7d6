package org.touyan.parse.guard;

import java.util.function.LongSupplier;

/** The moment at which the work on one page ends. Not for several threads at once. */
public final class Deadline {
  /** How many steps pass between two looks at the clock: about 20 microseconds of reading. */
  private static final int STEPS = 4096;

  private final LongSupplier nanos;
  private final long end;
  private int steps = STEPS;

  public Deadline(LongSupplier nanos, long millis) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + millis * 1_000_000;
  }

  /** One step of work; every few thousand steps it looks at the clock. */
  public void step() {
    if (--steps < 0) check();
  }

  /** @throws TimeUp when the time has passed */
  public void check() {
    steps = STEPS;
    if (nanos.getAsLong() - end > 0) throw new TimeUp();
  }
}
