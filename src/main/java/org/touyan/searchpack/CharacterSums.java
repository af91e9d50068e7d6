package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.touyan.model.SearchIndex;

/**
 * Sums up the pairs that start with one character, where they are so many that a reader who types it would wait for them. The sum is
 * written as a term of the character alone, which no text has: it says what all its pairs say together.
 */
final class CharacterSums {
  private static final int HAN_FROM = 0x3000;

  private final Postings ahead;
  private final int from;
  private final int[][] sums;
  private final StringBuilder characters = new StringBuilder();
  private boolean more;

  /** @param from number of postings in all pairs of a character from which on it gets a sum, or {@link PackSettings#NO_SUMS} */
  CharacterSums(SearchIndex index, int from) {
    ahead = new Postings(index);
    this.from = from;
    sums = new int[index.fields().size()][index.sections()];
    more = from < PackSettings.NO_SUMS && ahead.next();
  }

  /** The characters that have got a sum, in order. */
  String characters() {
    return characters.toString();
  }

  /**
   * The sum that stands before a term: if this is the first one that starts with its character, and there is one.
   *
   * @param term in UTF-8; terms are asked for in order, none is left out
   */
  Optional<Postings.Entry> before(byte[] term) {
    if (!more || character(ahead.term()) != character(term)) return Optional.empty();
    int character = character(term);
    int postings = 0;
    int terms = 0;
    while (more && character(ahead.term()) == character) {
      for (int f = 0; f < sums.length; f++) postings += add(ahead.slice(f), sums[f]);
      terms++;
      more = ahead.next();
    }
    Postings.Slice[] slices = new Postings.Slice[sums.length];
    for (int f = 0; f < sums.length; f++) slices[f] = taken(sums[f]);
    if (postings < from || terms < 2 || character < HAN_FROM) return Optional.empty();
    characters.appendCodePoint(character);
    return Optional.of(
        new Postings.Entry(Character.toString(character).getBytes(StandardCharsets.UTF_8), slices));
  }

  private static int character(byte[] term) {
    return new String(term, StandardCharsets.UTF_8).codePointAt(0);
  }

  private static int add(Postings.Slice slice, int[] sum) {
    ByteSource in = new ByteSource("index", slice.bytes, slice.from, slice.to);
    int section = 0;
    for (int i = 0; i < slice.df; i++) {
      int code = in.varint();
      section += code >>> 1;
      sum[section] += (code & 1) != 0 ? 1 : in.varint() + 2;
    }
    return slice.df;
  }

  /** The postings of a sum, which is zero then. */
  private static Postings.Slice taken(int[] sum) {
    ByteSink bytes = new ByteSink();
    Postings.Slice slice = new Postings.Slice();
    int before = 0;
    for (int section = 0; section < sum.length; section++) {
      if (sum[section] == 0) continue;
      bytes.varint((long) (section - before) << 1 | (sum[section] == 1 ? 1 : 0));
      if (sum[section] > 1) bytes.varint(sum[section] - 2);
      sum[section] = 0;
      before = section;
      slice.df++;
    }
    slice.bytes = bytes.toBytes();
    slice.to = slice.bytes.length;
    return slice;
  }
}
