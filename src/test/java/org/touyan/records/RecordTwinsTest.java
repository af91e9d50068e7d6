package org.touyan.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touyan.model.OutputFile;
import org.touyan.testing.Found;
import org.touyan.testing.Linked;

/**
 * Java and {@code src/main/web/records.js} give the same events the same ids: here Java reads what the script wrote, and writes
 * what {@code src/test/web/unit/records-twins.test.mjs} reads.
 */
class RecordTwinsTest {
  private static final Path VECTORS = Path.of("src/test/vectors/events.jsonl");
  private static final Path FOLDER = Path.of("target/records-twins");
  private static final Clock CLOCK = new Clock(LocalDate.of(2026, 11, 21));

  @Test
  void events_made_by_the_script_are_good_and_written_as_it_writes_them() throws IOException {
    List<String> lines = Files.readAllLines(VECTORS);
    assertThat(lines).hasSizeGreaterThan(50);
    EventCheck check = new EventCheck();
    for (String line : lines) {
      Chars in = new Chars(new java.io.StringReader(line));
      Event event = check.check(FlatObject.at(in).orElseThrow().fields()).event();
      assertThat(event).as(line).isNotNull();
      assertEquals(line, RecordText.json(event));
    }
  }

  @Test
  void a_merged_log_for_the_script_to_read() throws IOException {
    MergedLog log = new MergedLog(MergedLog.EVENTS_MAX);
    RandomLogs.events(new Random(20261121), 500).stream()
        .filter(event -> CLOCK.day(event).isPresent())
        .forEach(log::add);
    Files.createDirectories(FOLDER);
    new LogFiles(Linked.of("== site.yml\nid: qinghe\n== a.md\n# 一").graph().site())
        .write(log, RecordTwinsTest::write);
    byte[] bytes = Files.readAllBytes(FOLDER.resolve("records-001.json"));
    MergedLog again = new MergedLog(MergedLog.EVENTS_MAX);
    Found found = new Found();
    new LogReader(Optional.of("qinghe"), CLOCK, again, found)
        .read(new HandedFile("records-001.json", () -> new ByteArrayInputStream(bytes)));
    assertEquals(log.sorted(), again.sorted());
  }

  private static void write(OutputFile file) {
    try {
      String name = file.path().substring(file.path().indexOf('/') + 1);
      Files.write(FOLDER.resolve(name), file.bytes());
      assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
          .startsWith("{\"touyan\":\"records\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
