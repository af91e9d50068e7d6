package org.touyan.searchpack;

/**
 * Pages and sections of a pack.
 *
 * @param firstSection for each page its first section, and behind the last page how many sections there are
 * @param norms for each field and section Lucene's byte for the length
 */
@SuppressWarnings("ArrayRecordComponent") // decoded once, never handed out
record Docs(int[] firstSection, int[] type, int[] roleSet, byte[][] norms) {
  static Docs read(ByteSource in, Head head) {
    int pages = head.pages();
    int[] first = new int[checked(in, pages) + 1];
    int at = 0;
    for (int page = 0; page < pages; page++) {
      first[page] = at;
      at += Math.min(in.varint(), head.sections() + 1);
      if (at > head.sections()) throw in.damaged("has too many sections");
    }
    if (at != head.sections()) throw in.damaged("has too few sections");
    first[pages] = at;
    int[] types = column(in, pages);
    int[] roleSets = column(in, pages);
    byte[][] norms = new byte[head.fields().size()][];
    for (int f = 0; f < norms.length; f++) norms[f] = in.take(at);
    return new Docs(first, types, roleSets, norms);
  }

  private static int checked(ByteSource in, int pages) {
    if (pages > in.left()) throw in.damaged("has too few pages");
    return pages;
  }

  private static int[] column(ByteSource in, int pages) {
    int[] values = new int[pages];
    for (int page = 0; page < pages; page++) values[page] = in.varint();
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
