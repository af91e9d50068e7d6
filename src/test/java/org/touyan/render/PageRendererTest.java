package org.touyan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touyan.model.OutputFile;
import org.touyan.model.page.PageView;
import org.touyan.testing.Linked;

class PageRendererTest {
  private static final Linked SITE =
      Linked.of("== a.md\n---\ntitle: '<b>&\"''</b>'\n---\n正**文**\n");

  private static PageView page() {
    return SITE.views().page(SITE.page("a.md"), SITE.body(SITE.page("a.md")));
  }

  private static Theme theme(String... pathsAndTexts) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return new Theme(files, new TreeMap<>(), "zh-CN");
  }

  private static String render(String template, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "layouts/page.peb";
    all[1] = template;
    System.arraycopy(more, 0, all, 2, more.length);
    return new String(new PageRenderer(theme(all)).render(page()).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void words_are_escaped_and_only_the_finished_body_is_not() {
    assertEquals("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;", render("{{ page.title }}"));
    assertThat(render("{{ page.body.html | raw }}")).contains("正<strong>文</strong>");
    assertEquals("你&lt;好", render("{{ t.hello }}", "i18n/zh-CN.properties", "hello=你<好\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ page.title.getClass() }}",
        "{{ page.getClass().getClassLoader() }}",
        "{{ page.title.repeat(9) }}",
        "{{ page.crumbs.add(1) }}",
        "{{ page.crumbs.clear() }}",
        "{{ t.put('a', 'b') }}",
        "{{ page.nothing }}",
        "{{ nothing }}",
        "{{ t.nothing }}",
        "{% include \"../../etc/passwd\" %}",
        "{% include \"/etc/passwd\" %}",
        "{% if %}"
      })
  void a_template_can_only_read_what_there_is_and_a_fault_names_its_place(String template) {
    assertThatThrownBy(() -> render("one\n" + template))
        .isInstanceOfSatisfying(ThemeFault.class, fault -> {
          assertEquals("layouts/page.peb", fault.template());
          assertEquals(2, fault.line());
        });
  }

  @Test
  void a_layout_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new PageRenderer(theme()).render(page()))
        .hasMessageContaining("layouts/page.peb");
  }

  @Test
  void the_words_of_a_theme_fall_back_to_chinese() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("i18n/zh-CN.properties", "a=甲\nb=乙\n".getBytes(StandardCharsets.UTF_8));
    files.put("i18n/en.properties", "a=A\n".getBytes(StandardCharsets.UTF_8));
    assertThat(new Theme(files, new TreeMap<>(), "en").words())
        .containsEntry("a", "A")
        .containsEntry("b", "乙");
    assertThat(new Theme(files, new TreeMap<>(), "zh-CN").words()).containsEntry("a", "甲");
  }

  @Test
  void style_sheets_and_scripts_are_joined_in_the_order_of_their_names() {
    List<OutputFile> assets = theme(
            "assets/css/20-b.css",
            "b",
            "assets/css/10-a.css",
            "a",
            "assets/js/x.js",
            "x",
            "assets/img/l.png",
            "l",
            "layouts/page.peb",
            "")
        .assets();
    assertThat(assets.stream()
            .map(file -> file.path() + "="
                + new String(file.bytes(), StandardCharsets.UTF_8).replace("\n", ";")))
        .containsExactly("assets/touyan.css=a;b;", "assets/touyan.js=x;", "assets/img/l.png=l");
  }
}
