package org.touyan.searchpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;

class DamagedPackTest {
  private static final List<SearchDoc> PAGES = TestPacks.pages(new Random(7), 40);
  private static final Map<String, byte[]> PACK = TestPacks.pack(PAGES);

  private static SearchAnswer search(Map<String, byte[]> files, String query) {
    return new PackSearcher(files::get).search(SearchQuery.of(query));
  }

  @Test
  void a_missing_a_cut_and_a_changed_file_are_named() {
    for (String name : PACK.keySet()) {
      byte[] whole = PACK.get(name);
      byte[] changed = whole.clone();
      changed[whole.length / 2] ^= 1;
      List<byte[]> damaged =
          new ArrayList<>(List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), changed));
      damaged.add(null);
      for (byte[] bytes : damaged) {
        Map<String, byte[]> files = new TreeMap<>(PACK);
        files.put(name, bytes);
        DamagedPackException e =
            assertThrows(DamagedPackException.class, () -> askAll(files), name);
        assertEquals(name, e.file());
      }
    }
  }

  /** Asks until every part was read. */
  private static void askAll(Map<String, byte[]> files) {
    PackSearcher searcher = new PackSearcher(files::get);
    for (SearchDoc page : PAGES) {
      searcher.search(SearchQuery.of(page.title()));
      for (Section s : page.sections())
        searcher.search(
            SearchQuery.of(s.text().substring(0, Math.min(9, s.text().length()))));
    }
    searcher.search(SearchQuery.of("abc tidb x1 2026 sql 妇 女 \ud842\udfb7"));
  }

  @Test
  void a_shard_of_another_site_is_refused() {
    Map<String, byte[]> files = new TreeMap<>(PACK);
    String name =
        PACK.keySet().stream().filter(n -> n.startsWith("d-")).findFirst().orElseThrow();
    byte[] raw = Shard.read(name, PACK.get(name), "test");
    files.put(
        name,
        Shard.write("other", "d", name.substring(2, name.length() - 3), raw).bytes());
    assertTrue(assertThrows(DamagedPackException.class, () -> search(files, "妇女"))
        .getMessage()
        .contains("another site"));
  }

  @Test
  @Timeout(120)
  void hostile_bytes_with_right_check_sums_give_an_answer_or_a_named_file() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> names = List.copyOf(PACK.keySet());
    int rounds = Integer.getInteger("rounds", 1500);
    for (int round = 0; round < rounds; round++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] raw = Shard.read(name, PACK.get(name), "test");
      for (int i = random.nextInt(4); i >= 0; i--)
        raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
      Map<String, byte[]> files = new TreeMap<>(PACK);
      files.put(
          name,
          Shard.write("test", name.substring(0, name.length() - 3), "", raw).bytes());
      try {
        search(files, TestPacks.query(random, PAGES));
      } catch (DamagedPackException e) {
        assertTrue(
            e.file().matches("[a-z0-9-]+\\.js"), // perhaps one that nobody has
            () -> "rerun with -Dseed=" + seed + ": " + e.file());
      } catch (RuntimeException e) {
        throw new AssertionError("rerun with -Dseed=" + seed + " round " + round + " " + name, e);
      }
    }
  }

  @Test
  void the_same_pages_give_the_same_bytes() {
    Map<String, byte[]> again = TestPacks.pack(PAGES);
    assertEquals(PACK.keySet(), again.keySet());
    PACK.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
  }

  @Test
  void a_site_without_pages_answers_with_nothing() {
    Map<String, byte[]> files = TestPacks.pack(List.of());
    assertEquals(0, search(files, "妇女").pages());
    assertEquals(0, search(files, "妇").pages());
    assertEquals(0, search(files, "").pages());
  }
}
