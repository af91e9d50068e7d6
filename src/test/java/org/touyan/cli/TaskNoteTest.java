package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touyan.cli.SiteTest.Built;

class TaskNoteTest {
  @TempDir
  private Path temp;

  @Test
  void what_a_duty_asks_for_stands_in_the_page_itself() {
    Built built = SiteTest.of(temp, """
            == checklists/a.md
            ---
            title: 清单
            trigger: appointed
            ---
            - [ ] 见主席 {#jian due=+3d evidence=record link=explainers/b}
            - [ ] 开会 {#kai due=2026-12-31}
            - [ ] 喝茶
            == explainers/b.md
            # 主席是谁
            正文
            """).build();
    assertEquals("", built.console());
    assertThat(built.read("checklists/a.html"))
        .contains(
            "<p class=\"task-note\">3 天内，留记录<span class=\"task-blank print-only\"></span>：<a href=\"../explainers/b.html\">主席是谁</a></p>")
        .contains("<p class=\"task-note\">2026年12月31日前</p>")
        .containsOnlyOnce("explainers/b.html\">主席是谁");
  }

  @Test
  void a_day_that_is_none_in_the_authors_own_html_says_nothing_and_stops_nothing() {
    Built built = SiteTest.of(temp, """
            == a.md
            # 甲
            <ul><li data-item="x" data-due="2026-99-99" data-evidence="photo">照相</li></ul>
            """).build();
    assertEquals(0, built.exit());
    assertThat(built.read("a.html"))
        .contains("<p class=\"task-note\">留照片<span class=\"task-blank print-only\"></span></p>");
  }
}
