package org.touyan.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touyan.model.OutputFile;
import org.touyan.text.Hashes;
import org.touyan.write.SiteWriter.Options;
import org.touyan.write.SiteWriter.Outcome;
import org.touyan.write.WriteFailure.Reason;

class SiteWriterTest {
  private static final Options OPTIONS = new Options("touyan", "0.1.0", false);
  private static final Options CLEAN = new Options("touyan", "0.1.0", true);

  @TempDir
  Path folder;

  @Test
  void a_site_is_its_files_and_a_sorted_manifest_without_time() throws IOException {
    build(OPTIONS, "b.html", "乙", "a/x.html", "甲");
    assertThat(site().resolve("a/x.html")).hasContent("甲");
    assertThat(site().resolve("manifest.json")).hasContent("""
                {"format":"touyan-site-1","tool":"touyan","version":"0.1.0","files":[
                {"path":"a/x.html","size":3,"sha256":"%s"},
                {"path":"b.html","size":3,"sha256":"%s"}
                ],"sha256":"%s"}
                """.formatted(
            Hashes.sha256Hex("甲".getBytes(UTF_8)),
            Hashes.sha256Hex("乙".getBytes(UTF_8)),
            selfHash(Files.readString(site().resolve("manifest.json")))));
  }

  @Test
  void unchanged_files_keep_inode_and_time_and_nothing_moves_when_nothing_changed()
      throws IOException {
    build(OPTIONS, "a.html", "1", "d/b.html", "2");
    Files.setLastModifiedTime(site().resolve("a.html"), FileTime.fromMillis(1_000_000_000_000L));
    Object root = key(site());
    Object a = key(site().resolve("a.html"));
    assertThat(build(OPTIONS, "a.html", "1", "d/b.html", "2").unchanged()).isTrue();
    assertThat(key(site())).isEqualTo(root);

    assertThat(build(OPTIONS, "a.html", "1", "d/b.html", "3")).isEqualTo(new Outcome(2, 1, 0));
    assertThat(key(site().resolve("a.html"))).isEqualTo(a);
    assertThat(Files.getLastModifiedTime(site().resolve("a.html")).toMillis())
        .isEqualTo(1_000_000_000_000L);
  }

  @Test
  void where_links_are_impossible_a_copy_keeps_the_time() throws IOException {
    build(OPTIONS, "a.html", "1", "b.html", "2");
    Files.setLastModifiedTime(site().resolve("a.html"), FileTime.fromMillis(1_000_000_000_000L));
    FaultyDisk firstLinkFails = new FaultyDisk(FaultyDisk.Fault.ONCE, 3); // folder, b.html, link
    try (SiteWriter writer = SiteWriter.open(site(), OPTIONS, firstLinkFails)) {
      writer.put(file("a.html", "1"));
      writer.put(file("b.html", "9"));
      writer.commit();
    }
    assertThat(site().resolve("a.html")).hasContent("1");
    assertThat(Files.getLastModifiedTime(site().resolve("a.html")).toMillis())
        .isEqualTo(1_000_000_000_000L);
  }

  @Test
  void a_file_changed_by_hand_is_put_right_and_the_manifest_stays_true() throws IOException {
    build(OPTIONS, "a.html", "ours", "b.html", "2");
    String manifest = Files.readString(site().resolve("manifest.json"));
    Files.writeString(site().resolve("a.html"), "hand");
    assertThat(build(OPTIONS, "a.html", "ours", "b.html", "2").written()).isEqualTo(1);
    assertThat(site().resolve("a.html")).hasContent("ours");
    assertThat(site().resolve("manifest.json")).hasContent(manifest);
  }

  @Test
  void a_forged_checksum_is_not_believed() throws IOException {
    build(OPTIONS, "a.html", "ours");
    Path manifest = site().resolve("manifest.json");
    String good = Files.readString(manifest);
    Files.writeString(
        manifest, good.replace(Hashes.sha256Hex("ours".getBytes(UTF_8)), "0".repeat(64)));
    build(OPTIONS, "a.html", "ours");
    assertThat(manifest).hasContent(good);
  }

  @Test
  void notes_beside_the_site_are_carried_over_and_clean_keeps_the_readme() throws IOException {
    Files.createDirectories(site());
    Files.writeString(site().resolve("README.md"), "note");
    Files.writeString(site().resolve(".gitignore"), "*");
    build(OPTIONS, "a.html", "1");
    Files.createDirectories(site().resolve("photos/empty"));
    Files.writeString(site().resolve("photos/mine.txt"), "mine");
    build(OPTIONS, "a.html", "2");
    assertThat(SiteWriterFaultTest.read(site()))
        .containsOnlyKeys("README.md", ".gitignore", "a.html", "manifest.json", "photos/mine.txt");
    assertThat(site().resolve("photos/empty")).isDirectory();
    build(CLEAN, "a.html", "2");
    assertThat(SiteWriterFaultTest.read(site()))
        .containsOnlyKeys("README.md", "a.html", "manifest.json");
    assertThat(site().resolve("photos")).doesNotExist();
  }

  @Test
  void a_strangers_folder_is_refused() throws IOException {
    Files.createDirectories(site());
    Files.writeString(site().resolve("thesis.docx"), "years of work");
    refused(Reason.NOT_OURS, "thesis.docx");
    Files.writeString(site().resolve("manifest.json"), "{\"name\": \"a web app\"}");
    refused(Reason.NOT_OURS, "");
    assertThat(site().resolve("thesis.docx")).hasContent("years of work");
    Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> SiteWriter.open(folder.resolve("file"), OPTIONS))
        .hasMessageContaining("not a folder");
    assertThatThrownBy(() -> SiteWriter.open(folder.resolve("no/where"), OPTIONS))
        .hasMessageContaining("no such folder");
    assertThatThrownBy(() -> SiteWriter.open(folder.getRoot(), OPTIONS))
        .hasMessageContaining("drive");
  }

  @Test
  void a_strangers_file_where_one_of_ours_belongs_stops_the_run() throws IOException {
    build(OPTIONS, "a.html", "1");
    Files.writeString(site().resolve("b.html"), "mine");
    assertThatThrownBy(() -> build(OPTIONS, "a.html", "1", "B.html", "2"))
        .isInstanceOfSatisfying(
            WriteFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.IN_THE_WAY));
    assertThat(site().resolve("b.html")).hasContent("mine");
  }

  @Test
  void a_second_run_is_told_about_the_first_and_may_go_on_behind_it() throws IOException {
    try (SiteWriter first = SiteWriter.open(site(), OPTIONS)) {
      refused(Reason.LOCKED, "another run");
      first.put(file("a.html", "1"));
      first.commit();
    }
    build(OPTIONS, "a.html", "2");
    assertThat(site().resolve("a.html")).hasContent("2");
  }

  @Test
  void a_linked_destination_stays_a_link() throws IOException {
    Path real = Files.createDirectories(folder.resolve("elsewhere")).resolve("real");
    Files.createSymbolicLink(site(), real);
    build(OPTIONS, "a.html", "1");
    build(OPTIONS, "a.html", "2");
    assertThat(Files.isSymbolicLink(site())).isTrue();
    assertThat(real.resolve("a.html")).hasContent("2");
    assertThat(Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void an_empty_folder_made_between_the_renames_does_not_cost_the_old_site() throws IOException {
    build(OPTIONS, "a.html", "1");
    Files.move(site(), folder.resolve(".site.touyan-old"));
    Files.createDirectory(site());
    SiteWriter.open(site(), OPTIONS).close();
    assertThat(site().resolve("a.html")).hasContent("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a/",
        "a//b",
        "../a",
        "a/../b",
        "a/.",
        "a.",
        "课.html",
        "a b",
        "a\\b",
        "con",
        "x/NUL.html",
        "com1.txt",
        "a:b",
        "manifest.json",
        "Manifest.JSON"
      })
  void paths_that_some_system_cannot_hold_are_refused(String path) {
    assertThatThrownBy(() -> build(OPTIONS, path, "x")).isInstanceOf(WriteFailure.class);
    assertThat(site()).doesNotExist();
  }

  @Test
  void a_path_may_have_120_characters_and_no_more() throws IOException {
    build(OPTIONS, "a".repeat(120), "x");
    assertThatThrownBy(() -> build(OPTIONS, "a".repeat(121), "x")).isInstanceOf(WriteFailure.class);
  }

  @Test
  void paths_that_differ_only_in_case_are_refused() {
    assertThatThrownBy(() -> build(OPTIONS, "a.html", "1", "A.html", "2"))
        .hasMessageContaining("a.html");
    assertThatThrownBy(() -> build(OPTIONS, "d/a.html", "1", "D/b.html", "2"))
        .isInstanceOf(WriteFailure.class);
    assertThatThrownBy(() -> build(OPTIONS, "d", "1", "d/b.html", "2"))
        .isInstanceOf(WriteFailure.class);
    assertThatThrownBy(() -> build(OPTIONS, "d/b.html", "1", "d", "2"))
        .isInstanceOf(WriteFailure.class);
  }

  @Test
  void large_files_are_compared_and_copied_as_streams() throws IOException {
    byte[] bytes = new byte[300_000];
    for (int round = 0; round < 3; round++) {
      bytes[299_999] = (byte) (round / 2);
      try (SiteWriter writer = SiteWriter.open(site(), OPTIONS)) {
        writer.copy("media/v.mp4", () -> new ByteArrayInputStream(bytes));
        assertThat(writer.commit().written()).isEqualTo(round == 1 ? 0 : 1);
      }
      assertThat(Files.readAllBytes(site().resolve("media/v.mp4"))).isEqualTo(bytes);
    }
    assertThat(Manifest.read(site()).files())
        .isEqualTo(Map.of("media/v.mp4", new Manifest.Entry(300_000, Hashes.sha256Hex(bytes))));
  }

  @Test
  void clean_removes_what_is_listed_and_nothing_else() throws IOException {
    build(OPTIONS, "a.html", "1", "d/e/b.html", "2");
    Files.writeString(site().resolve("README.md"), "note");
    Path stranger = Files.createDirectory(folder.resolve("stranger"));
    Files.writeString(stranger.resolve("b.html"), "not yours");
    Files.delete(site().resolve("d/e/b.html"));
    Files.delete(site().resolve("d/e"));
    Files.createSymbolicLink(site().resolve("d/e"), stranger);
    assertThat(Cleaner.clean(site())).isEqualTo(1);
    assertThat(stranger.resolve("b.html")).hasContent("not yours");
    assertThat(site().resolve("README.md")).exists();
    assertThat(Files.readString(site().resolve("manifest.json")))
        .as("the link of a stranger stays, so the folder must still be known as ours")
        .doesNotContain("a.html");
    assertThat(Cleaner.clean(folder.resolve("never"))).isZero();
  }

  private Path site() {
    return folder.resolve("site");
  }

  private void refused(Reason reason, String words) {
    assertThatThrownBy(() -> SiteWriter.open(site(), OPTIONS))
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(
            WriteFailure.class, failure -> assertThat(failure.reason()).isEqualTo(reason));
  }

  private Outcome build(Options options, String... pathsAndTexts) throws IOException {
    try (SiteWriter writer = SiteWriter.open(site(), options)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2)
        writer.put(file(pathsAndTexts[i], pathsAndTexts[i + 1]));
      return writer.commit();
    }
  }

  private static OutputFile file(String path, String text) {
    return new OutputFile(path, text.getBytes(UTF_8));
  }

  private static Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  private static String selfHash(String manifest) {
    return Hashes.sha256Hex(
        manifest.substring(0, manifest.lastIndexOf("],\"sha256\"")).getBytes(UTF_8));
  }
}
