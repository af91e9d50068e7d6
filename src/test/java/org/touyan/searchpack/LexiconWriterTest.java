package org.touyan.searchpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.touyan.model.LexiconEntry;
import org.touyan.model.LexiconEntry.Kind;

class LexiconWriterTest {
  private static final String PACK = "lexicon-test";

  /** 一 is read as its letter a, 丁 b, and so on; 七 has two readings. */
  private static List<String> read(int c) {
    if (c == '七') return List.of("pa", "qa");
    return c >= 0x4e00 && c < 0x4e1a ? List.of((char) ('a' + c - 0x4e00) + "a") : List.of();
  }

  private static SortedMap<String, String> written(List<LexiconEntry> entries) {
    SortedMap<String, String> files = new TreeMap<>();
    new LexiconWriter(
            PACK,
            LexiconWriterTest::read,
            file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.ISO_8859_1)))
        .write(
            entries,
            List.of(List.of("执委", "执行委员")),
            new TreeMap<>(Map.of("paths/a", Set.of(7, 2, 300))),
            List.of(Map.entry("type:page", "资料")));
    return files;
  }

  private static LexiconEntry entry(String text) {
    return new LexiconEntry(text, Kind.TITLE, 6, "p/" + text.hashCode() + ".html");
  }

  private static ByteSource part(SortedMap<String, String> files, String name) {
    byte[] script = files.get("search/" + name).getBytes(StandardCharsets.ISO_8859_1);
    return new ByteSource(name, Shard.read(name, script, PACK));
  }

  @Test
  void the_head_holds_what_was_given() {
    ByteSource head = part(written(List.of(entry("一"))), "s.js");
    assertEquals(2, head.varint());
    assertThat(head.string()).matches("[0-9a-f]{12}");
    assertEquals(1, head.count());
    assertEquals(2, head.count());
    assertEquals("执委", head.string());
    assertEquals("执行委员", head.string());
    assertEquals(1, head.count());
    assertEquals("paths/a", head.string());
    assertEquals(3, head.count());
    assertEquals(List.of(2, 5, 293), List.of(head.varint(), head.varint(), head.varint()));
    assertEquals(1, head.count());
    assertEquals("type:page资料", head.string() + head.string());
    assertEquals(1, head.count());
    assertThat(head.string()).matches("[0-9a-f]{12}");
    assertEquals("aa1", head.string() + head.varint());
  }

  @Test
  void the_order_of_the_entries_does_not_matter() {
    List<LexiconEntry> entries = new ArrayList<>();
    for (int i = 0; i < 3000; i++) entries.add(entry((char) (0x4e00 + i % 26) + "号" + i));
    SortedMap<String, String> files = written(entries);
    Collections.shuffle(entries, new Random(7));
    assertEquals(files, written(entries));
    assertThat(files.keySet()).as("cut into shards").anyMatch(file -> file.contains("/s1-"));
  }

  @Test
  void every_reading_of_the_first_character_leads_to_the_entry() {
    List<LexiconEntry> entries = new ArrayList<>();
    // Enough of each letter for a shard of its own.
    for (int i = 0; i < 26 * 3000; i++) entries.add(entry((char) (0x4e00 + i % 26) + "号" + i));
    entries.add(entry("七巧"));
    entries.add(entry("《七巧》"));
    SortedMap<String, String> files = written(entries);
    for (String wanted : List.of("七巧", "《七巧》")) {
      assertThat(lettersWith(files, wanted)).as(wanted).contains("p", "q");
    }
    assertEquals(Set.of("z"), lettersWith(files, (char) (0x4e00 + 25) + "号25"));
  }

  /** First letters of the shards that hold the text. */
  private static Set<String> lettersWith(SortedMap<String, String> files, String text) {
    ByteSource head = part(files, "s.js");
    head.varint();
    head.string();
    for (int n = head.count(); n > 0; n--) for (int k = head.count(); k > 0; k--) head.string();
    for (int n = head.count(); n > 0; n--) {
      head.string();
      for (int k = head.count(); k > 0; k--) head.varint();
    }
    for (int n = head.count(); n > 0; n--) {
      head.string();
      head.string();
    }
    Set<String> letters = new TreeSet<>();
    int shards = head.count();
    for (int n = 0; n < shards; n++) {
      String name = "s" + n + "-" + head.string() + ".js";
      String span = head.string();
      ByteSource in = part(files, name);
      for (int k = head.varint(); k > 0; k--) {
        boolean found = in.text().equals(text);
        in.varint();
        in.string();
        if (!found) continue;
        for (char c = span.charAt(0); c <= span.charAt(1); c++) letters.add(Character.toString(c));
      }
    }
    return letters;
  }
}
