package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds one shard of postings: a front-coded dictionary, then the postings in the same order. */
final class PostingsShard {
  /** From so many postings on their size in bytes is written, so that a reader can step over them. */
  static final int SIZED_FROM = 8;
  /** Most bytes that a term takes over from the term before. */
  static final int SHARED_MAX = 31;

  private final ByteSink dictionary = new ByteSink();
  private final ByteSink postings = new ByteSink();
  private byte[] first = {};
  private byte[] last = {};
  private int terms;

  int size() {
    return dictionary.size() + postings.size();
  }

  boolean isEmpty() {
    return terms == 0;
  }

  String firstTerm() {
    return new String(first, StandardCharsets.UTF_8);
  }

  /** Whether a term starts with the same character as the last one of this shard. */
  boolean sameCharacter(byte[] term) {
    int length = characterBytes(term);
    return last.length >= length && Arrays.equals(last, 0, length, term, 0, length);
  }

  private static int characterBytes(byte[] utf8) {
    int lead = utf8[0] & 255;
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }

  /** @param pages pages of sections, by which the postings of field 0 are written */
  void add(Postings source, int fields, SectionPages pages) {
    byte[] term = source.term();
    if (terms++ == 0) first = term;
    int mask = 0;
    for (int f = 0; f < fields; f++) if (source.slice(f).df > 0) mask |= 1 << f;
    int shared = 0;
    int most = Math.min(SHARED_MAX, Math.min(last.length, term.length));
    while (shared < most && last[shared] == term[shared]) shared++;
    dictionary.put(mask | shared << 3);
    dictionary.varint(term.length - shared);
    dictionary.put(term, shared, term.length - shared);
    for (int f = 0; f < fields; f++)
      addList(f == 0 ? pages.slice(source.slice(f)) : source.slice(f));
    last = term;
  }

  private void addList(Postings.Slice slice) {
    if (slice.df == 0) return;
    dictionary.varint(slice.df);
    if (slice.df >= SIZED_FROM) dictionary.varint(slice.to - slice.from);
    postings.put(slice.bytes, slice.from, slice.to - slice.from);
  }

  byte[] toBytes() {
    ByteSink out = new ByteSink();
    out.varint(terms);
    out.varint(dictionary.size());
    out.put(dictionary);
    out.put(postings);
    return out.toBytes();
  }
}
