package org.touyan.searchpack;

import java.util.Arrays;

/**
 * Pages and sections of a pack.
 *
 * @param firstSection for each page its first section, and behind the last page how many sections there are
 * @param type for each page the number of its type
 * @param roleSet for each page the number of its set of roles
 * @param date for each page its date as yyyymmdd, 0 without one
 * @param boost for each page its weight in hundredths
 * @param norms for each field and section Lucene's byte for the length; 1 throughout where the field has none
 */
@SuppressWarnings("ArrayRecordComponent") // decoded once, never handed out
record Docs(
    int[] firstSection, int[] type, int[] roleSet, int[] date, int[] boost, byte[][] norms) {
  private static final int DATE_MAX = 99_991_231;
  private static final int BOOST_MAX = 1000;

  static Docs read(ByteSource in, Head head) {
    int pages = head.pages();
    if (pages > in.left()) throw in.damaged("has too few pages");
    int[] first = new int[pages + 1];
    int at = 0;
    for (int page = 0; page < pages; page++) {
      first[page] = at;
      at += Math.min(in.varint(), head.sections() + 1);
      if (at > head.sections()) throw in.damaged("has too many sections");
    }
    if (at != head.sections()) throw in.damaged("has too few sections");
    first[pages] = at;
    int[] types = column(in, pages, Integer.MAX_VALUE);
    int[] roleSets = column(in, pages, Integer.MAX_VALUE);
    int[] dates = column(in, pages, DATE_MAX);
    int[] boosts = column(in, pages, BOOST_MAX);
    byte[] titles = in.take(pages);
    byte[][] norms = {new byte[at], new byte[at], in.take(at)};
    for (int page = 0; page < pages; page++)
      Arrays.fill(norms[0], first[page], first[page + 1], titles[page]);
    Arrays.fill(norms[1], (byte) 1);
    return new Docs(first, types, roleSets, dates, boosts, norms);
  }

  private static int[] column(ByteSource in, int pages, int most) {
    int[] values = new int[pages];
    for (int page = 0; page < pages; page++) {
      values[page] = in.varint();
      if (values[page] > most) throw in.damaged("has a number too large");
    }
    return values;
  }

  /** The page that a section is on. */
  int pageOf(int section) {
    int low = 0;
    int high = type.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstSection[middle] <= section) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
