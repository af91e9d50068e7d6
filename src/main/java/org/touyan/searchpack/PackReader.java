package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a pack as they are needed. */
final class PackReader {
  private final Function<String, byte @Nullable []> files;
  private final Head head;
  private final Docs docs;
  private final Map<Integer, List<PageText>> texts = new HashMap<>();
  private final int[] firstPages;

  record PageText(
      String path, String title, List<String> names, List<SecondStage.SectionText> sections) {}

  PackReader(Function<String, byte @Nullable []> files) {
    this.files = files;
    byte[] script = file("head.js");
    String packId = Shard.packId(script);
    head = Head.of(packId, new ByteSource("head.js", Shard.read("head.js", script, "", "head")));
    docs = Docs.read(part("d0", head.docs()), head);
    firstPages = new int[head.texts().size()];
    for (int i = 1; i < firstPages.length; i++)
      firstPages[i] = firstPages[i - 1] + head.texts().get(i - 1).pages();
  }

  private byte[] file(String name) {
    byte[] bytes = files.apply(name);
    if (bytes == null) throw new DamagedPackException(name, "is missing");
    return bytes;
  }

  private ByteSource part(String part, String hash) {
    String name = Shard.fileName(part, hash);
    return new ByteSource(name, Shard.read(name, file(name), head.packId(), part));
  }

  Head head() {
    return head;
  }

  Docs docs() {
    return docs;
  }

  /** For each field the postings of a query term, or null where it has none. */
  List<TermLists.@Nullable Postings> term(String term) {
    List<ByteSource> shards = new ArrayList<>();
    if (!head.postings().isEmpty()) {
      boolean group = TermLists.isGroup(term);
      String first = group ? term.substring(0, term.length() - 1) : term;
      int from = postingsShard(first);
      int to = group ? postingsShard(Character.toString(first.codePointAt(0) + 1)) : from;
      for (int i = from; i <= to; i++)
        shards.add(part("p" + i, head.postings().get(i).hash()));
    }
    return TermLists.read(term, shards, head.sections());
  }

  private int postingsShard(String term) {
    byte[] wanted = term.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = head.postings().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      byte[] first = head.postings().get(middle).firstTerm().getBytes(StandardCharsets.UTF_8);
      if (Arrays.compareUnsigned(first, wanted) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The text shard that a section is in. */
  int textShard(int section) {
    int page = docs.pageOf(section);
    int low = 0;
    int high = firstPages.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstPages[middle] <= page) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  PageText page(int page) {
    int shard = textShard(docs.firstSection()[page]);
    if (shard >= firstPages.length) throw new DamagedPackException("head.js", "names no texts");
    List<PageText> pages = texts.computeIfAbsent(shard, this::readTexts);
    int own = page - firstPages[shard];
    if (own < 0 || own >= pages.size())
      throw new DamagedPackException("head.js", "counts other pages");
    return pages.get(own);
  }

  SecondStage.SectionText section(int section) {
    int page = docs.pageOf(section);
    List<SecondStage.SectionText> sections = page(page).sections();
    int own = section - docs.firstSection()[page];
    if (own >= sections.size())
      throw new DamagedPackException(Shard.fileName("d0", head.docs()), "has other sections");
    return sections.get(own);
  }

  private List<PageText> readTexts(int shard) {
    Head.TextPart part = head.texts().get(shard);
    ByteSource in = part("t" + shard, part.hash());
    List<PageText> pages = new ArrayList<>();
    for (int i = 0; i < part.pages(); i++) {
      String path = in.string();
      String title = in.string();
      List<String> names = new ArrayList<>();
      for (int n = in.count(); n > 0; n--) names.add(in.string());
      List<SecondStage.SectionText> sections = new ArrayList<>();
      for (int n = in.count(); n > 0; n--) {
        sections.add(
            new SecondStage.SectionText(title, names, in.string(), in.string(), in.string()));
      }
      pages.add(new PageText(path, title, names, sections));
    }
    return pages;
  }
}
