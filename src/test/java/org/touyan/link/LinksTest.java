package org.touyan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touyan.model.Target;
import org.touyan.testing.Linked;

class LinksTest {
  private static final String PAGES = """
      == explainers/三个一.md
      ---
      id: san
      aliases: [老说法, old/san, old/san.html]
      ---
      # 三个一（题）

      ## 第一步 {#one}
      == cun/清单.md
      # 村清单
      == xiang/清单.md
      # 乡清单
      == courses/八字/index.md
      # 八字课
      == pic/图 一.png
      == pic/文件.PDF
      """;

  private static Linked site(String body) {
    return Linked.of(PAGES + "== courses/八字/a.md\n" + body + "\n");
  }

  private static Target target(Linked site, String written) {
    return site.page("courses/八字/a.md").links().get(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "san",
        "explainers/三个一.md",
        "explainers/三个一",
        "/explainers/三个一.md",
        "三个一",
        "三个一（题）",
        "老说法",
        " san "
      })
  void a_wiki_link_means_a_page_by_id_path_file_name_title_or_alias(String words) {
    Linked site = site("[[" + words + "]]");
    assertThat(site.found().lines()).isEmpty();
    assertThat(site.body(site.page("courses/八字/a.md")).html().html())
        .contains("href=\"../../san.html\"", "三个一（题）</a>");
  }

  @Test
  void a_wiki_link_may_name_a_heading_and_words_of_its_own() {
    Linked site = site("# 本页\n\n## 二\n\n[[san#one|第一]] [[#二]]");
    assertThat(site.found().lines()).isEmpty();
    assertThat(site.body(site.page("courses/八字/a.md")).html().html())
        .contains("<a href=\"../../san.html#one\" class=\"wiki\">第一</a>")
        .contains("<a href=\"#%e4%ba%8c\" class=\"wiki\">二</a>");
  }

  @Test
  void what_several_pages_are_called_must_be_told_apart() {
    Linked site = site("[[清单]] [[cun/清单]]");
    assertThat(site.found().lines()).containsExactly("courses/八字/a.md:1:1 link.ambiguous");
    assertThat(site.found().sentence(false)).contains("cun/清单.md、xiang/清单.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../explainers/三个一.md",
        "../../explainers/%E4%B8%89%E4%B8%AA%E4%B8%80.md",
        "/explainers/三个一.md",
        "./../../explainers//三个一.md",
        "../../explainers/三个一",
        "../../explainers/三个一.md?x=1#one",
        "../../explainers/三个一.md#one"
      })
  void a_link_in_markdown_starts_at_its_file_or_at_content(String address) {
    Linked site = site("[x](" + address + ")");
    assertThat(site.found().lines()).isEmpty();
    assertThat(target(site, address))
        .isInstanceOfSatisfying(
            Target.Page.class, page -> assertThat(page.path()).isEqualTo("san.html"));
  }

  @Test
  void a_folder_means_its_index() {
    Linked site = site("[x](./) [y](../八字/) [z](/courses/八字)");
    assertThat(site.found().lines()).isEmpty();
    for (String address : List.of("./", "../八字/", "/courses/八字")) {
      assertThat(target(site, address))
          .as(address)
          .isEqualTo(new Target.Page("courses/ba-zi/index.html", "", "八字课"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../x.md",
        "/../x.md",
        "..%2f..%2f..%2fx.md",
        "../../../../etc/passwd",
        "%2e%2e/%2e%2e/%2e%2e/x.png"
      })
  void nothing_outside_content_can_be_named(String address) {
    Linked site = site("[x](" + address + ") ![y](" + address + ")");
    assertThat(site.found().lines()).isNotEmpty().allMatch(line -> line.endsWith(" link.outside"));
    assertThat(target(site, address)).isEqualTo(new Target.Missing());
  }

  @Test
  void what_is_wrong_is_told_at_each_place_where_it_stands() {
    Linked site = site("[x](没有这页.md)\n\n[y](没有这页.md)\n\n[z](../../explainers/三个二.md)");
    assertThat(site.found().lines())
        .containsExactly(
            "courses/八字/a.md:1:1 link.missing-target",
            "courses/八字/a.md:3:1 link.missing-target",
            "courses/八字/a.md:5:1 link.missing-target ~../../explainers/三个一.md");
  }

  @Test
  void what_is_suggested_can_be_typed_as_it_is() {
    Linked site =
        site("[x](../../explainers/三个一.md) [y](/explainers/三个二.md) ![z](../pic/图%20一.PNG)");
    assertThat(site.found().lines())
        .containsExactly(
            "courses/八字/a.md:1:30 link.missing-target ~/explainers/三个一.md",
            "courses/八字/a.md:1:54 link.missing-file ~../../pic/图 一.png");
  }

  @Test
  void an_anchor_may_be_percent_encoded_and_is_looked_for() {
    Linked site = site("# 页\n\n## 第二步\n\n[a](#第二步) [b](#%E7%AC%AC%E4%BA%8C%E6%AD%A5) [c](#第三步)");
    assertThat(site.found().lines())
        .containsExactly("courses/八字/a.md:5:45 link.missing-anchor ~#第二步");
  }

  @Test
  void only_files_that_a_page_refers_to_reach_the_site_under_a_plain_name() {
    Linked site = site("![图](../../pic/图%20一.png)");
    assertThat(site.graph().assets())
        .hasSize(1)
        .containsEntry("pic/图 一.png", "media/pic/tu-yi.png");
    Linked both = site("[文](/pic/文件.PDF) ![图](</pic/图 一.png>)");
    assertThat(both.graph().assets().values())
        .containsExactlyInAnyOrder("media/pic/tu-yi.png", "media/pic/wen-jian.pdf");
  }

  @Test
  void two_files_with_one_name_in_ascii_stay_two() {
    Linked site =
        Linked.of("== a.md\n![一](市.png) ![二](是.png) ![三](市.jpg)\n== 市.png\n== 是.png\n== 市.jpg\n");
    assertThat(site.graph().assets().values())
        .doesNotHaveDuplicates()
        .hasSize(3)
        .contains("media/shi.png", "media/shi.jpg");
  }

  @Test
  void old_names_that_are_paths_become_redirect_pages_unless_a_page_has_them() {
    Linked site = Linked.of(PAGES + """
        == b.md
        ---
        aliases: [old/b, /etc/b, ../b, cun/qing-dan, assets/b.html, con.html, "b b.html", 老名字]
        ---
        乙
        """);
    assertThat(site.graph().redirects().keySet()).containsExactly("old/b.html", "old/san.html");
    assertThat(site.graph().redirects().get("old/b.html").id()).isEqualTo("b");
  }
}
