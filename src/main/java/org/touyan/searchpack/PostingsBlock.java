package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import org.touyan.text.Odds;

/** Writes terms with their postings, a few kilobytes that are read from their beginning. Read by {@link TermLists}. */
final class PostingsBlock {
  private final PostingsOdds odds = new PostingsOdds();
  private final RangeSink out = new RangeSink();
  private final SectionPages pages;
  private int[] first = {};
  private int[] last = {};
  private int lastShared;
  private int lastFields;
  private int terms;

  /** @param pages pages of sections, by which the postings of field 0 are written */
  PostingsBlock(SectionPages pages) {
    this.pages = pages;
  }

  int size() {
    return out.size();
  }

  boolean isEmpty() {
    return terms == 0;
  }

  String firstTerm() {
    return new String(first, 0, first.length);
  }

  /** Whether a term starts with the same character as the last one of this block. */
  boolean sameCharacter(byte[] term) {
    return characters(term)[0] == last[0];
  }

  private static int[] characters(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8).codePoints().toArray();
  }

  void add(Postings.Entry entry) {
    putTerm(characters(entry.term()));
    int fields = 0;
    for (int f = 0; f < PostingsOdds.FIELDS; f++) if (entry.slices()[f].df > 0) fields |= 1 << f;
    out.number(odds.fields(lastFields), fields - 1);
    lastFields = fields;
    for (int f = 0; f < PostingsOdds.FIELDS; f++) {
      if (f == 0) putList(f, pages.slice(entry.slices()[f]), pages.count());
      else putList(f, entry.slices()[f], pages.sections());
    }
  }

  private void putTerm(int[] term) {
    int shared = 0;
    while (shared < last.length && last[shared] == term[shared]) shared++;
    out.number(odds.shared(lastShared), shared);
    out.number(odds.more(shared), term.length - shared - 1);
    out.number(odds.step(shared), term[shared] - (shared < last.length ? last[shared] : 0));
    for (int i = shared + 1; i < term.length; i++) out.number(odds.character(term[0]), term[i]);
    if (terms++ == 0) first = term;
    last = term;
    lastShared = shared;
  }

  private void putList(int field, Postings.Slice slice, int all) {
    if (slice.df == 0) return;
    out.number(odds.count(field), slice.df - 1);
    ByteSource in = new ByteSource("index", slice.bytes, slice.from, slice.to);
    int even = PostingsOdds.evenBits(slice.df, all);
    int far = 0;
    int frequency = 0;
    for (int i = 0; i < slice.df; i++) {
      int code = in.varint();
      int gap = (code >>> 1) - (i == 0 ? 0 : 1);
      Odds gaps = odds.gap(field, slice.df, even, far);
      far = gap >>> even;
      out.number(gaps, far);
      out.even(gap, even);
      Odds frequencies = odds.frequency(field, frequency);
      frequency = (code & 1) != 0 ? 1 : in.varint() + 2;
      out.number(frequencies, frequency - 1);
    }
  }

  byte[] toBytes() {
    ByteSink bytes = new ByteSink();
    bytes.varint(terms);
    byte[] coded = out.toBytes();
    bytes.put(coded, 0, coded.length);
    return bytes.toBytes();
  }
}
