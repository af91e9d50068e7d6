package org.touyan.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.testing.Found;
import org.touyan.text.Sizes;

class SourceTreeTest {
  private final Found found = new Found();

  @TempDir
  private Path temp;

  private Path write(String path, byte[] bytes) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) write(path, "x".getBytes(UTF_8));
  }

  private SourceTree discover() throws IOException {
    Path content = temp.resolve("content");
    return Discoverer.discover(Files.isDirectory(content) ? content : temp, found);
  }

  private void link(String from, Path to) throws IOException {
    Path link = temp.resolve(from);
    Files.createDirectories(link.getParent());
    try {
      Files.createSymbolicLink(link, to);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "this machine makes no links");
    }
  }

  @Test
  void files_are_sorted_into_pages_assets_and_data() throws IOException {
    write(
        "content/b.md",
        "content/a.MD",
        "content/课程/x/index.markdown",
        "content/img/a b.png",
        "content/a/b.md",
        "content/a-b.md");
    write(
        "content/data/p.csv",
        "content/data/p.yml",
        "content/data/q.yaml",
        "content/data/名册.xlsx",
        "content/数据表/r.csv",
        "content/data/说明.md");
    write(
        "content/site.yml",
        "content/roles.yml",
        "content/sub/site.yml",
        "outside.md",
        "content/_draft.md",
        "content/.git/x.md",
        "content/_a/b.md");
    SourceTree tree = discover();
    assertThat(tree.pages())
        .containsExactly("a-b.md", "a.MD", "a/b.md", "b.md", "data/说明.md", "课程/x/index.markdown");
    assertThat(tree.assets())
        .containsOnlyKeys("img/a b.png", "sub/site.yml")
        .containsEntry("img/a b.png", 1L);
    assertThat(tree.data()).containsExactly("data/p.csv", "data/p.yml", "data/q.yaml", "数据表/r.csv");
    assertThat(tree.site(found)).map(s -> s.text()).hasValue("x");
    assertThat(tree.roles(found)).map(s -> s.path()).hasValue("roles.yml");
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void a_folder_named_content_inside_the_content_is_a_folder_like_others() throws IOException {
    write("content/a.md", "content/content/b.md");
    assertThat(discover().pages()).containsExactly("a.md", "content/b.md");
  }

  @Test
  void a_folder_of_any_name_can_be_the_content() throws IOException {
    write("a.md");
    assertThat(discover().pages()).containsExactly("a.md");
    assertThat(discover().site(found)).isEmpty();
    assertThatThrownBy(() -> Discoverer.discover(temp.resolve("none"), found))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_link_inside_counts_as_the_file_and_every_other_is_refused() throws IOException {
    write("content/a.md", "content/img/a.png", "content/data/roster.csv", "content/_secret/x.md");
    write("outside.md", "outside/x.md");
    link("content/b.md", temp.resolve("content/a.md"));
    link("content/c.md", temp.resolve("outside.md"));
    link("content/d", temp.resolve("outside"));
    link("content/e", temp.resolve("content/img"));
    link("content/f.md", temp.resolve("content/f.md"));
    link("content/g.md", temp.resolve("content/none.md"));
    link("content/h.csv", temp.resolve("content/data/roster.csv"));
    link("content/i.md", temp.resolve("content/_secret/x.md"));
    link("content/img/up", temp.resolve("content"));
    SourceTree tree = discover();
    assertThat(tree.pages()).containsExactly("a.md", "b.md");
    assertThat(tree.assets()).containsOnlyKeys("img/a.png");
    assertThat(found.lines())
        .containsExactly(
            "c.md file.link",
            "d file.link",
            "e file.link",
            "f.md file.link",
            "g.md file.link",
            "h.csv file.link",
            "i.md file.link",
            "img/up file.link");
  }

  @Test
  void a_link_as_the_content_folder_itself_is_followed() throws IOException {
    write("real/a.md");
    link("content", temp.resolve("real"));
    assertThat(discover().pages()).containsExactly("a.md");
  }

  @Test
  void names_that_cannot_stand_in_a_message_are_refused() throws IOException {
    try {
      write(
          "content/a\u001b[31m.md",
          "content/b\\c.md",
          "content/d\u202e.md",
          "content/e\n/f.md",
          "content/好 的.md");
    } catch (InvalidPathException e) {
      assumeTrue(false, "this machine refuses such names itself");
    }
    assertThat(discover().pages()).containsExactly("好 的.md");
    assertThat(found.lines())
        .hasSize(4)
        .allMatch(line -> line.endsWith("file.name-bad"))
        .noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void a_text_of_two_mb_is_read_and_one_byte_more_is_not() throws IOException {
    byte[] most = "a\n".repeat(Sizes.MB).getBytes(UTF_8);
    write("content/a.md", most);
    write("content/b.md", java.util.Arrays.copyOf(most, most.length + 1));
    SourceTree tree = discover();
    assertThat(tree.readText("a.md", found)).isPresent();
    assertThat(found.lines()).isEmpty();
    assertThat(tree.readText("b.md", found)).isEmpty();
    assertThat(found.lines()).containsExactly("b.md file.too-large");
    assertThat(found.sentence(false)).contains("2.1 MB").contains("2 MB");
  }

  @Test
  void only_listed_files_can_be_read() throws IOException {
    write("content/a.md", "outside.md", "content/_b.md");
    SourceTree tree = discover();
    for (String path : new String[] {"../outside.md", "_b.md", "/etc/passwd", "a.md/../_b.md"}) {
      assertThatThrownBy(() -> tree.read(path, 10, found))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_file_that_went_away_is_reported() throws IOException {
    write("content/a.md");
    SourceTree tree = discover();
    Files.delete(temp.resolve("content/a.md"));
    assertThat(tree.readText("a.md", found)).isEmpty();
    assertThat(found.lines()).containsExactly("a.md file.unreadable");
    assertThat(found.sentence(true)).contains("removed");
  }

  @Test
  void pictures_of_forty_megapixels_are_fit_and_larger_ones_are_not() throws IOException {
    write("content/a.png", ImageHeaderTest.png(8_000, 5_000));
    write("content/b.png", ImageHeaderTest.png(8_001, 5_000));
    write("content/c.svg");
    SourceTree tree = discover();
    assertThat(tree.isPictureFit("a.png", found)).isTrue();
    assertThat(tree.isPictureFit("c.svg", found)).isTrue();
    assertThat(found.lines()).isEmpty();
    assertThat(tree.isPictureFit("b.png", found)).isFalse();
    assertThat(found.lines()).containsExactly("b.png asset.too-large");
    assertThat(found.sentence(false)).contains("4001 万").contains("4000 万");
  }
}
