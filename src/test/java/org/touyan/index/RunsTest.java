package org.touyan.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.touyan.model.SearchDoc;
import org.touyan.model.SearchIndex;
import org.touyan.model.Section;
import org.touyan.searchpack.PackSettings;
import org.touyan.searchpack.PackWriter;

class RunsTest {
  @Test
  void an_index_that_did_not_fit_into_memory_gives_the_same_pack() {
    long seed = Long.getLong("seed", System.nanoTime());
    List<SearchDoc> pages = pages(new Random(seed));
    int[] runs = new int[2];
    Map<String, byte[]> whole = pack(pages, new Indexer(), runs, 0);
    Map<String, byte[]> parts = pack(pages, new Indexer(0.2), runs, 1);
    assertEquals(1, runs[0]);
    assertTrue(runs[1] > 2, runs[1] + " runs");
    assertEquals(whole.keySet(), parts.keySet(), "rerun with -Dseed=" + seed);
    whole.forEach((name, bytes) -> assertArrayEquals(bytes, parts.get(name), name));
  }

  @Test
  void nothing_added_gives_an_empty_index() {
    try (Indexer indexer = new Indexer()) {
      SearchIndex index = indexer.finish();
      assertEquals(0, index.sections());
      assertEquals(3, index.fields().size());
    }
  }

  private static List<SearchDoc> pages(Random random) {
    List<SearchDoc> pages = new ArrayList<>();
    for (int p = 0; p < 800; p++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 500; i++) text.append((char) (0x4e00 + random.nextInt(60)));
      pages.add(new SearchDoc(
          p + ".html",
          "页" + p,
          "course",
          List.of(),
          List.of(),
          0,
          1,
          List.of(new Section("", "", text.toString()))));
    }
    return pages;
  }

  private static Map<String, byte[]> pack(
      List<SearchDoc> pages, Indexer opened, int[] runs, int which) {
    Map<String, byte[]> files = new TreeMap<>();
    PackWriter writer =
        new PackWriter(PackSettings.usb("test"), file -> files.put(file.path(), file.bytes()));
    try (Indexer indexer = opened) {
      for (SearchDoc page : pages) {
        indexer.add(page);
        writer.add(page);
      }
      SearchIndex index = indexer.finish();
      runs[which] = index.runs().size();
      writer.finish(index);
    }
    return files;
  }
}
