package org.touyan.searchpack;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.touyan.model.LexiconEntry;
import org.touyan.model.OutputFile;
import org.touyan.text.CharKind;
import org.touyan.text.Fold;

/**
 * Writes the lexicon of a pack: the words that search suggests, cut by their first letter, and how characters are read.
 * Reader: {@code src/main/web/lexicon.js}. Format: docs/dev/search-format.md. The same entries give the same bytes in
 * whatever order they come.
 */
public final class LexiconWriter {
  private static final int VERSION = 2;
  /** Raw size at which a shard ends, in bytes. A small site has one shard. */
  private static final int SHARD_BYTES = 48 << 10;
  /** First and last row of the 3,755 everyday characters of GB 2312, in order of their readings. */
  private static final int EVERYDAY_FIRST = 0xb0;

  private static final int EVERYDAY_LAST = 0xd7;
  /** The letter of what begins with no letter at all. */
  private static final String NO_LETTER = "#";

  private static final Comparator<LexiconEntry> ORDER = Comparator.comparing(LexiconEntry::text)
      .thenComparing(LexiconEntry::path)
      .thenComparing(LexiconEntry::kind);

  private final String packId;
  private final IntFunction<List<String>> readings;
  private final Consumer<OutputFile> out;

  /** @param readings syllables of a folded character, {@code [a-z]+}, the usual one first; none if it has none */
  public LexiconWriter(
      String packId, IntFunction<List<String>> readings, Consumer<OutputFile> out) {
    this.packId = packId;
    this.readings = readings;
    this.out = out;
  }

  /**
   * Writes all files of the lexicon.
   *
   * @param synonyms groups of words that mean the same
   * @param paths numbers of the pages of each learning path, by the id of its page
   * @param labels what filters are called: {@code type:ID} and {@code level:ID}, in the order of the site
   */
  public void write(
      Collection<LexiconEntry> entries,
      List<List<String>> synonyms,
      SortedMap<String, Set<Integer>> paths,
      List<Map.Entry<String, String>> labels) {
    ByteSink head = new ByteSink();
    head.varint(VERSION);
    head.string(put("y0", pinyin(entries)));
    head.varint(synonyms.size());
    for (List<String> group : synonyms) {
      head.varint(group.size());
      group.forEach(head::string);
    }
    head.varint(paths.size());
    paths.forEach((id, pages) -> {
      head.string(id);
      head.varint(pages.size());
      int before = 0;
      for (int page : new TreeSet<>(pages)) {
        head.varint(page - before);
        before = page;
      }
    });
    head.varint(labels.size());
    for (Map.Entry<String, String> label : labels) {
      head.string(label.getKey());
      head.string(label.getValue());
    }
    List<Part> parts = shards(byLetter(entries));
    head.varint(parts.size());
    for (Part part : parts) {
      head.string(part.hash());
      head.string(part.first() + part.last());
      head.varint(part.entries());
    }
    out.accept(Shard.write(packId, "s", "", head.toBytes()));
  }

  private record Part(String hash, String first, String last, int entries) {}

  private String put(String part, byte[] raw) {
    String hash = Shard.hash(raw);
    out.accept(Shard.write(packId, part, hash, raw));
    return hash;
  }

  /** An entry stands under the first letter of each reading of its first character, so that one shard holds what begins so. */
  private SortedMap<String, TreeSet<LexiconEntry>> byLetter(Collection<LexiconEntry> entries) {
    SortedMap<String, TreeSet<LexiconEntry>> letters = new TreeMap<>();
    for (LexiconEntry entry : entries) {
      for (String letter : letters(entry.text())) {
        letters.computeIfAbsent(letter, l -> new TreeSet<>(ORDER)).add(entry);
      }
    }
    return letters;
  }

  private Set<String> letters(String text) {
    int first = Fold.fold(text)
        .codePoints()
        .filter(c -> CharKind.of(c) != CharKind.OTHER)
        .findFirst()
        .orElse(0);
    if (first >= 'a' && first <= 'z') return Set.of(Character.toString(first));
    Set<String> letters = new LinkedHashSet<>();
    for (String reading : readings.apply(first)) letters.add(reading.substring(0, 1));
    return letters.isEmpty() ? Set.of(NO_LETTER) : letters;
  }

  /** A shard ends behind a letter when it is full, or in the midst of a letter that fills two. */
  private List<Part> shards(SortedMap<String, TreeSet<LexiconEntry>> letters) {
    List<Part> parts = new ArrayList<>();
    ByteSink shard = new ByteSink();
    Set<LexiconEntry> held = new LinkedHashSet<>();
    String first = NO_LETTER;
    String last = NO_LETTER;
    for (Map.Entry<String, TreeSet<LexiconEntry>> letter : letters.entrySet()) {
      for (LexiconEntry entry : letter.getValue()) {
        boolean full = shard.size() >= SHARD_BYTES && !letter.getKey().equals(last)
            || shard.size() >= 2 * SHARD_BYTES;
        if (full) {
          parts.add(new Part(put("s" + parts.size(), shard.toBytes()), first, last, held.size()));
          shard.clear();
          held.clear();
        }
        if (held.isEmpty()) first = letter.getKey();
        last = letter.getKey();
        if (!held.add(entry)) continue;
        shard.text(entry.text());
        shard.varint((long) entry.weight() << 2 | entry.kind().ordinal());
        shard.string(entry.path());
      }
    }
    if (!held.isEmpty())
      parts.add(new Part(put("s" + parts.size(), shard.toBytes()), first, last, held.size()));
    return parts;
  }

  /** How the characters of the entries are read, and the everyday ones: those that an input method offers by mistake. */
  private byte[] pinyin(Collection<LexiconEntry> entries) {
    TreeSet<Integer> chars = everyday();
    for (LexiconEntry entry : entries) Fold.fold(entry.text()).codePoints().forEach(chars::add);
    TreeSet<String> distinct = new TreeSet<>();
    SortedMap<Integer, List<String>> read = new TreeMap<>();
    for (int c : chars) {
      List<String> own = readings.apply(c);
      if (!own.isEmpty()) read.put(c, own);
      distinct.addAll(own);
    }
    List<String> syllables = List.copyOf(distinct);
    ByteSink bytes = new ByteSink();
    bytes.varint(syllables.size());
    syllables.forEach(bytes::string);
    bytes.varint(read.size());
    int before = 0;
    for (Map.Entry<Integer, List<String>> one : read.entrySet()) {
      bytes.varint(one.getKey() - before);
      bytes.varint(one.getValue().size());
      for (String syllable : one.getValue())
        bytes.varint(Collections.binarySearch(syllables, syllable));
      before = one.getKey();
    }
    return bytes.toBytes();
  }

  private static TreeSet<Integer> everyday() {
    TreeSet<Integer> chars = new TreeSet<>();
    Charset gbk = Charset.forName("GBK");
    for (int row = EVERYDAY_FIRST; row <= EVERYDAY_LAST; row++) {
      for (int cell = 0xa1; cell <= 0xfe; cell++) {
        int c = new String(new byte[] {(byte) row, (byte) cell}, gbk).codePointAt(0);
        if (CharKind.of(c) == CharKind.HAN) chars.add(Fold.fold(c));
      }
    }
    return chars;
  }
}
