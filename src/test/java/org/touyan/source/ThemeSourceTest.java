package org.touyan.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.testing.Found;

class ThemeSourceTest {
  private final Found found = new Found();

  @TempDir
  private Path temp;

  @Test
  void the_program_carries_every_file_of_the_default_theme_and_every_script() throws IOException {
    assertThat(ThemeSource.theme(Optional.empty(), "default", found))
        .containsOnlyKeys(files("themes/default"));
    assertThat(ThemeSource.scripts()).containsOnlyKeys(files("src/main/web"));
  }

  private static List<String> files(String folder) throws IOException {
    Path root = Path.of(folder);
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  @Test
  void the_second_theme_travels_along_and_lies_over_the_first() throws IOException {
    SortedMap<String, byte[]> plain = ThemeSource.theme(Optional.empty(), "plain", found);
    SortedMap<String, byte[]> rich = ThemeSource.theme(Optional.empty(), "default", found);
    for (String path : files("themes/plain")) {
      assertThat(plain.get(path))
          .as(path)
          .isEqualTo(Files.readAllBytes(Path.of("themes/plain", path)))
          .isNotEqualTo(rich.get(path));
    }
    assertThat(plain).containsOnlyKeys(rich.keySet());
    assertThat(files("themes/plain"))
        .as("what it proves: few files are enough")
        .hasSizeLessThan(20);
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void the_guide_names_only_templates_that_are_there() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("docs/guide/themes.md")).stream()
        .filter(line -> line.matches("\\| `(layouts|partials)/.*"))
        .toList();
    assertThat(rows).hasSizeGreaterThan(4);
    for (String row : rows) {
      String folder = row.substring(3, row.indexOf('/') + 1);
      Matcher name = Pattern.compile("`(?:[a-z]+/)?([a-z-]+)`").matcher(row);
      while (name.find())
        assertThat(Path.of("themes/default", folder + name.group(1) + ".peb")).exists();
    }
  }

  @Test
  void the_built_in_theme_and_scripts_are_there() throws IOException {
    SortedMap<String, byte[]> theme = ThemeSource.theme(Optional.empty(), "default", found);
    assertThat(theme).containsKeys("theme.yml", "layouts/base.peb").doesNotContainKey("files.txt");
    assertThat(ThemeSource.scripts()).containsKey("tokens.js").doesNotContainKey("files.txt");
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void a_projects_theme_lies_over_it_file_by_file() throws IOException {
    Files.createDirectories(temp.resolve("themes/red/layouts"));
    Files.writeString(temp.resolve("themes/red/layouts/page.peb"), "红");
    Files.writeString(temp.resolve("themes/red/new.css"), "x");
    Files.writeString(temp.resolve("themes/red/files.txt"), "x");
    Files.writeString(temp.resolve("themes/red/.hidden"), "x");
    Files.write(temp.resolve("themes/red/large.css"), new byte[ThemeSource.FILE_BYTES_MAX + 1]);
    Files.write(temp.resolve("themes/red/most.css"), new byte[ThemeSource.FILE_BYTES_MAX]);
    SortedMap<String, byte[]> theme = ThemeSource.theme(Optional.of(temp), "red", found);
    assertThat(new String(theme.getOrDefault("layouts/page.peb", new byte[0]), UTF_8))
        .isEqualTo("红");
    assertThat(theme)
        .containsKeys("layouts/base.peb", "new.css", "most.css")
        .doesNotContainKeys("large.css", ".hidden", "files.txt");
    assertThat(found.lines()).containsExactly("themes/red/large.css file.too-large");
  }

  @Test
  void a_theme_that_is_not_there_is_reported_and_the_built_in_one_taken() throws IOException {
    assertThat(ThemeSource.theme(Optional.of(temp), "rde", found)).containsKey("theme.yml");
    assertThat(found.lines()).containsExactly("site.yml theme.missing");
    assertThatThrownBy(() -> ThemeSource.theme(Optional.of(temp), "../x", found))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
