package org.touyan.testing;

import java.util.Random;
import java.util.function.Consumer;

/** Random tests that can be repeated: a failure names its seed. */
public final class Cases {
  private Cases() {}

  /** Runs {@code test} with as many different seeds; with {@code -Dseed=…} only with that one. */
  public static void each(int count, Consumer<Random> test) {
    Long only = Long.getLong("seed");
    for (long seed = 1; seed <= (only == null ? count : 1); seed++) {
      long used = only == null ? seed : only;
      try {
        test.accept(new Random(used));
      } catch (RuntimeException | Error e) {
        throw new AssertionError("rerun with -Dseed=" + used + ": " + e, e);
      }
    }
  }
}
