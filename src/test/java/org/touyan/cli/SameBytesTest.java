package org.touyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same content gives the same bytes, whatever the machine, the day, the threads and the order of the disk are. */
@Isolated("changes the locale and the time zone of the whole process")
class SameBytesTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir
  private Path temp;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  static String whole() throws IOException {
    return Files.readString(Path.of("src", "test", "sites", "whole.txt"));
  }

  private SiteTest site(String folder) throws IOException {
    return SiteTest.at(temp.resolve(folder).resolve("站"), whole());
  }

  @Test
  void the_site_of_these_tests_has_no_finding() throws IOException {
    SiteTest site = site("a");
    assertEquals("", site.build().expectClean().console());
  }

  @Test
  void threads_locales_zones_days_and_folders_do_not_show() throws IOException {
    SiteTest first = site("a");
    SortedMap<String, String> files = first.build("--jobs", "1").expectClean().files();

    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    expectSame(files, site("别的 folder").build("--jobs", "8", "--clock", "1999-01-01"));

    Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai-ca-buddhist"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Niue"));
    expectSame(files, site("c").build("--jobs", "3", "--clock", "2099-12-31", "--lang", "en"));
  }

  private static void expectSame(SortedMap<String, String> files, SiteTest.Built built) {
    assertEquals("", built.console());
    assertEquals(files.keySet(), built.files().keySet());
    built.files().forEach((path, bytes) -> assertEquals(files.get(path), bytes, path));
  }

  @Test
  void the_order_in_which_files_were_made_does_not_show() throws IOException {
    SortedMap<String, String> files = site("a").build().files();
    List<SiteText.Part> parts = new ArrayList<>(SiteText.parse(whole()).parts());
    Collections.reverse(parts);
    SiteTest reversed = SiteTest.at(temp.resolve("b").resolve("站"), "");
    new SiteText(parts).write(reversed.project());
    expectSame(files, reversed.build());
  }

  @Test
  void a_build_on_top_of_an_older_one_is_a_clean_build_and_leaves_alone_what_did_not_change()
      throws IOException {
    SiteTest site = site("a");
    SortedMap<String, String> before = site.build().files();
    TreeMap<String, Object> keys = keys(site.site());
    assertThat(site.build().out()).contains("更新 0 个");
    assertEquals(keys, keys(site.site()));

    String change = "== 新页.md\n# 新的一页\n\n新字：龘。\n== explainers/三个一.md\n# 三个一\n\n改过了。\n";
    SortedMap<String, String> after =
        site.with(change).without("terms/执委.md").build().files();
    SiteTest fresh =
        SiteTest.at(temp.resolve("b").resolve("站"), whole()).with(change).without("terms/执委.md");
    expectSame(after, fresh.build());
    assertThat(after).doesNotContainKey("terms/zhi-wei.html");
    TreeMap<String, Object> keysAfter = keys(site.site());
    after.forEach((path, bytes) -> {
      if (bytes.equals(before.get(path))) assertEquals(keys.get(path), keysAfter.get(path), path);
    });
    assertThat(after.keySet().stream()
            .filter(path -> after.get(path).equals(before.get(path)))
            .count())
        .as("files that stay when a page changes")
        .isGreaterThan(after.size() / 2);
  }

  /** Time of last change and, where there is one, the number of the file: what a copying program looks at. */
  private static TreeMap<String, Object> keys(Path site) throws IOException {
    TreeMap<String, Object> keys = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        keys.put(
            site.relativize(file).toString().replace('\\', '/'),
            seen.lastModifiedTime() + " " + seen.fileKey());
      }
    }
    return keys;
  }

  @Test
  void nothing_of_the_machine_or_the_day_is_in_the_output() throws IOException {
    String host = System.getenv().getOrDefault("HOSTNAME", "");
    String user = System.getProperty("user.name");
    Path home = Path.of(System.getProperty("user.home")).toAbsolutePath();
    List<String> telling =
        new ArrayList<>(List.of(temp.toString(), LocalDate.now(zone.toZoneId()).toString()));
    telling.add(System.getProperty("java.version"));
    telling.add(System.getProperty("os.version"));
    if (home.getNameCount() > 0) telling.add(home.toString());
    if (host.length() > 3) telling.add(host);
    if (user.length() > 4) telling.add("/" + user + "/");
    String clock = Year.now(zone.toZoneId()).plusYears(50) + "-03-04";
    SortedMap<String, String> files = site("藏").build("--clock", clock).files();
    telling.add(clock);
    for (String word : telling) {
      String bytes = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      files.forEach((path, text) ->
          assertThat(text.contains(bytes)).as(path + " holds " + word).isFalse());
    }
  }
}
