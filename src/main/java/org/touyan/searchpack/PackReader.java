package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a pack as they are needed. */
final class PackReader {
  /** Raw shards that are kept for the next query, in bytes; all are dropped when there are more. */
  private static final int CACHE_BYTES_MAX = 64 << 20;

  private final Function<String, byte @Nullable []> files;
  private final Head head;
  private final Docs docs;
  private static final int TEXTS_MAX = 500;

  private final Map<String, byte[]> cache = new HashMap<>();
  private int cached;
  private final Map<String, List<PartList.Part>> blocks = new HashMap<>();
  private final Map<String, List<SectionText>> texts = new HashMap<>();

  /** A section and its page, as they are shown. */
  record SectionText(
      String path, String title, List<String> names, String anchor, String heading, String text) {}

  PackReader(Function<String, byte @Nullable []> files) {
    this.files = files;
    byte[] script = file("head.js");
    String packId = Shard.packId(script);
    head = Head.of(packId, new ByteSource("head.js", Shard.read("head.js", script, "")));
    docs = Docs.read(part("d", head.docs()), head);
  }

  private byte[] file(String name) {
    byte[] bytes = files.apply(name);
    if (bytes == null) throw new DamagedPackException(name, "is missing");
    return bytes;
  }

  private ByteSource part(String part, String hash) {
    String name = Shard.fileName(part, hash);
    byte[] raw = cache.get(name);
    if (raw == null) {
      raw = Shard.read(name, file(name), head.packId());
      cached += raw.length;
      if (cached > CACHE_BYTES_MAX) {
        cache.clear();
        cached = raw.length;
      }
      cache.put(name, raw);
    }
    return new ByteSource(name, raw);
  }

  Head head() {
    return head;
  }

  Docs docs() {
    return docs;
  }

  private List<PartList.Part> block(PartList.Part block) {
    return blocks.computeIfAbsent(block.hash(), hash -> PartList.parts(part("k", hash)));
  }

  /** For each field the postings of a query term, or null where it has none. */
  List<TermLists.@Nullable Postings> term(String asked) {
    // A character with a sum is a term of its own, without a mark.
    boolean summed = TermLists.isGroup(asked) && head.sums().contains(TermLists.letters(asked));
    String term = summed ? TermLists.letters(asked) : asked;
    List<PartList.Part> parts = near(head.postings().parts(), term);
    if (head.postings().blocks()) {
      List<PartList.Part> shards = new ArrayList<>();
      for (PartList.Part block : parts) shards.addAll(block(block));
      parts = near(shards, term);
    }
    List<ByteSource> sources = new ArrayList<>();
    for (PartList.Part shard : parts) sources.add(part("p", shard.hash()));
    return TermLists.read(term, sources, docs);
  }

  private static List<PartList.Part> near(List<PartList.Part> parts, String term) {
    PartList.Range near = PartList.near(parts, term);
    return parts.subList(near.from(), near.to());
  }

  SectionText section(int section) {
    List<PartList.Part> parts = head.texts().parts();
    int own = section;
    for (boolean inBlock = head.texts().blocks(); ; inBlock = false) {
      int at = 0;
      while (at < parts.size() && own >= parts.get(at).size())
        own -= parts.get(at++).size();
      if (at == parts.size()) throw new DamagedPackException("head.js", "counts other sections");
      if (!inBlock) return texts(parts.get(at)).get(own);
      parts = block(parts.get(at));
    }
  }

  /** As many sections as the list promises. */
  private List<SectionText> texts(PartList.Part shard) {
    if (texts.size() > TEXTS_MAX) texts.clear();
    return texts.computeIfAbsent(shard.hash(), hash -> {
      ByteSource in = part("t", hash);
      List<SectionText> sections = new ArrayList<>();
      while (sections.size() < shard.size()) readPage(in, sections);
      return sections;
    });
  }

  private static void readPage(ByteSource in, List<SectionText> sections) {
    String path = in.text();
    String title = in.text();
    List<String> names = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) names.add(in.text());
    for (int n = in.count(); n > 0; n--)
      sections.add(new SectionText(path, title, names, in.text(), in.text(), in.text()));
  }
}
