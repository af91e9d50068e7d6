package org.touyan.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.touyan.model.PageNode;
import org.touyan.model.page.LinkView;
import org.touyan.model.page.PageView;
import org.touyan.model.page.TocEntry;
import org.touyan.testing.Linked;

class PageViewsTest {
  private static final String SITE = """
      == index.md
      # 首页前言
      == b.md
      # 乙
      == courses/c/index.md
      ---
      title: 丙课
      ---
      == courses/c/2.md
      ---
      title: 第二
      weight: 2
      ---
      文字
      == courses/c/1.md
      ---
      title: 第一
      weight: 1
      ---
      文字
      == courses/c/深/d.md
      # 丁
      == 资料/e.md
      # 戊
      """;

  private static PageView view(Linked site, String path) {
    PageNode page = site.page(path);
    return site.views().page(page, site.body(page));
  }

  private static List<String> words(List<LinkView> links) {
    return links.stream().map(link -> link.title() + " " + link.url()).toList();
  }

  @Test
  void the_way_back_to_the_root_has_a_step_for_each_folder() {
    Linked site = Linked.of(SITE);
    assertEquals("", view(site, "b.md").root());
    assertEquals("../../", view(site, "courses/c/1.md").root());
    assertEquals("../../../", view(site, "courses/c/深/d.md").root());
    for (PageView own : site.views().own()) {
      long folders = own.path().chars().filter(c -> c == '/').count();
      assertEquals("../".repeat((int) folders), own.root(), own.path());
    }
  }

  @Test
  void crumbs_lead_from_home_to_the_folder_and_an_index_stands_for_its_own() {
    Linked site = Linked.of(SITE);
    assertThat(words(view(site, "b.md").crumbs())).containsExactly("首页 index.html");
    assertThat(words(view(site, "courses/c/1.md").crumbs()))
        .containsExactly("首页 ../../index.html", "课程 ../index.html", "丙课 index.html");
    assertThat(words(view(site, "courses/c/index.md").crumbs()))
        .containsExactly("首页 ../../index.html", "课程 ../index.html");
    assertThat(words(view(site, "courses/c/深/d.md").crumbs()))
        .containsExactly(
            "首页 ../../../index.html", "课程 ../../index.html", "丙课 ../index.html", "深 index.html");
  }

  @Test
  void neighbours_follow_weight_then_path_and_stay_in_the_folder() {
    Linked site = Linked.of(SITE);
    assertThat(words(view(site, "courses/c/index.md").previous())).isEmpty();
    assertThat(words(view(site, "courses/c/index.md").next())).containsExactly("第一 1.html");
    assertThat(words(view(site, "courses/c/1.md").previous())).containsExactly("丙课 index.html");
    assertThat(words(view(site, "courses/c/1.md").next())).containsExactly("第二 2.html");
    assertThat(words(view(site, "courses/c/2.md").next())).isEmpty();
    assertThat(words(view(site, "b.md").next())).as("the top is no chapter").isEmpty();
  }

  @Test
  void the_contents_of_a_page_are_its_second_and_third_headings() {
    Linked site = Linked.of(
        "== a.md\n# 甲\n\n## 一\n\n### 细\n\n#### 更细\n\n## 二\n== b.md\n# 题\n\n# 又一题\n\n## 小\n");
    assertThat(view(site, "a.md").toc())
        .containsExactly(
            new TocEntry(2, "一", "一"), new TocEntry(3, "细", "细"), new TocEntry(2, "二", "二"));
    assertThat(view(site, "b.md").toc())
        .containsExactly(new TocEntry(2, "又一题", "又一题"), new TocEntry(3, "小", "小"));
    assertThat(view(Linked.of("== a.md\n# 甲\n\n## TY-1 表\n"), "a.md").toc())
        .as("the id that the finished body has")
        .containsExactly(new TocEntry(2, "c-ty-1-表", "TY-1 表"));
  }

  @Test
  void every_page_of_the_site_has_a_path_of_its_own() {
    Linked site = Linked.of(SITE);
    List<String> paths = new java.util.ArrayList<>(
        site.views().own().stream().map(PageView::path).toList());
    site.graph().pages().forEach(page -> paths.add(page.output()));
    assertThat(paths)
        .doesNotHaveDuplicates()
        .contains("index.html", "404.html", "store.html", "search.html", "records.html");
    assertThat(paths).contains("courses/index.html", "courses/c/index.html", "about.html");
    assertThat(new TreeSet<>(paths)).allMatch(path -> path.matches("[a-z0-9/-]+\\.html"));
  }

  @Test
  void the_hash_of_a_page_changes_with_its_text_and_its_short_id_does_not() {
    PageView before = view(Linked.of("== a.md\n甲\n"), "a.md");
    PageView after = view(Linked.of("== a.md\n乙\n"), "a.md");
    assertThat(after.hash()).isNotEqualTo(before.hash());
    assertEquals(before.meta().shortId(), after.meta().shortId());
    assertThat(after.meta().shortId()).matches("[2-9a-hjkmnp-z]{8}");
  }
}
