package org.touyan.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.model.OutputFile;
import org.touyan.write.FaultyDisk.Fault;
import org.touyan.write.FaultyDisk.Killed;

/** Old or new, never a mix: every operation on the disk is made to fail in turn. */
class SiteWriterFaultTest {
  private static final SiteWriter.Options OPTIONS =
      new SiteWriter.Options("touyan", "0.1.0", false);
  private static final Map<String, String> OLD = Map.of(
      "index.html",
      "old",
      "a/same.html",
      "same",
      "a/b/gone.html",
      "gone",
      "media/big.mp4",
      "video");
  private static final Map<String, String> NEW = Map.of(
      "index.html",
      "new!",
      "a/same.html",
      "same",
      "c/d/added.html",
      "added",
      "media/big.mp4",
      "video 2");

  @TempDir
  Path folder;

  private Path site;
  private Map<String, String> before = Map.of();
  private Map<String, String> after = Map.of();

  @BeforeEach
  void knowBothStates() throws IOException {
    site = folder.resolve("site");
    build(OLD, Disk.real());
    before = read(site);
    build(NEW, Disk.real());
    after = read(site);
  }

  @Test
  void an_error_at_any_operation_leaves_the_old_or_the_new_site() throws IOException {
    int failures = 0;
    for (int at = 1; at <= 60; at++) {
      for (Fault fault : new Fault[] {Fault.ONCE, Fault.FOR_GOOD}) {
        reset();
        boolean told = false;
        try {
          build(NEW, new FaultyDisk(fault, at));
        } catch (IOException e) {
          told = true;
          failures++;
          assertThat(e.getMessage()).contains(folder.toString());
        }
        String name = fault + " at operation " + at;
        // Only a disk that fails for good between the two renames may leave the place empty; the
        // next run mends it.
        if (Files.exists(site)) assertThat(read(site)).as(name).isIn(before, after);
        else assertThat(fault).as(name).isEqualTo(Fault.FOR_GOOD);
        if (!told) assertThat(read(site)).as(name).isEqualTo(after);
        nextRunSucceeds(name);
      }
    }
    assertThat(failures).isGreaterThan(20);
  }

  @Test
  void a_kill_at_any_operation_is_mended_by_the_next_run() throws IOException {
    int kills = 0;
    for (int at = 1; at <= 60; at++) {
      reset();
      FaultyDisk disk = new FaultyDisk(Fault.KILL, at);
      try {
        build(NEW, disk);
      } catch (Killed e) {
        kills++;
      }
      String name = "killed at operation " + at;
      if (Files.exists(site)) assertThat(read(site)).as(name).isIn(before, after);
      SiteWriter.open(site, OPTIONS).close();
      assertThat(read(site)).as(name + ", then opened").isIn(before, after);
      nextRunSucceeds(name);
    }
    assertThat(kills).isBetween(15, 59);
  }

  @Test
  void a_kill_while_mending_is_mended_too() throws IOException {
    for (int first = 1; first <= 40; first++) {
      for (int second = 1; second <= 12; second++) {
        reset();
        if (!isKilled(first) || !isKilled(second)) continue;
        SiteWriter.open(site, OPTIONS).close();
        assertThat(read(site)).as(first + ", " + second).isIn(before, after);
      }
    }
  }

  @Test
  void an_interrupted_clean_can_be_taken_up_again() throws IOException {
    for (int at = 1; at <= 9; at++) {
      reset();
      Files.writeString(site.resolve("note.txt"), "mine");
      try {
        Cleaner.clean(site, new FaultyDisk(Fault.ONCE, at));
      } catch (IOException e) {
        assertThat(e.getMessage()).contains(site.toString());
      }
      Cleaner.clean(site);
      assertThat(read(site)).containsOnlyKeys("note.txt", "manifest.json");
      Files.delete(site.resolve("note.txt"));
    }
  }

  private boolean isKilled(int at) throws IOException {
    try {
      build(NEW, new FaultyDisk(Fault.KILL, at));
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private void reset() throws IOException {
    build(OLD, Disk.real());
    assertThat(read(site)).isEqualTo(before);
  }

  private void nextRunSucceeds(String name) throws IOException {
    build(NEW, Disk.real());
    assertThat(read(site)).as(name + ", then built").isEqualTo(after);
    try (var beside = Files.list(folder)) {
      assertThat(beside).as(name + ", then built").containsExactly(site);
    }
  }

  private void build(Map<String, String> files, Disk disk) throws IOException {
    SiteWriter writer = SiteWriter.open(site, OPTIONS, disk);
    try {
      for (var file : new TreeMap<>(files).entrySet()) {
        byte[] bytes = file.getValue().getBytes(UTF_8);
        if (file.getKey().startsWith("media/"))
          writer.copy(file.getKey(), () -> new ByteArrayInputStream(bytes));
        else writer.put(new OutputFile(file.getKey(), bytes));
      }
      writer.commit();
    } catch (Killed e) {
      writer.abandon();
      throw e;
    } catch (IOException e) {
      try {
        writer.close();
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
    writer.close();
  }

  static Map<String, String> read(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file))
          found.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return found;
  }
}
