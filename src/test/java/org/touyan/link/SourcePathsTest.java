package org.touyan.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touyan.testing.Cases;

class SourcePathsTest {
  @Test
  void paths_are_joined_without_ever_leaving_the_content_folder() {
    assertThat(SourcePaths.resolve("a/b/", "../c.md")).contains("a/c.md");
    assertThat(SourcePaths.resolve("a/b/", "/c.md")).contains("c.md");
    assertThat(SourcePaths.resolve("a/b/", "./")).contains("a/b/");
    assertThat(SourcePaths.resolve("a/", "..")).contains("");
    assertThat(SourcePaths.resolve("", "..")).isEmpty();
    assertThat(SourcePaths.resolve("a/", "../../a/b.md")).isEmpty();
  }

  @Test
  void the_way_from_a_folder_leads_back_to_the_path() {
    String[] names = {"a", "b", "中", "a b"};
    Cases.each(300, random -> {
      StringBuilder folder = new StringBuilder();
      StringBuilder path = new StringBuilder();
      for (int i = random.nextInt(4); i > 0; i--)
        folder.append(names[random.nextInt(4)]).append('/');
      for (int i = random.nextInt(4); i > 0; i--)
        path.append(names[random.nextInt(4)]).append('/');
      path.append("x.md");
      String way = SourcePaths.from(folder.toString(), path.toString());
      assertThat(SourcePaths.resolve(folder.toString(), way)).contains(path.toString());
    });
  }
}
