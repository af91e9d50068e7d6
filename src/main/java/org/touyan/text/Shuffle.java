package org.touyan.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts things into an order that looks random and is the same on every computer: the generator of Park and Miller
 * ({@code s = s * 48271 mod 2^31 - 1}), and from the last place to the first a swap with place {@code s mod (i + 1)}. Twin:
 * {@code shuffle} in {@code assets/part/answers.js}.
 */
public final class Shuffle {
  private static final long MODULUS = 0x7fffffff;
  private static final long FACTOR = 48271;

  private Shuffle() {}

  /** The numbers 0 to {@code count} - 1 in the order of {@code seed}, which is 1 to 2^31 - 2. */
  public static List<Integer> of(long seed, int count) {
    if (seed < 1 || seed >= MODULUS) throw new IllegalArgumentException("seed " + seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) order.add(i);
    long state = seed;
    for (int i = count - 1; i > 0; i--) {
      state = state * FACTOR % MODULUS;
      Collections.swap(order, i, (int) (state % (i + 1)));
    }
    return order;
  }

  /** The seed that belongs to a text: its SHA-256, of which the first 32 bits, made to fit. */
  public static long seed(String text) {
    return Long.parseLong(Hashes.sha256Hex(text).substring(0, 8), 16) % (MODULUS - 1) + 1;
  }
}
