package org.touyan.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.touyan.model.OutputFile;
import org.touyan.testing.Linked;

class SiteScriptsTest {
  /** Everything that could end a string, a script or a line, or turn the page around. */
  private static final String HOSTILE = "</script><!--\\\"'`${x}\u2028\u2029&amp;𠮷\u202e]]>";

  private static List<OutputFile> scripts(String files) {
    TreeMap<String, String> words = new TreeMap<>();
    words.put("js.hello", HOSTILE);
    words.put("hidden", "not for the browser");
    Linked site = Linked.of(files);
    return new SiteScripts(site.graph()).all(words, List.of("assets/search/a.js"));
  }

  private static String text(OutputFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void they_hold_only_plain_characters_and_end_no_string_no_script_and_no_comment_early() {
    String page = "---\ntitle: '"
        + HOSTILE
            .replace("'", "''")
            .replace("\u202e", "")
            .replace("\u2028", "")
            .replace("\u2029", "")
        + "'\ntrigger: monthly\n---\n- [ ] " + HOSTILE + "\n";
    for (OutputFile file : scripts("== checklists/a.md\n" + page
        + "== paths/p.md\n---\ntitle: p\nsteps: [checklists/a.md]\n---\n文字\n")) {
      String text = text(file);
      assertThat(text)
          .as(file.path())
          .matches("(?s)[\\x20-\\x7e\u3001-\u9fff\uff01-\uff5e]*\n")
          .startsWith("window.Touyan=window.Touyan||{};Touyan.");
      assertThat(text).doesNotContain("<", ">", "&");
      assertThat(text).doesNotContain("not for the browser");
    }
  }

  @Test
  void what_is_assigned_is_json_with_the_text_as_it_was() {
    List<OutputFile> all =
        scripts("== checklists/a.md\n---\ntrigger: monthly\n---\n- [ ] 走访“十户”</script>\n");
    for (OutputFile file : all) {
      for (String assigned : text(file).strip().split("(?:;|^)Touyan\\.[a-zA-Z]+=|;$")) {
        if (assigned.isBlank() || assigned.startsWith("window.")) continue;
        // Every JSON text is YAML too, and a reader of YAML is at hand.
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(assigned))
            .as(file.path())
            .isNotNull();
      }
    }
    assertThat(text(all.get(0))).contains("\\u003c/script\\u003e");
    assertThat(text(all.get(1))).contains("走访\\u201c十户");
  }

  @Test
  void the_words_of_the_record_are_a_file_of_their_own() {
    TreeMap<String, String> words = new TreeMap<>();
    words.put("js.hello", "您好");
    words.put("js.records.hello", "记录");
    List<OutputFile> all =
        new SiteScripts(Linked.of("== a.md\n# 甲\n").graph()).all(words, List.of());
    assertThat(text(all.get(0))).contains("\"hello\"").doesNotContain("records.hello");
    OutputFile own = all.stream()
        .filter(file -> file.path().equals("data/words-records.js"))
        .findFirst()
        .orElseThrow();
    assertThat(text(own)).contains("{\"records.hello\":").doesNotContain("{\"hello\":");
  }

  @Test
  void a_title_is_told_to_the_browser_once() {
    List<OutputFile> all = scripts("== a.md\n# 只此一次\n");
    String title = "只此一次";
    String joined = all.stream().map(SiteScriptsTest::text).reduce("", String::concat);
    assertThat(joined).contains(title);
    assertEquals(joined.indexOf(title), joined.lastIndexOf(title));
  }
}
