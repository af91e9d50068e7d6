package org.touyan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touyan.model.Role;
import org.touyan.model.RoleBook;
import org.touyan.model.SiteConfig;
import org.touyan.model.SourceText;
import org.touyan.testing.Found;

class SiteSchemaTest {
  private final Found found = new Found();

  private SiteConfig site(String yaml) {
    return SiteSchema.site(Optional.of(new SourceText("site.yml", yaml, "h")), "文件夹", found);
  }

  private RoleBook roles(String yaml) {
    return SiteSchema.roles(Optional.of(new SourceText("roles.yml", yaml, "h")), false, found);
  }

  @Test
  void without_a_file_the_folder_gives_the_title_and_the_title_the_id() {
    SiteConfig site = SiteSchema.site(Optional.empty(), "青禾县", found);
    assertThat(site.title()).isEqualTo("青禾县");
    assertThat(site.id()).matches("[0-9a-f]{12}");
    assertThat(site.lang()).isEqualTo("zh-CN");
    assertThat(site.theme()).isEqualTo("default");
    assertThat(SiteSchema.site(Optional.empty(), "青禾县", found).id()).isEqualTo(site.id());
    assertThat(SiteSchema.roles(Optional.empty(), false, found)).isEqualTo(RoleBook.empty());
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void every_key_in_both_languages() {
    SiteConfig site = site(
        "title: t\nsubtitle: s\nid: ab-1\nlang: en\nbaseUrl: https://example.org/a/\ntheme: red\nlayer: 县\nissuer: i\n"
            + "contact: 123\nversion: 1.0\nsample: true\nsearch: {profile: web}\nparams: {a: b}\npublic: [某某, 13800000000]\n");
    assertThat(site)
        .isEqualTo(new SiteConfig(
            "ab-1",
            "t",
            "s",
            "en",
            "https://example.org/a/",
            "red",
            "县",
            "i",
            "123",
            "1.0",
            true,
            "web",
            List.of("某某", "13800000000")));
    SiteConfig chinese = site(
        "标题: t\n副标题: s\n编号: ab-1\n语言: 英文\n网址: https://example.org/a/\n主题: red\n层级: 县\n发布单位: i\n"
            + "联系: 123\n版本: 1.0\n示例: 是\n搜索: {用在: 服务器}\n参数: {a: b}\n公开: [某某, \"13800000000\"]\n");
    assertThat(chinese).isEqualTo(site);
    assertThat(found.lines()).isEmpty();
  }

  @Test
  void what_is_wrong_falls_back_to_the_default() {
    SiteConfig site = site(
        "titel: t\nid: A B\nlang: fr\nbaseUrl: javascript:alert(1)\ntheme: ../x\nsample: 也许\nsearch: {profile: tape}\n");
    assertThat(site.theme()).isEqualTo("default");
    assertThat(site.baseUrl()).isEmpty();
    assertThat(site.lang()).isEqualTo("zh-CN");
    assertThat(site.searchProfile()).isEqualTo("usb");
    assertThat(found.lines())
        .containsExactly(
            "site.yml:1:1 field.unknown ~title",
            "site.yml:2:5 field.wrong-type",
            "site.yml:3:7 field.bad-value",
            "site.yml:4:10 field.wrong-type",
            "site.yml:5:8 field.wrong-type",
            "site.yml:6:9 field.wrong-type",
            "site.yml:7:19 field.bad-value");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 中文 简体 简体中文 zh-cn zh",
    "zh-Hant, 繁体 繁體 繁体中文 zh-TW zh-HK ZH-HANT",
    "en, 英文 EN en-US en-GB"
  })
  void the_words_people_use_for_a_language_mean_its_tag(String tag, String words) {
    for (String word : words.split(" ")) {
      assertThat(site("lang: " + word + "\n").lang()).as(word).isEqualTo(tag);
    }
    assertThat(found.lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/?from=usb",
        "https://example.org/#top",
        "https://name:word@example.org/",
        "https://example.org/@a",
        "https:///a",
        "https://",
        "ftp://example.org/",
        "https://example.org/a b"
      })
  void an_address_that_no_path_can_stand_behind_is_refused(String address) {
    assertThat(site("title: t\nbaseUrl: \"" + address + "\"\n").baseUrl()).isEmpty();
    assertThat(found.lines()).containsExactly("site.yml:2:10 field.wrong-type");
  }

  @Test
  void an_address_has_at_most_a_hundred_bytes() {
    String longest = "https://example.org:8080/" + "a".repeat(75);
    assertThat(site("baseUrl: " + longest + "\n").baseUrl()).isEqualTo(longest);
    assertThat(site("baseUrl: https://青禾.中国/a\n").baseUrl()).isEqualTo("https://青禾.中国/a");
    assertThat(found.lines()).isEmpty();
    assertThat(site("baseUrl: " + longest + "a\n").baseUrl()).isEmpty();
    assertThat(site("baseUrl: https://example.org/" + "青".repeat(27) + "\n").baseUrl())
        .isEmpty();
    assertThat(found.lines())
        .containsExactly("site.yml:1:10 field.wrong-type", "site.yml:1:10 field.wrong-type");
  }

  @Test
  void levels_posts_and_roles() {
    RoleBook book = roles("""
        levels:
          - {id: xian, label: 县}
          - {id: cun, label: {zh: 村, en: Village}}
        posts:
          - {id: chair, label: 主席, includes: [exec]}
          - {编号: exec, 名称: 执委}
        roles: [cun:chair, "cun:exec", cun:chair]
        """);
    assertThat(book.levels())
        .containsExactly(new RoleBook.Level("xian", "县"), new RoleBook.Level("cun", "村"));
    assertThat(book.posts())
        .containsExactly(
            new RoleBook.Post("chair", "主席", List.of("exec")),
            new RoleBook.Post("exec", "执委", List.of()));
    assertThat(book.offered()).containsExactly(new Role("cun", "chair"), new Role("cun", "exec"));
    assertThat(found.lines()).isEmpty();
    SourceText text =
        new SourceText("roles.yml", "levels: [{id: cun, label: {zh: 村, en: Village}}]", "h");
    assertThat(SiteSchema.roles(Optional.of(text), true, found).levels().get(0).label())
        .isEqualTo("Village");
  }

  @Test
  void wrong_roles_are_reported_and_left_out() {
    RoleBook book = roles("""
        levels: [{id: cun}, {id: cun, label: 再来}, {id: 村}, {label: 无}]
        posts: [{id: chair, includes: [exek, exec]}, {id: exec}]
        roles: ["*:exec", cun:exek, xian:exec]
        """);
    assertThat(book.levels()).containsExactly(new RoleBook.Level("cun", "cun"));
    assertThat(book.posts().get(0).includes()).containsExactly("exec");
    assertThat(book.offered()).isEmpty();
    assertThat(found.lines())
        .containsExactly(
            "roles.yml:1:21 yaml.duplicate-key",
            "roles.yml:1:48 field.wrong-type",
            "roles.yml:1:52 field.missing",
            "roles.yml:2:32 role.unknown ~exec",
            "roles.yml:3:9 role.bad",
            "roles.yml:3:19 role.unknown ~cun:exec",
            "roles.yml:3:29 role.unknown");
  }
}
