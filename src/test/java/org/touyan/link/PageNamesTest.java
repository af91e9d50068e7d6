package org.touyan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.touyan.testing.Cases;
import org.touyan.testing.Linked;

class PageNamesTest {
  @Test
  void a_page_without_an_id_is_named_after_its_path_in_ascii() {
    assertThat(Linked.of("""
        == 关于 我们.md
        == courses/八字/第1课.md
        == Readme.md
        == A b/C_d.md
        == 数据/𠮷.md
        """).ids().values())
        .containsExactly(
            "a-b/c-d", "about", "courses/ba-zi/di-1-ke", "guan-yu-wo-men", xOf("数据", "𠮷"));
  }

  /** A name without any character that pinyin knows becomes x and a hash. */
  private static String xOf(String folder, String name) {
    String id =
        Linked.of("== " + folder + "/" + name + ".md\n").ids().get(folder + "/" + name + ".md");
    assertThat(id).matches("shu-ju/x[0-9a-f]{6}");
    return id;
  }

  @Test
  void of_two_pages_with_one_name_the_later_gets_a_hash_of_its_path() {
    Linked site = Linked.of("== 市.md\n甲\n== 是.md\n乙\n== 事/a.md\n丙\n== 式/a.md\n丁\n");
    assertThat(site.ids().get("市.md")).isEqualTo("shi");
    assertThat(site.ids().get("是.md")).matches("shi-[0-9a-f]{6}");
    assertThat(site.ids().get("事/a.md")).isEqualTo("shi/a");
    assertThat(site.ids().get("式/a.md")).matches("shi-[0-9a-f]{6}/a");
    assertThat(site.found().lines()).isEmpty();
  }

  @Test
  void an_id_that_was_written_is_never_taken_by_one_that_was_derived() {
    Linked site = Linked.of("== a.md\n== z.md\n---\nid: a\n---\n文字\n");
    assertThat(site.ids().get("z.md")).isEqualTo("a");
    assertThat(site.ids().get("a.md")).matches("a-[0-9a-f]{6}");
  }

  @Test
  void of_two_pages_with_one_written_id_the_later_is_left_out() {
    Linked site = Linked.of("== a.md\n---\nid: x\n---\n甲\n== b.md\n---\nid: x\n---\n乙\n");
    assertThat(site.ids()).hasSize(1).containsEntry("a.md", "x");
    assertThat(site.found().lines()).containsExactly("b.md:2:5 id.duplicate");
  }

  @Test
  void ids_of_the_site_s_own_files_and_of_windows_devices_are_refused_or_moved() {
    for (String id : List.of(
        "index",
        "search",
        "store",
        "404",
        "records",
        "assets/x",
        "data/x",
        "roles/x",
        "a/index",
        "con",
        "a/nul/b",
        "com1")) {
      Linked site = Linked.of("== a.md\n---\nid: " + id + "\n---\n甲\n");
      assertThat(site.found().lines()).as(id).containsExactly("a.md:2:5 id.bad");
      assertThat(site.ids().get("a.md")).as(id).isEqualTo("a");
    }
    Linked derived = Linked.of(
        "== search.md\n== data.md\n== 404.md\n== assets/a.md\n== con.md\n== aux/lpt9.md\n== index.md\n");
    assertThat(derived.ids().values())
        .containsExactly(
            "p-404", "p-assets/a", "p-aux/p-lpt9", "p-con", "data", "about", "p-search");
  }

  @Test
  void a_page_that_only_reads_index_in_ascii_does_not_take_its_folder_s_place() {
    Linked site = Linked.of("== a/Index!.md\n== a/b.md\n== c/readme.md\n== c/index.md\n");
    assertThat(site.ids().get("a/Index!.md")).matches("a/index-[0-9a-f]{6}");
    assertThat(new TreeSet<>(site.ids().values())).hasSize(4);
  }

  @Test
  void whatever_the_names_are_ids_are_short_plain_and_different() {
    String letters = "aZ9 -_.中国𠮷éßİı!%#?&（）";
    Cases.each(60, random -> {
      StringBuilder files = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        files.append("== ");
        for (int depth = random.nextInt(5); depth >= 0; depth--) {
          int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 4);
          files.append('n');
          for (int c = 0; c < length; c++) {
            int at = random.nextInt(letters.codePointCount(0, letters.length()));
            files.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
          }
          files.append(depth == 0 ? "n.md\n" : "n/");
        }
      }
      Linked site = Linked.of(files.toString());
      List<String> ids = List.copyOf(site.ids().values());
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).allMatch(id -> id.length() <= 107 && id.matches("[a-z0-9-]+(/[a-z0-9-]+)*"));
    });
  }
}
