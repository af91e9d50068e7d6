package org.touyan.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.model.DocType;

class DocSchemaTest {
  @Test
  void the_paper_about_the_content_format_names_every_key_with_its_chinese_names()
      throws IOException {
    String paper = Files.readString(Path.of("docs/dev/content-format.md"), UTF_8);
    List<String> unnamed = new ArrayList<>();
    for (DocType type : DocType.values()) {
      for (Key key : DocSchema.of(type).all()) {
        if (!paper.contains("`" + key.name() + "`")) unnamed.add(type.id() + ": " + key.name());
        key.aliases().stream()
            .filter(alias -> !paper.contains(alias))
            .forEach(alias -> unnamed.add(type.id() + ": " + alias));
        key.shape().options().stream()
            .filter(option -> !option.words().stream().allMatch(paper::contains))
            .forEach(option -> unnamed.add(type.id() + "." + key.name() + ": " + option));
      }
    }
    assertThat(unnamed).isEmpty();
  }
}
