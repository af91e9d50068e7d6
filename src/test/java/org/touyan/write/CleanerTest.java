package org.touyan.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.model.OutputFile;

class CleanerTest {
  @TempDir
  private Path temp;

  private void build(Path site) throws IOException {
    try (SiteWriter writer = SiteWriter.open(site, new SiteWriter.Options("touyan", "1", false))) {
      writer.put(new OutputFile("index.html", "x".getBytes(StandardCharsets.UTF_8)));
      writer.commit();
    }
  }

  @Test
  void a_site_with_a_strangers_file_can_be_built_again_after_it_was_cleaned() throws IOException {
    Path site = temp.resolve("站");
    build(site);
    Files.writeString(site.resolve("照片.jpg"), "mine");
    assertThat(Cleaner.clean(site)).isEqualTo(1);
    assertThat(site.resolve("index.html")).doesNotExist();
    assertThat(site.resolve("照片.jpg")).hasContent("mine");
    build(site);
    assertThat(site.resolve("index.html")).exists();
    assertThat(site.resolve("照片.jpg")).hasContent("mine");
  }

  @Test
  void a_site_of_its_own_files_leaves_an_empty_folder() throws IOException {
    Path site = temp.resolve("站");
    build(site);
    Cleaner.clean(site);
    assertThat(site).isEmptyDirectory();
  }
}
