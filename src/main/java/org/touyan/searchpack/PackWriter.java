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
  private int textPages;
  private final List<Head.TextPart> texts = new ArrayList<>();
  private final ByteSink sectionCounts = new ByteSink();
  private final ByteSink pageTypes = new ByteSink();
  private final ByteSink pageRoles = new ByteSink();
  private final Map<String, Integer> types = new LinkedHashMap<>();
  private final Map<List<String>, Integer> roleSets = new LinkedHashMap<>();
  private int pages;
  private int sections;

  /** @param out takes each file of the pack as soon as it is full, the head last */
  public PackWriter(PackSettings settings, Consumer<OutputFile> out) {
    this.settings = settings;
    this.out = out;
  }

  /** Adds the texts of the next page. */
  public void add(SearchDoc doc) {
    text.string(doc.path());
    text.string(doc.title());
    text.varint(doc.names().size());
    for (String name : doc.names()) text.string(name);
    text.varint(doc.sections().size());
    for (Section section : doc.sections()) {
      text.string(section.anchor());
      text.string(section.heading());
      text.string(section.text());
    }
    sectionCounts.varint(doc.sections().size());
    pageTypes.varint(number(types, doc.type()));
    pageRoles.varint(number(roleSets, doc.roles()));
    pages++;
    sections += doc.sections().size();
    textPages++;
    if (text.size() >= settings.textBytes()) flushText();
  }

  private static <T> int number(Map<T, Integer> numbers, T value) {
    Integer known = numbers.putIfAbsent(value, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private void flushText() {
    texts.add(new Head.TextPart(write("t" + texts.size(), text.toBytes()), textPages));
    text.clear();
    textPages = 0;
  }

  /** Writes what is left: postings, the description of the pages, and last of all the head. */
  public void finish(SearchIndex index) {
    if (index.sections() != sections) {
      throw new IllegalArgumentException(
          index.sections() + " sections indexed, " + sections + " written");
    }
    if (textPages > 0) flushText();
    List<Head.PostingsPart> postings = writePostings(index);
    PackSettings.Ranking ranking = settings.ranking();
    int[] weights = {ranking.titleMilli(), ranking.headingMilli(), ranking.textMilli()};
    List<Head.FieldHead> fields = new ArrayList<>();
    for (int f = 0; f < weights.length; f++) {
      SearchField field = index.fields().get(f);
      fields.add(new Head.FieldHead(field.name(), weights[f], field.docCount(), field.tokens()));
    }
    Head head = new Head(
        settings.packId(),
        pages,
        sections,
        ranking,
        fields,
        List.copyOf(types.keySet()),
        List.copyOf(roleSets.keySet()),
        write("d0", docs(index)),
        postings,
        texts);
    out.accept(Shard.write(settings.packId(), "head", "", head.toBytes()));
  }

  private byte[] docs(SearchIndex index) {
    ByteSink docs = new ByteSink();
    docs.put(sectionCounts);
    docs.put(pageTypes);
    docs.put(pageRoles);
    for (SearchField field : index.fields()) docs.put(field.norms(), 0, field.norms().length);
    return docs.toBytes();
  }

  /** A shard ends where the first character changes, or in the midst of one that fills two shards. */
  private List<Head.PostingsPart> writePostings(SearchIndex index) {
    List<Head.PostingsPart> parts = new ArrayList<>();
    PostingsShard shard = new PostingsShard();
    Postings postings = new Postings(index);
    while (postings.next()) {
      int size = shard.size();
      boolean full = size >= 2 * settings.postingsBytes()
          || size >= settings.postingsBytes() && !shard.sameCharacter(postings.term());
      if (full) {
        parts.add(write(shard, parts.size()));
        shard = new PostingsShard();
      }
      shard.add(postings, index.fields().size());
    }
    if (!shard.isEmpty()) parts.add(write(shard, parts.size()));
    return parts;
  }

  private Head.PostingsPart write(PostingsShard shard, int number) {
    return new Head.PostingsPart(write("p" + number, shard.toBytes()), shard.firstTerm());
  }

  private String write(String part, byte[] raw) {
    String hash = Shard.hash(raw);
    out.accept(Shard.write(settings.packId(), part, hash, raw));
    return hash;
  }
}
