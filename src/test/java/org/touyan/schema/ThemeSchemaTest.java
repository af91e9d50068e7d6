package org.touyan.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.diag.Diagnostic;
import org.touyan.testing.Found;

class ThemeSchemaTest {
  private final Found found = new Found();

  private static String tokens() {
    try {
      return Files.readString(Path.of("themes/default/assets/css/00-tokens.css"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private ThemeSchema.Face read(String yaml) {
    return ThemeSchema.read("theme.yml", yaml, tokens(), found);
  }

  /** Every colour written down again as it is: then each pair is looked at. */
  @Test
  void the_default_theme_can_be_read_on_every_ground() {
    StringBuilder yaml = new StringBuilder("colours:\n");
    Palette palette = Palette.of(tokens(), List.of());
    for (String ground : Palette.GROUNDS) {
      yaml.append("  ").append(ground).append(":\n");
      for (String token : Palette.TOKENS) {
        String colour = palette.colour(ground, token).orElseThrow().toString();
        yaml.append("    ").append(token).append(": \"").append(colour).append("\"\n");
      }
    }
    assertThat(read(yaml.toString()).colours()).hasSize(4);
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void the_guide_lists_every_colour_as_it_is() throws IOException {
    String guide = Files.readString(Path.of("docs/guide/themes.md"));
    Palette palette = Palette.of(tokens(), List.of());
    for (String token : Palette.TOKENS) {
      String colour = palette.colour(Palette.DEFAULT, token).orElseThrow().toString();
      boolean wash = token.endsWith("-wash");
      assertThat(guide.lines())
          .as(token)
          .anyMatch(line -> line.startsWith("| `")
              && line.contains("`" + token + "`")
              && (wash || line.contains("`" + colour + "`")));
    }
  }

  @Test
  void the_colour_that_is_offered_is_accepted() {
    read("colours:\n  main: \"#e0782f\"\n  due: \"#ffcc00\"\n  dark:\n    paper: \"#707070\"\n");
    assertThat(found.lines())
        .containsExactly(
            "theme.yml:2:9 theme.contrast",
            "theme.yml:3:8 theme.contrast",
            "theme.yml:5:12 theme.contrast");
    StringBuilder better = new StringBuilder("colours:\n");
    for (Diagnostic one : found.sorted()) {
      if (one.at().line() == 5) better.append("  dark:\n  ");
      better
          .append("  ")
          .append(one.args().get(0))
          .append(": \"")
          .append(one.args().get(7));
      better.append("\"\n");
    }
    Found again = new Found();
    ThemeSchema.read("theme.yml", better.toString(), tokens(), again);
    assertThat(again.lines()).isEmpty();
  }

  @Test
  void a_ground_that_has_its_own_colour_keeps_it_and_the_others_follow() {
    assertEquals(
        "{default={link=#123456, link-wash=#e7eaeb}}",
        read("colours:\n  link: \"#123456\"\n").colours().toString());
    assertEquals(
        "{default={main=#123456, main-wash=#ffffff}, eye={main-wash=#dbe4dd}}",
        read("colours:\n  main: \"#123456\"\n  main-wash: \"#ffffff\"\n")
            .colours()
            .toString());
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void what_says_nothing_changes_nothing() {
    ThemeSchema.Face face = read("name: 县\nlogo:\nfooter: [ ]\ncolours:\n  dark:\n");
    assertThat(face.logo()).isEmpty();
    assertThat(face.footer()).isEmpty();
    assertThat(face.colours()).isEmpty();
    assertThat(read("").colours()).isEmpty();
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void a_footer_is_one_text_or_a_list_of_lines() {
    assertThat(read("footer: 一行\n").footer()).containsExactly("一行");
    assertThat(read("footer: |\n  一\n\n  二\n").footer()).containsExactly("一", "二");
    assertThat(read("footer:\n  - 一\n  - 二\n").footer()).containsExactly("一", "二");
  }

  @Test
  void a_colour_that_is_none_is_reported_where_it_stands() {
    read("colours: 红\n");
    read(
        "colours:\n  main: #1f4e8c\n  link: \"#12g456\"\n  due: [\"#123456\"]\n  default:\n    paper: \"\"\n");
    assertThat(found.lines())
        .containsExactly(
            "theme.yml:1:10 field.wrong-type",
            "theme.yml:2:3 theme.colour ~main: \"#1f4e8c\"",
            "theme.yml:3:3 theme.colour",
            "theme.yml:4:3 theme.colour ~due: \"#123456\"",
            "theme.yml:6:5 theme.colour");
  }
}
