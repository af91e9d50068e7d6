package org.touyan.schema;

import static org.touyan.schema.Shape.Kind.ADDRESS;
import static org.touyan.schema.Shape.Kind.FLAG;
import static org.touyan.schema.Shape.Kind.FREE;
import static org.touyan.schema.Shape.Kind.NAME;
import static org.touyan.schema.Shape.Kind.NAMES;
import static org.touyan.schema.Shape.Kind.ROLES;
import static org.touyan.schema.Shape.Kind.TEXT;
import static org.touyan.schema.Shape.Kind.TEXTS;
import static org.touyan.schema.Shape.choice;
import static org.touyan.schema.Shape.map;
import static org.touyan.schema.Shape.maps;
import static org.touyan.schema.Shape.number;
import static org.touyan.schema.Shape.whole;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Reference;
import org.touyan.model.Role;
import org.touyan.model.RoleBook;
import org.touyan.model.RoleUse;
import org.touyan.model.SiteConfig;
import org.touyan.model.SourceText;
import org.touyan.text.Hashes;
import org.touyan.text.NearestName;
import org.touyan.yaml.Limits;
import org.touyan.yaml.YamlReader;

/** Reads {@code site.yml} and {@code roles.yml}. Never fails: what is wrong is reported and left out. */
public final class SiteSchema {
  private static final int ID_CHARS = 12;
  private static final int NEW_DAYS_MAX = 3650;

  private static final Shape SEARCH =
      map(Keys.of(Key.of("profile", choice("usb U盘 优盘", "web 服务器 网站"), "用在")), "");

  private static final Keys SITE = Keys.of(
      Key.of("title", TEXT, "标题"),
      Key.of("subtitle", TEXT, "副标题"),
      Key.of("id", NAME, "编号"),
      Key.of(
          "lang",
          choice(
              "zh-CN 简体中文 中文 简体 zh zh-Hans",
              "zh-Hant 繁体中文 繁体 繁體 繁體中文 zh-TW zh-HK",
              "en 英文 English en-US en-GB"),
          "语言"),
      Key.of("baseUrl", ADDRESS, "网址"),
      Key.of("theme", NAME, "主题"),
      Key.of("layer", TEXT, "层级"),
      Key.of("issuer", TEXT, "发布单位"),
      Key.of("contact", TEXT, "联系"),
      Key.of("version", TEXT, "版本"),
      Key.of("sample", FLAG, "示例"),
      Key.of("search", SEARCH, "搜索"),
      Key.of("public", TEXTS, "公开"),
      Key.of("params", FREE, "参数"));

  private static final Shape LABEL =
      map(Keys.of(Key.of("zh", TEXT, "中文"), Key.of("en", TEXT, "英文")), "zh");

  private static final Keys BOOK = Keys.of(
      Key.of(
          "levels",
          maps(Keys.of(Key.of("id", NAME, "编号").must(), Key.of("label", LABEL, "名称")), ""),
          "级别"),
      Key.of(
          "posts",
          maps(
              Keys.of(
                  Key.of("id", NAME, "编号").must(),
                  Key.of("label", LABEL, "名称"),
                  Key.of("includes", NAMES, "包含")),
              ""),
          "职务"),
      Key.of("roles", ROLES, "角色", "岗位"),
      Key.of(
          "hours",
          maps(
              Keys.of(
                  Key.of("roles", ROLES, "角色", "岗位").must(),
                  Key.of("year", number(0, 10_000), "一年"),
                  Key.of("five-years", number(0, 10_000), "五年")),
              ""),
          "学时"),
      Key.of("newDays", whole(1, NEW_DAYS_MAX), "新任天数"),
      Key.of(
          "subjects",
          maps(Keys.of(Key.of("label", LABEL, "名称"), Key.of("domains", TEXTS, "领域")), ""),
          "四类内容"));

  private SiteSchema() {}

  /**
   * The configuration of the site.
   *
   * @param file {@code site.yml}, if there is one
   * @param folderName the title of a site that has none, usually the name of the project's folder
   */
  public static SiteConfig site(Optional<SourceText> file, String folderName, Findings findings) {
    Entry entry = entry(file, SITE, findings);
    String title = entry.text("title", folderName);
    return new SiteConfig(
        entry.text("id", Hashes.sha256Hex(title).substring(0, ID_CHARS)),
        title,
        entry.text("subtitle"),
        entry.text("lang", "zh-CN"),
        entry.text("baseUrl"),
        entry.text("theme", "default"),
        entry.text("layer"),
        entry.text("issuer"),
        entry.text("contact"),
        entry.text("version"),
        entry.flag("sample"),
        entry.entry("search").text("profile", "usb"),
        entry.texts("public"));
  }

  /**
   * Levels, posts and roles on offer.
   *
   * @param file {@code roles.yml}, if there is one
   * @param english which label is wanted where there are two
   */
  public static RoleBook roles(Optional<SourceText> file, boolean english, Findings findings) {
    Entry entry = entry(file, BOOK, findings);
    List<RoleBook.Level> levels = once(entry.entries("levels"), findings).stream()
        .map(level -> new RoleBook.Level(level.text("id"), label(level, english)))
        .toList();
    List<Entry> postEntries = once(entry.entries("posts"), findings);
    Set<String> postIds = new HashSet<>();
    postEntries.forEach(post -> postIds.add(post.text("id")));
    List<RoleBook.Post> posts = postEntries.stream()
        .map(post -> new RoleBook.Post(
            post.text("id"), label(post, english), includes(post, postIds, findings)))
        .toList();
    List<RoleBook.Subject> subjects = entry.entries("subjects").stream()
        .map(subject -> new RoleBook.Subject(label(subject, english), subject.texts("domains")))
        .filter(subject -> !subject.label().isEmpty())
        .toList();
    return new RoleBook(
        levels,
        posts,
        offered(entry.roles("roles"), levels, postIds, findings),
        hours(entry.entries("hours")),
        entry.whole("newDays", RoleBook.NEW_DAYS),
        subjects);
  }

  private static List<RoleBook.HoursTarget> hours(List<Entry> entries) {
    List<RoleBook.HoursTarget> hours = new ArrayList<>();
    for (Entry entry : entries) {
      for (RoleUse use : entry.roles("roles")) {
        hours.add(new RoleBook.HoursTarget(
            use.role(), entry.number("year", 0), entry.number("five-years", 0)));
      }
    }
    return hours;
  }

  private static Entry entry(Optional<SourceText> file, Keys keys, Findings findings) {
    return file.flatMap(
            source -> YamlReader.read(source.path(), source.text(), 1, Limits.file(), findings))
        .map(mapping -> new EntryReader(findings).read(mapping, keys))
        .orElse(Entry.empty(Position.file("")));
  }

  /** The entries without those whose id stood before. */
  private static List<Entry> once(List<Entry> entries, Findings findings) {
    Set<String> seen = new HashSet<>();
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : entries) {
      if (seen.add(entry.text("id"))) {
        kept.add(entry);
      } else {
        findings.report(Code.YAML_DUPLICATE_KEY, entry.at(), entry.text("id"));
      }
    }
    return kept;
  }

  private static String label(Entry entry, boolean english) {
    Entry label = entry.entry("label");
    String zh = label.text("zh", entry.text("id"));
    return english ? label.text("en", zh) : label.text("zh", label.text("en", zh));
  }

  private static List<String> includes(Entry post, Set<String> postIds, Findings findings) {
    List<String> known = new ArrayList<>();
    for (Reference included : post.pages("includes")) {
      if (postIds.contains(included.target())) {
        known.add(included.target());
      } else {
        String near = NearestName.of(included.target(), postIds).orElse("");
        findings.suggest(Code.ROLE_UNKNOWN, included.at(), near, included.target());
      }
    }
    return known;
  }

  /** Roles that the home page offers are concrete and made of what the file defines. */
  private static List<Role> offered(
      List<RoleUse> uses, List<RoleBook.Level> levels, Set<String> postIds, Findings findings) {
    List<Role> offered = new ArrayList<>();
    Set<String> all = new HashSet<>();
    for (RoleBook.Level level : levels) postIds.forEach(post -> all.add(level.id() + ":" + post));
    for (RoleUse use : uses) {
      String key = use.role().key();
      if (use.role().isPattern() || use.newcomer()) {
        findings.report(Code.ROLE_BAD, use.at(), key);
      } else if (!all.contains(key)) {
        findings.suggest(Code.ROLE_UNKNOWN, use.at(), NearestName.of(key, all).orElse(""), key);
      } else if (!offered.contains(use.role())) {
        offered.add(use.role());
      }
    }
    return offered;
  }
}
