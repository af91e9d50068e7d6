package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a query term in shards of postings. Twin: {@code readTerm} in {@code src/main/web/rank.js}. */
final class TermLists {
  private static final int FIELDS = 3;

  /** Postings of a term in one field, sections in rising order. */
  @SuppressWarnings("ArrayRecordComponent") // tens of thousands of numbers for each query
  record Postings(int[] sections, int[] frequencies) {}

  private final Docs docs;
  private final byte[] wanted;
  private final boolean group;
  private final int sections;
  private final List<List<Postings>> found = new ArrayList<>();

  private TermLists(String term, Docs docs) {
    this.docs = docs;
    group = isGroup(term);
    wanted = letters(term).getBytes(StandardCharsets.UTF_8);
    sections = docs.norms()[0].length;
    for (int f = 0; f < FIELDS; f++) found.add(new ArrayList<>());
  }

  /** Whether a query term is {@code c*}, which stands for all pairs that start with c. */
  static boolean isGroup(String term) {
    return term.length() > 1 && term.endsWith("*");
  }

  /** A query term without the mark of a group. */
  static String letters(String term) {
    return isGroup(term) ? term.substring(0, term.length() - 1) : term;
  }

  /** For each field the postings of the term, or null where it has none. */
  static List<@Nullable Postings> read(String term, List<ByteSource> shards, Docs docs) {
    TermLists lists = new TermLists(term, docs);
    for (ByteSource shard : shards) lists.search(shard);
    List<@Nullable Postings> out = new ArrayList<>();
    for (List<Postings> parts : lists.found) {
      out.add(parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : lists.union(parts));
    }
    return out;
  }

  private void search(ByteSource shard) {
    int terms = shard.count();
    int dictionaryBytes = shard.count();
    ByteSource dictionary = shard.part(shard.position(), shard.position() + dictionaryBytes);
    shard.skip(dictionaryBytes);
    byte[] term = new byte[512];
    int length = 0;
    for (int i = 0; i < terms; i++) {
      int head = dictionary.take();
      int shared = head >> 3;
      int more = dictionary.count();
      if (shared > length || shared + more > term.length)
        throw dictionary.damaged("has a term that cannot be");
      length = shared;
      for (int k = 0; k < more; k++) term[length++] = (byte) dictionary.take();
      int order = compare(term, length);
      if (order > 0) return;
      for (int f = 0; f < FIELDS; f++)
        if ((head >> f & 1) != 0) readField(dictionary, shard, f, order == 0);
    }
  }

  /** Below, at or above what is wanted; a term that starts with the character of a group is at it. */
  private int compare(byte[] term, int length) {
    int n = Math.min(length, wanted.length);
    for (int i = 0; i < n; i++)
      if (term[i] != wanted[i]) return (term[i] & 255) - (wanted[i] & 255);
    return group && n == wanted.length ? 0 : length - wanted.length;
  }

  private void readField(
      ByteSource dictionary, ByteSource postings, int field, boolean wantedTerm) {
    int df = dictionary.varint();
    int size = df >= PostingsShard.SIZED_FROM ? dictionary.varint() : -1;
    if (wantedTerm) {
      int start = postings.position();
      Postings list = readList(postings, df, field == 0 ? docs.type().length : sections);
      found.get(field).add(field == 0 ? bySections(list) : list);
      if (size >= 0 && postings.position() - start != size)
        throw postings.damaged("has a list of another size");
    } else if (size >= 0) {
      postings.skip(size);
    } else {
      for (int i = 0; i < df; i++) if ((postings.varlong() & 1) == 0) postings.varlong();
    }
  }

  private Postings readList(ByteSource in, int df, int most) {
    if (df > most) throw in.damaged("has more sections than there are");
    int[] ids = new int[df];
    int[] frequencies = new int[df];
    long section = 0;
    for (int i = 0; i < df; i++) {
      long code = in.varlong();
      if (i > 0 && code < 2) throw in.damaged("has the same section twice");
      section += code >>> 1;
      if (section >= most) throw in.damaged("has a section that is not there");
      ids[i] = (int) section;
      frequencies[i] = (code & 1) != 0 ? 1 : Math.min(in.varint(), Integer.MAX_VALUE - 2) + 2;
    }
    return new Postings(ids, frequencies);
  }

  /** Postings of pages as those of all their sections. */
  private Postings bySections(Postings pages) {
    int[] first = docs.firstSection();
    int count = 0;
    for (int page : pages.sections()) count += first[page + 1] - first[page];
    int[] ids = new int[count];
    int[] frequencies = new int[count];
    int at = 0;
    for (int i = 0; i < pages.sections().length; i++) {
      int page = pages.sections()[i];
      for (int s = first[page]; s < first[page + 1]; s++) {
        ids[at] = s;
        frequencies[at++] = pages.frequencies()[i];
      }
    }
    return new Postings(ids, frequencies);
  }

  /** All pairs that start with a character are that character: frequencies add up. */
  private Postings union(List<Postings> parts) {
    int[] sum = new int[sections];
    int count = 0;
    for (Postings part : parts) {
      for (int i = 0; i < part.sections().length; i++) {
        if (sum[part.sections()[i]] == 0) count++;
        sum[part.sections()[i]] += part.frequencies()[i];
      }
    }
    int[] ids = new int[count];
    int[] frequencies = new int[count];
    int at = 0;
    for (int s = 0; s < sections; s++) {
      if (sum[s] == 0) continue;
      ids[at] = s;
      frequencies[at++] = sum[s];
    }
    return new Postings(ids, frequencies);
  }
}
