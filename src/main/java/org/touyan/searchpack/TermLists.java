package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touyan.text.RangeSource;

/** Finds a query term in shards of postings. Twin: {@code src/main/web/postings.js}. */
final class TermLists {
  private static final int TERM_CHARS_MAX = 512;

  /** Postings of a term in one field, sections in rising order. */
  @SuppressWarnings("ArrayRecordComponent") // tens of thousands of numbers for each query
  record Postings(int[] sections, int[] frequencies) {}

  private final String term;
  private final Docs docs;
  private final int[] wanted;
  private final boolean group;
  private final int sections;
  private final List<List<Postings>> found = new ArrayList<>();

  private TermLists(String term, Docs docs) {
    this.term = term;
    this.docs = docs;
    group = isGroup(term);
    wanted = letters(term).codePoints().toArray();
    sections = docs.norms()[0].length;
    for (int f = 0; f < PostingsOdds.FIELDS; f++) found.add(new ArrayList<>());
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
    List<PartList.Part> blocks = new ArrayList<>();
    for (int n = shard.count(); n > 0; n--)
      blocks.add(new PartList.Part("", shard.string(), shard.varint()));
    PartList.Range near = PartList.near(blocks, term);
    for (int i = 0; i < blocks.size(); i++) {
      int start = shard.position();
      shard.skip(blocks.get(i).size());
      if (i >= near.from() && i < near.to()) searchBlock(shard.part(start, shard.position()));
    }
  }

  private void searchBlock(ByteSource block) {
    int terms = block.varint();
    if (terms == SumBlock.MARK) {
      searchSum(block);
      return;
    }
    RangeSource in = new RangeSource(block);
    PostingsOdds odds = new PostingsOdds();
    int[] characters = new int[TERM_CHARS_MAX];
    int length = 0;
    int shared = 0;
    int fields = 0;
    for (int i = 0; i < terms; i++) {
      shared = in.number(odds.shared(shared));
      int more = in.number(odds.more(shared));
      if (shared > length || more >= TERM_CHARS_MAX - shared)
        throw block.damaged("has a term that cannot be");
      characters[shared] =
          (shared < length ? characters[shared] : 0) + in.number(odds.step(shared));
      length = shared + 1 + more;
      for (int k = shared + 1; k < length; k++)
        characters[k] = in.number(odds.character(characters[0]));
      int order = compare(characters, length);
      if (order > 0) return;
      fields = 1 + in.number(odds.fields(fields));
      if (fields >> PostingsOdds.FIELDS != 0) throw block.damaged("has a field that is not there");
      for (int f = 0; f < PostingsOdds.FIELDS; f++)
        if ((fields >> f & 1) != 0) readField(in, odds, f, order == 0);
    }
  }

  private void searchSum(ByteSource block) {
    int[] characters = block.string().codePoints().toArray();
    if (group || compare(characters, characters.length) != 0)
      return; // a sum beside its pairs would count twice
    for (int f = 0; f < PostingsOdds.FIELDS; f++) {
      Postings list = SumBlock.list(block, f == 0 ? docs.type().length : sections);
      if (list.sections().length > 0) found(f, list);
    }
  }

  private void found(int field, Postings list) {
    found.get(field).add(field == 0 ? bySections(list) : list);
  }

  /** Below, at or above what is wanted; a term that starts with the character of a group is at it. */
  private int compare(int[] characters, int length) {
    int n = Math.min(length, wanted.length);
    for (int i = 0; i < n; i++)
      if (characters[i] != wanted[i]) return Integer.compare(characters[i], wanted[i]);
    return group && n == wanted.length ? 0 : length - wanted.length;
  }

  private void readField(RangeSource in, PostingsOdds odds, int field, boolean wantedTerm) {
    Postings list = readList(in, odds, field, field == 0 ? docs.type().length : sections);
    if (wantedTerm) found(field, list);
  }

  private static Postings readList(RangeSource in, PostingsOdds odds, int field, int all) {
    int df = 1 + in.number(odds.count(field));
    if (df > all) throw in.damaged("has more sections than there are");
    int[] ids = new int[df];
    int[] frequencies = new int[df];
    int even = PostingsOdds.evenBits(df, all);
    long section = -1;
    int far = 0;
    int frequency = 0;
    for (int i = 0; i < df; i++) {
      far = in.number(odds.gap(field, df, even, far));
      section += 1 + ((long) far << even | in.even(even));
      if (section >= all) throw in.damaged("has a section that is not there");
      frequency = 1 + in.number(odds.frequency(field, frequency));
      ids[i] = (int) section;
      frequencies[i] = frequency;
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
