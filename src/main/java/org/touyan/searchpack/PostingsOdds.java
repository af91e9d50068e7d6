package org.touyan.searchpack;

import org.touyan.text.Odds;

/**
 * Which odds the numbers of a block of postings have; writer and reader ask for them in the same order. Twin: {@code Kinds} in
 * {@code src/main/web/postings.js}.
 */
final class PostingsOdds {
  static final int FIELDS = 3;

  /** Gaps from this many usual ones on are far. */
  private static final int FAR = 8;

  private static final int USUAL_BITS = 3;
  private static final int CONTEXTS = 3;
  private static final int HAN_FROM = 0x3000;

  private final Odds[] shared = Odds.of(CONTEXTS, 1);
  private final Odds[] more = Odds.of(CONTEXTS, 1);
  private final Odds[] steps = Odds.of(CONTEXTS, 2);
  private final Odds sign = new Odds(3);
  private final Odds letter = new Odds(6);
  private final Odds[] fields = Odds.of(1 << FIELDS, 2);
  private final Odds[] counts = Odds.of(FIELDS, 2);
  private final Odds[] gaps = Odds.of(3 * CONTEXTS, 1);
  private final Odds alone = new Odds(1);
  private final Odds[] frequencies = Odds.of(FIELDS * CONTEXTS, 1);

  /** How many characters a term shares with the term before. @param before how many that one shared */
  Odds shared(int before) {
    return shared[small(before)];
  }

  /** How many characters it has behind the shared ones and the next. */
  Odds more(int shared) {
    return more[small(shared)];
  }

  /** How far the character behind the shared ones is from the one that the term before has there. */
  Odds step(int shared) {
    return steps[small(shared)];
  }

  /** A character behind that, in a term that begins with {@code first}. */
  Odds character(int first) {
    return first < HAN_FROM ? letter : sign;
  }

  /** Which fields have the term, less one. @param before those of the term before */
  Odds fields(int before) {
    return fields[before];
  }

  /** How many postings it has in a field, less one. */
  Odds count(int field) {
    return counts[field];
  }

  /** How many bits of a gap are even if {@code df} of all sections are in the list. */
  static int evenBits(int df, int all) {
    return Math.max(
        0, Integer.SIZE - 1 - USUAL_BITS - Integer.numberOfLeadingZeros(Math.max(1, all / df)));
  }

  /** The bits of a gap above those. @param before those of the gap before, 0 for the first */
  Odds gap(int field, int df, int evenBits, int before) {
    if (df == 1 && field > 0) return alone;
    int near = before == 0 ? 0 : before < FAR ? 1 : 2;
    return gaps[(field == 0 ? 0 : evenBits == 0 ? 1 : 2) * CONTEXTS + near];
  }

  /** How often a section has the term, less one. @param before how often the one before has it, 0 for the first */
  Odds frequency(int field, int before) {
    return frequencies[field * CONTEXTS + small(before)];
  }

  private static int small(int number) {
    return Math.min(CONTEXTS - 1, number);
  }
}
