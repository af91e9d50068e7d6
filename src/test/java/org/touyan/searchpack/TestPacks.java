package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.touyan.index.Indexer;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;

/** Small seeded sites: few different characters, so that terms repeat, and some of everything else. */
final class TestPacks {
  private static final String HAN = "妇女权益执委入门联系卡村镇县区会议三个一看听问帮報想講記婦聯維權";
  private static final List<String> WORDS = List.of("abc", "TiDB", "2026", "x1", "Ｔ恤", "SQL");

  private TestPacks() {}

  static String text(Random random, int length) {
    StringBuilder out = new StringBuilder();
    while (out.length() < length) {
      int kind = random.nextInt(20);
      if (kind == 0)
        out.append(' ').append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      else if (kind == 1) out.append("，。；\n".charAt(random.nextInt(4)));
      else if (kind == 2) out.appendCodePoint(0x20bb7 + random.nextInt(3));
      else out.append(HAN.charAt(random.nextInt(HAN.length())));
    }
    return out.toString();
  }

  static List<SearchDoc> pages(Random random, int count) {
    List<SearchDoc> pages = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      List<Section> sections = new ArrayList<>();
      int n = random.nextInt(5);
      for (int s = 0; s < n; s++) {
        String heading = random.nextInt(4) == 0 ? "" : text(random, 4);
        String clause = random.nextInt(6) == 0 ? "第" + random.nextInt(40) + "条 " : "";
        sections.add(new Section("s" + s, heading, clause + text(random, random.nextInt(300))));
      }
      List<String> names = random.nextInt(5) == 0 ? List.of(text(random, 3)) : List.of();
      List<String> roles = random.nextInt(3) == 0 ? List.of("cun:exec") : List.of();
      String type = random.nextBoolean() ? "course" : "checklist";
      pages.add(new SearchDoc(
          "p/" + p + ".html",
          text(random, 6),
          type,
          roles,
          names,
          20200101 + 10000 * random.nextInt(7),
          random.nextInt(6) == 0 ? 0.5 + random.nextInt(4) : 1,
          sections));
    }
    return pages;
  }

  /** A query of one to nine characters, mostly cut out of a page. */
  static String query(Random random, List<SearchDoc> pages) {
    SearchDoc page = pages.get(random.nextInt(pages.size()));
    if (page.sections().isEmpty() || random.nextInt(4) == 0)
      return text(random, 1 + random.nextInt(6));
    String text = page.sections().get(0).text();
    if (text.length() < 12) return page.title();
    int from = random.nextInt(text.length() - 10);
    String cut = text.substring(from, from + 1 + random.nextInt(9));
    return switch (random.nextInt(8)) {
      case 0 -> "“" + cut + "”";
      case 1 -> cut + " -" + text(random, 1 + random.nextInt(3));
      case 2 -> page.title() + "第" + random.nextInt(40) + "条";
      default -> cut;
    };
  }

  static PackSettings settings() {
    return new PackSettings("test", 500, 2000, 128, 40, PackSettings.Ranking.standard());
  }

  /** The files of a pack by their names in the search folder. */
  static Map<String, byte[]> pack(List<SearchDoc> pages) {
    return pack(pages, settings());
  }

  static Map<String, byte[]> pack(List<SearchDoc> pages, PackSettings settings) {
    Map<String, byte[]> files = new TreeMap<>();
    PackWriter writer = new PackWriter(
        settings, file -> files.put(file.path().substring("search/".length()), file.bytes()));
    try (Indexer indexer = new Indexer()) {
      for (SearchDoc page : pages) {
        indexer.add(page);
        writer.add(page);
      }
      writer.finish(indexer.finish());
    }
    return files;
  }
}
