package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touyan.model.OutputFile;
import org.touyan.model.SearchDoc;
import org.touyan.model.SearchField;
import org.touyan.model.SearchIndex;
import org.touyan.model.Section;

/**
 * Writes the search pack of a site. Pages come one by one in the order in which the index got them; their texts leave as soon as
 * a shard is full, so that no stage holds the text of the site.
 */
public final class PackWriter {
  private final PackSettings settings;
  private final Consumer<OutputFile> out;
  private final ByteSink text = new ByteSink();
  private final List<PartList.Part> texts = new ArrayList<>();
  private final List<Integer> sectionCounts = new ArrayList<>();
  private final ByteSink pageTypes = new ByteSink();
  private final ByteSink pageRoles = new ByteSink();
  private final ByteSink pageDates = new ByteSink();
  private final ByteSink pageBoosts = new ByteSink();
  private final Map<String, Integer> types = new LinkedHashMap<>();
  private final Map<List<String>, Integer> roleSets = new LinkedHashMap<>();
  private int sections;
  private int textSections;

  /** @param out takes each file of the pack as soon as it is full, the head last */
  public PackWriter(PackSettings settings, Consumer<OutputFile> out) {
    this.settings = settings;
    this.out = out;
  }

  /** Adds the texts of the next page. */
  public void add(SearchDoc doc) {
    if (text.size() >= settings.textBytes() / 2 && endsBefore(doc.path())) flushText();
    List<Section> left = doc.sections();
    while (!left.isEmpty()) {
      int count = fitting(left);
      putTexts(doc, left.subList(0, count));
      left = left.subList(count, left.size());
      if (text.size() >= settings.textBytes()) flushText();
    }
    sectionCounts.add(doc.sections().size());
    sections += doc.sections().size();
    pageTypes.varint(number(types, doc.type()));
    pageRoles.varint(number(roleSets, doc.roles()));
    pageDates.varint(doc.date());
    pageBoosts.varint(Math.round(doc.boost() * 100));
  }

  /**
   * Whether a shard that is half full ends before this page. It hangs on the page alone: so after a page that is new or has grown,
   * shards soon begin where they began before, and keep their names.
   */
  private static boolean endsBefore(String path) {
    return Integer.bitCount(path.hashCode()) % 2 == 0;
  }

  /** How many of these sections go into the present shard: until it is full, at least one. */
  private int fitting(List<Section> of) {
    int size = text.size();
    int count = 0;
    while (count < of.size() && (count == 0 || size < settings.textBytes()))
      size += 2 * of.get(count++).text().length();
    return count;
  }

  private void putTexts(SearchDoc doc, List<Section> some) {
    text.text(doc.path());
    text.text(doc.title());
    text.varint(doc.names().size());
    for (String name : doc.names()) text.text(name);
    text.varint(some.size());
    for (Section section : some) {
      text.text(section.anchor());
      text.text(section.heading());
      text.text(section.text());
    }
    textSections += some.size();
  }

  private static <T> int number(Map<T, Integer> numbers, T value) {
    Integer known = numbers.putIfAbsent(value, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private void flushText() {
    texts.add(new PartList.Part(write("t", text.toBytes()), "", textSections));
    text.clear();
    textSections = 0;
  }

  /** Writes what is left: postings, the description of the pages, and last of all the head. */
  public void finish(SearchIndex index) {
    if (index.sections() != sections) {
      throw new IllegalArgumentException(
          index.sections() + " sections indexed, " + sections + " written");
    }
    if (textSections > 0) flushText();
    PackSettings.Ranking ranking = settings.ranking();
    int[] weights = {ranking.titleMilli(), ranking.headingMilli(), ranking.textMilli()};
    List<Head.FieldHead> fields = new ArrayList<>();
    for (int f = 0; f < weights.length; f++) {
      SearchField field = index.fields().get(f);
      fields.add(new Head.FieldHead(field.name(), weights[f], field.docCount(), field.tokens()));
    }
    CharacterSums sums = new CharacterSums(index, settings.sumsFrom());
    List<PartList.Part> postings = writePostings(index, sums);
    Head head = new Head(
        settings.packId(),
        sectionCounts.size(),
        sections,
        ranking,
        fields,
        List.copyOf(types.keySet()),
        List.copyOf(roleSets.keySet()),
        write("d", docs(index)),
        sums.characters(),
        PartList.of(postings, settings.listMost(), block -> write("k", block)),
        PartList.of(texts, settings.listMost(), block -> write("k", block)));
    out.accept(Shard.write(settings.packId(), "head", "", head.toBytes()));
  }

  private byte[] docs(SearchIndex index) {
    ByteSink docs = new ByteSink();
    for (int count : sectionCounts) docs.varint(count);
    docs.put(pageTypes);
    docs.put(pageRoles);
    docs.put(pageDates);
    docs.put(pageBoosts);
    byte[] titles = index.fields().get(0).norms();
    int section = 0;
    for (int count : sectionCounts) {
      docs.put(count == 0 ? 0 : titles[section]); // all sections of a page have its title
      section += count;
    }
    byte[] texts = index.fields().get(2).norms();
    docs.put(texts, 0, texts.length);
    return docs.toBytes();
  }

  private List<PartList.Part> writePostings(SearchIndex index, CharacterSums sums) {
    PostingsShards shards =
        new PostingsShards(new SectionPages(sectionCounts), settings.postingsBytes(), this::write);
    Postings postings = new Postings(index);
    while (postings.next()) {
      sums.before(postings.term()).ifPresent(shards::addSum);
      shards.add(postings.entry());
    }
    return shards.parts();
  }

  private PartList.Part write(PostingsShard shard) {
    return new PartList.Part(write(Shard.POSTINGS, shard.toBytes()), shard.firstTerm(), 0);
  }

  private String write(String part, byte[] raw) {
    String hash = Shard.hash(raw);
    out.accept(Shard.write(settings.packId(), part, hash, raw));
    return hash;
  }
}
