package org.touyan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touyan.diag.Diagnostic;
import org.touyan.testing.Cases;

/** Files as learners hand them in, whole and broken. */
class LogReaderTest {
  private static final String SITE = "qinghe";
  private static final Clock CLOCK = new Clock(LocalDate.of(2026, 11, 21));

  private final List<Diagnostic> found = new ArrayList<>();

  private MergedLog read(byte[]... files) {
    found.clear();
    MergedLog log = new MergedLog(MergedLog.EVENTS_MAX);
    LogReader reader = new LogReader(Optional.of(SITE), CLOCK, log, found::add);
    for (byte[] bytes : files)
      reader.read(new HandedFile("a.json", () -> new ByteArrayInputStream(bytes)));
    return log;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> codes() {
    return found.stream().map(one -> one.code().id()).toList();
  }

  @Test
  void a_whole_file_gives_all_its_events_however_it_is_laid_out_and_encoded() {
    List<Event> events = RandomLogs.events(new Random(1), 40);
    String file = RecordText.file(SITE, events);
    for (String text : List.of(
        file,
        file.replace("\n", "\r\n"),
        file.replace("\n", ""),
        "\ufeff" + file,
        file.replace(",\"", " ,\n\t\"").replace("\":", "\" : "),
        file + file)) {
      assertEquals(events, read(utf8(text)).sorted());
      assertThat(codes()).isSubsetOf("records.clock");
    }
    for (Charset charset : List.of(Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
      assertEquals(events, read(file.getBytes(charset)).sorted());
      assertThat(codes()).isSubsetOf("records.clock");
    }
  }

  @Test
  void a_file_that_carries_settings_of_people_gives_the_same_events() {
    List<Event> events = RandomLogs.events(new Random(2), 20);
    String file = RecordText.file(SITE, events);
    String people =
        "\"people\":{\"王{芳\":{\"unit\":\"柳溪村\",\"roles\":[\"cun:exec\"],\"appointed\":\"2026-09-01\"},"
            + "\"\":{\"unit\":\"\",\"roles\":[],\"appointed\":\"\"}},";
    assertEquals(
        events, read(utf8(file.replace("\"events\"", people + "\"events\""))).sorted());
    assertThat(codes()).isSubsetOf("records.clock");
  }

  @Test
  void a_mutated_file_never_fails_and_loses_no_event_that_the_damage_did_not_touch() {
    Cases.each(1000, random -> {
      List<Event> events = RandomLogs.events(random, 3 + random.nextInt(20));
      byte[] file = utf8(RecordText.file(SITE, events));
      int head =
          new String(file, StandardCharsets.UTF_8).indexOf('\n') + 1; // ASCII but for the title
      head = utf8(new String(file, StandardCharsets.UTF_8).substring(0, head)).length;
      byte[] broken = file.clone();
      int from = head + random.nextInt(file.length - head);
      int length = 1 + random.nextInt(random.nextBoolean() ? 3 : 60);
      int to = Math.min(file.length, from + length);
      byte[] noise = new byte[random.nextInt(8)];
      random.nextBytes(noise);
      if (random.nextBoolean()) {
        byte[] signs = utf8("{}[]\",:\\");
        for (int i = 0; i < noise.length; i++) noise[i] = signs[random.nextInt(signs.length)];
      }
      broken =
          joined(Arrays.copyOf(broken, from), noise, Arrays.copyOfRange(file, to, file.length));
      if (random.nextInt(4) == 0) broken = Arrays.copyOf(broken, from); // cut off
      MergedLog log = read(broken);
      Set<Event> left = new HashSet<>(events);
      String rest = new String(broken, StandardCharsets.ISO_8859_1);
      left.removeIf(event ->
          !rest.contains(new String(utf8(RecordText.json(event)), StandardCharsets.ISO_8859_1)));
      assertThat(log.sorted()).containsAll(left);
      assertThat(events).as("nothing is made up").containsAll(log.sorted());
      if (log.size() < events.size())
        assertThat(codes()).as(new String(broken, StandardCharsets.UTF_8)).isNotEmpty();
    });
  }

  @Test
  void any_bytes_at_all_are_read_to_their_end() {
    Cases.each(300, random -> {
      byte[] bytes = new byte[random.nextInt(4000)];
      random.nextBytes(bytes);
      byte[] signs = utf8("{}[]\",:\\u0{\"events\":[{\"id\":\"v\"");
      if (random.nextBoolean())
        for (int i = 0; i < bytes.length; i++) bytes[i] = signs[random.nextInt(signs.length)];
      assertThat(read(bytes).size()).isZero();
    });
  }

  @Test
  void text_made_to_cost_much_costs_little() {
    int size = 3_000_000;
    for (String piece : List.of(
        "{", "{\"", "{\"a\":", "{\"a\":[", "{\"a\":{\"", "{\"events\":[", "{\"a\":\"", "{ "))
      assertThat(read(utf8(piece.repeat(size / piece.length()))).size()).isZero();
    assertThat(read(utf8("{\"id\":\"" + "字".repeat(size))).size()).isZero();
  }

  @Test
  void a_name_of_ten_thousand_characters_or_with_tags_does_no_harm() {
    Event script = RecordText.event(
        "2026-11-01T08:00:00Z", "<script>", "", "", Verb.READ, "a", "", -1, -1, "");
    String longName =
        RecordText.file(SITE, List.of(script)).replace("<script>", "长".repeat(10_000));
    MergedLog log = read(utf8(RecordText.file(SITE, List.of(script))), utf8(longName));
    assertEquals(List.of(script), log.sorted());
    assertThat(codes()).containsExactly("records.altered");
    assertThat(log.apart().iterator().next().who()).hasSize(60);
  }

  @Test
  void a_file_larger_than_the_memory_is_read_in_pieces() {
    String event = RecordText.json(RandomLogs.events(new Random(7), 1).get(0)) + ",\n";
    byte[] head = utf8(RecordText.file(SITE, List.of()).replace("\n]}\n", ""));
    byte[] one = utf8(event);
    int times = (300 << 20) / one.length;
    MergedLog log = new MergedLog(MergedLog.EVENTS_MAX);
    LogReader reader = new LogReader(Optional.of(SITE), CLOCK, log, found::add);
    FileTally tally =
        reader.read(new HandedFile("big.json", () -> new Repeated(head, one, times / 20)));
    assertEquals(times / 20, tally.events());
    assertEquals(1, log.size());
  }

  /** {@code head}, then {@code one} again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] head;
    private final byte[] one;
    private final long end;
    private long at;

    Repeated(byte[] head, byte[] one, int times) {
      this.head = head;
      this.one = one;
      end = head.length + (long) times * one.length;
    }

    @Override
    public int read() throws IOException {
      if (at == end) return -1;
      long here = at++;
      return (here < head.length
              ? head[(int) here]
              : one[(int) ((here - head.length) % one.length)])
          & 0xff;
    }
  }

  private static byte[] joined(byte[]... parts) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) out.writeBytes(part);
    return out.toByteArray();
  }

  @Test
  void what_does_not_count_is_kept_alike_whatever_order_it_came_in() {
    List<MergedLog.Apart> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String raw = (10 + i * 37 % 60) + "x".repeat((i * 101 % 7 + 1) << 17);
      all.add(new MergedLog.Apart(raw, false, "", "", "", "", ""));
    }
    Set<List<String>> kept = new HashSet<>();
    Cases.each(5, random -> {
      Collections.shuffle(all, random);
      MergedLog log = new MergedLog(1);
      all.forEach(log::keepApart);
      kept.add(log.apart().stream().map(one -> one.raw().substring(0, 2)).toList());
    });
    assertThat(kept).hasSize(1);
    assertThat(kept.iterator().next()).hasSizeBetween(20, 50).first().isEqualTo("10");
  }
}
