package org.touyan.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touyan.model.Body;
import org.touyan.model.SourceText;
import org.touyan.testing.Found;

/** The site that ships with the program is written in the format that the program reads. */
class SampleSiteTest {
  private static final Path CONTENT = Path.of("content");

  private final Found found = new Found();

  @Test
  void every_header_and_table_of_the_sample_site_is_right() throws IOException {
    List<SourceText> data = new ArrayList<>();
    for (Path file : files()) {
      String path = CONTENT.relativize(file).toString().replace('\\', '/');
      if (path.endsWith(".md")) {
        Body body = new Body("x", List.of(), List.of(), List.of(), List.of(), List.of());
        DocReader.read(path, Files.readString(file, UTF_8), found).head().with(body, "h", found);
      } else if (path.startsWith("data/")) {
        data.add(new SourceText(path, Files.readString(file, UTF_8), "h"));
      }
    }
    assertThat(DataTables.read(data, found).tables()).isNotEmpty();
    SiteSchema.site(text("site.yml"), "x", found);
    assertThat(SiteSchema.roles(text("roles.yml"), false, found).levels()).isNotEmpty();
    assertThat(found.lines()).isEmpty();
  }

  private static Optional<SourceText> text(String name) throws IOException {
    return Optional.of(new SourceText(name, Files.readString(CONTENT.resolve(name), UTF_8), "h"));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(CONTENT)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
