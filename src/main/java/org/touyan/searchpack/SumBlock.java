package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;

/**
 * A block that holds one sum of {@link CharacterSums} in plain bytes: a list of tens of thousands of postings, which bit by bit would
 * cost its reader more than all the rest of a key. Read by {@link TermLists}.
 */
final class SumBlock {
  /** Stands where other blocks say how many terms they hold. */
  static final int MARK = 0;
  /** What half a byte holds at most: a varint with the rest follows. */
  private static final int HALF_MOST = 15;
  /** No text is so long; a rest beyond it is damage. */
  private static final int REST_MOST = 1 << 30;

  private SumBlock() {}

  static byte[] toBytes(Postings.Entry sum, SectionPages pages) {
    ByteSink out = new ByteSink();
    out.varint(MARK);
    out.string(new String(sum.term(), StandardCharsets.UTF_8));
    put(out, pages.slice(sum.slices()[0]));
    for (int f = 1; f < PostingsOdds.FIELDS; f++) put(out, sum.slices()[f]);
    return out.toBytes();
  }

  private static void put(ByteSink out, Postings.Slice slice) {
    out.varint(slice.df);
    ByteSource in = new ByteSource("index", slice.bytes, slice.from, slice.to);
    for (int i = 0; i < slice.df; i++) {
      int code = in.varint();
      int gap = (code >>> 1) - (i == 0 ? 0 : 1);
      int more = (code & 1) != 0 ? 0 : in.varint() + 1;
      out.put(Math.min(HALF_MOST, gap) << 4 | Math.min(HALF_MOST, more));
      if (gap >= HALF_MOST) out.varint(gap - HALF_MOST);
      if (more >= HALF_MOST) out.varint(more - HALF_MOST);
    }
  }

  /** Postings of one field. @param all how many sections or pages there are */
  static TermLists.Postings list(ByteSource in, int all) {
    int df = in.count();
    if (df > all) throw in.damaged("has more sections than there are");
    int[] ids = new int[df];
    int[] frequencies = new int[df];
    long id = -1;
    for (int i = 0; i < df; i++) {
      int code = in.take();
      id += 1 + half(in, code >> 4);
      frequencies[i] = 1 + half(in, code & HALF_MOST);
      if (id >= all) throw in.damaged("has a section that is not there");
      ids[i] = (int) id;
    }
    return new TermLists.Postings(ids, frequencies);
  }

  private static int half(ByteSource in, int value) {
    int rest = value < HALF_MOST ? 0 : in.varint();
    if (rest > REST_MOST) throw in.damaged("number too large");
    return value + rest;
  }
}
