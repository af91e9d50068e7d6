package org.touyan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touyan.diag.Diagnostic;
import org.touyan.testing.Cases;

/** Codes that the browser made ({@code src/test/vectors/record-codes.json}), typed, sent and damaged. */
class TextCodesTest {
  private static final Pattern VECTOR = Pattern.compile(
      "\\{\"name\":\"[^\"]*\",\"site\":\"([^\"]*)\",\"events\":(\\[.*]),\"parts\":\\[([^]]*)]");

  private final List<Diagnostic> found = new ArrayList<>();

  private record Vector(String site, List<Event> events, List<String> parts) {}

  private MergedLog read(String text, String site) {
    found.clear();
    MergedLog log = new MergedLog(MergedLog.EVENTS_MAX);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    new LogReader(Optional.of(site), new Clock(LocalDate.of(2026, 11, 21)), log, found::add)
        .read(new HandedFile("a.txt", () -> new ByteArrayInputStream(bytes)));
    return log;
  }

  private List<Vector> vectors() throws IOException {
    List<Vector> vectors = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/vectors/record-codes.json"))) {
      Matcher match = VECTOR.matcher(line);
      if (!match.find()) continue;
      String site = match.group(1);
      String file = "{\"touyan\":\"records\",\"v\":1,\"site\":\"" + site + "\",\"events\":"
          + match.group(2) + "}";
      List<String> parts = Arrays.stream(match.group(3).split(","))
          .map(part -> part.replace("\"", ""))
          .toList();
      vectors.add(new Vector(site, read(file, site).sorted(), parts));
    }
    return vectors;
  }

  @Test
  void a_code_gives_the_very_events_of_which_the_browser_made_it() throws IOException {
    assertThat(vectors()).hasSizeGreaterThan(4);
    for (Vector vector : vectors()) {
      List<String> mixed = new ArrayList<>(vector.parts());
      Collections.reverse(mixed);
      mixed.addAll(vector.parts());
      String sent = "赵老师好，学习码：\n"
          + String.join("\n", mixed)
              .toLowerCase(java.util.Locale.ROOT)
              .replaceAll("(.{5})", "$1 ")
              .replace('0', 'o')
          + "。收到请回";
      assertEquals(vector.events(), read(sent, vector.site()).sorted());
      assertThat(found.stream().map(one -> one.code().id())).isSubsetOf("records.clock");
    }
  }

  @Test
  void what_people_paste_gives_what_the_browser_finds_in_it() throws IOException {
    int pastes = 0;
    for (String line : Files.readAllLines(Path.of("src/test/vectors/record-codes.json"))) {
      if (!line.startsWith("{\"name\"") || !line.contains("\"text\":")) continue;
      var fields =
          FlatObject.at(new Chars(new java.io.StringReader(line))).orElseThrow().fields();
      MergedLog log = read((String) fields.get("text"), (String) fields.get("site"));
      assertThat(log.sorted().stream().map(Event::id))
          .as(line)
          .containsExactlyInAnyOrderElementsOf(
              ((List<?>) fields.get("ids")).stream().map(Object::toString).toList());
      pastes++;
    }
    assertThat(pastes).isGreaterThan(10);
  }

  @Test
  void a_code_that_is_damaged_or_lacks_a_part_is_told_and_nothing_is_made_up() throws IOException {
    List<Vector> vectors = vectors();
    Cases.each(500, random -> {
      Vector vector = vectors.get(random.nextInt(vectors.size()));
      StringBuilder text = new StringBuilder(String.join("\n", vector.parts()));
      for (int i = 0; i <= random.nextInt(3); i++)
        text.setCharAt(random.nextInt(text.length()), (char) ('0' + random.nextInt(43)));
      if (random.nextInt(3) == 0) text.setLength(random.nextInt(text.length()));
      assertThat(vector.events())
          .containsAll(read(text.toString(), vector.site()).sorted());
    });
  }

  @Test
  void bytes_that_are_no_code_end_in_one_kind_of_fault() {
    Cases.each(2000, random -> {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try {
        CodeColumns.read(bytes);
      } catch (CodeColumns.DamagedCode expected) {
        assertThat(expected.getMessage()).isNotEmpty();
      }
    });
  }

  @Test
  void words_that_look_like_a_later_code_are_none() {
    for (String text : List.of(
        "City 2. Then there were seventeen more words of it",
        "TY2 is a name",
        "TY2MHG501013",
        "TY2MHG5020130QEQWBDGQWTSW")) {
      read(text, "qinghe");
      assertThat(found).extracting(one -> one.code().id()).containsExactly("records.none");
    }
  }

  @Test
  void a_moment_that_cannot_be_is_no_event() {
    for (String t : List.of(
        "0000-00-00T00:00:00Z",
        "2026-02-31T08:00:00Z",
        "2026-02-03T29:00:00Z",
        "2026-02-03T24:00:00Z",
        "1969-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z")) {
      String file = RecordText.file("qinghe", List.of(RecordText.event(t + "|王|村||read|a||||")));
      assertEquals(0, read(file, "qinghe").size(), t);
    }
  }
}
