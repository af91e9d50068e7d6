package org.touyan.arch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touyan.diag.Code;

/** What a reader of this project may rely on in every file of it. */
class TidyTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  /** Made by tools, or ugly on purpose: nobody tidies these. */
  private static final Set<String> LEFT_ALONE = Set.of(
      ".git",
      "target",
      "site",
      "node_modules",
      ".touyan",
      "src/test/corpus",
      "src/test/golden",
      "src/test/records-invalid",
      "src/test/sites",
      "src/test/sites-invalid",
      "src/test/vectors");

  private static final Set<String> TEXT = Set.of(
      "java",
      "js",
      "mjs",
      "css",
      "peb",
      "html",
      "json",
      "yml",
      "yaml",
      "xml",
      "md",
      "sh",
      "cmd",
      "properties",
      "csv",
      "txt",
      "svg");

  /** Scripts and papers whose names have no ending, and settings whose names begin with a dot. */
  private static final Set<String> TEXT_NAMES = Set.of(
      "touyan",
      "test",
      "run",
      "LICENSE",
      "NOTICE",
      ".gitignore",
      ".gitattributes",
      ".editorconfig",
      ".npmrc",
      "jvm.config");

  /** A registry is one table: cutting it into files would hide what it lists. */
  private static final Set<String> MAY_BE_LONG = Set.of("src/main/java/org/touyan/diag/Code.java");

  private static final int FILE_LINES_MAX = 400;

  @Test
  void no_file_puts_work_off() {
    // Written in two parts, so that this file does not find itself.
    Pattern putOff = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    assertThat(linesWith(under("src", "themes"), line -> putOff.matcher(line).find()))
        .isEmpty();
  }

  @Test
  void no_source_file_is_longer_than_a_sitting() {
    List<String> tooLong = new ArrayList<>();
    for (Path file : under("src/main/java", "src/main/web", "themes")) {
      if (!Set.of("java", "js", "css", "peb").contains(ending(file))) continue;
      long lines = read(file).lines().count();
      if (lines > FILE_LINES_MAX && !MAY_BE_LONG.contains(name(file))) {
        tooLong.add(name(file) + ": " + lines + " lines, at most " + FILE_LINES_MAX);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void white_space_is_plain() {
    List<String> untidy = new ArrayList<>();
    for (Path file : under("")) {
      String text = read(file);
      boolean windows = name(file).endsWith(".cmd");
      if (text.startsWith("\uFEFF")) untidy.add(name(file) + ": begins with a byte order mark");
      if (!text.isEmpty() && !text.endsWith("\n"))
        untidy.add(name(file) + ": no newline at its end");
      if (windows && !text.replace("\r\n", "").equals(text.replaceAll("\\R", ""))) {
        untidy.add(name(file) + ": cmd.exe needs CRLF on every line");
      }
      String plain = windows ? text.replace("\r\n", "\n") : text;
      int number = 0;
      for (String line : plain.split("\n", -1)) {
        number++;
        if (line.indexOf('\t') >= 0) untidy.add(name(file) + ":" + number + ": a tab");
        if (line.indexOf('\r') >= 0) untidy.add(name(file) + ":" + number + ": a carriage return");
        if (line.endsWith(" ")) untidy.add(name(file) + ":" + number + ": white space at its end");
      }
    }
    assertThat(untidy).isEmpty();
  }

  @Test
  void no_file_names_a_place_of_one_machine_or_one_registry() {
    Pattern place = Pattern.compile(
        "(?<![\\w.~])/(wo" + "rk|ro" + "ot|ho" + "me|Users)/\\w" // folders of a person or a job
            + "|https?://[^\\s\"'<>)]*(regi" + "stry|mir" + "ror|nexus|artifactory)"
            + "|\"reso" + "lved\":");
    List<Path> files =
        under("").stream().filter(file -> !name(file).equals("LICENSE")).toList();
    assertThat(linesWith(files, line -> place.matcher(line).find())).isEmpty();
  }

  @Test
  void the_pom_takes_everything_from_where_maven_looks_anyway() {
    Pattern elsewhere =
        Pattern.compile("<(repository|pluginRepository|mirror|distributionManagement)>");
    assertThat(linesWith(
            List.of(ROOT.resolve("pom.xml")), line -> elsewhere.matcher(line).find()))
        .isEmpty();
  }

  @Test
  void every_package_says_what_it_is_for_and_that_null_is_the_exception() throws IOException {
    List<String> silent = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(ROOT.resolve("src/main/java"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        boolean hasCode;
        try (Stream<Path> inside = Files.list(folder)) {
          hasCode = inside.anyMatch(file -> file.toString().endsWith(".java"));
        }
        Path info = folder.resolve("package-info.java");
        if (!hasCode) continue;
        if (!Files.exists(info)) {
          silent.add(name(folder) + ": no package-info.java");
        } else if (!read(info).contains("@NullMarked") || !read(info).contains("/**")) {
          silent.add(name(info) + ": needs a sentence of Javadoc and @NullMarked");
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void every_diagnostic_has_a_page_and_every_page_a_diagnostic() {
    Path pages = ROOT.resolve("docs/diag");
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).sorted().toList();
    List<String> written = under("docs/diag").stream()
        .map(file -> file.getFileName().toString())
        .filter(file -> file.endsWith(".md") && !file.equals("README.md"))
        .map(file -> file.substring(0, file.length() - ".md".length()))
        .sorted()
        .toList();
    assertThat(written).as("pages in docs/diag").containsExactlyElementsOf(ids);
    assertThat(ids)
        .as("pages whose heading names their code")
        .allMatch(
            id -> read(pages.resolve(id + ".md")).lines().findFirst().orElse("").contains(id));
  }

  @Test
  void every_relative_link_of_the_papers_leads_to_a_file() {
    Pattern link = Pattern.compile("\\]\\(<?([^)\\s>#]+)(?:#[^)\\s>]*)?>?(?:\\s+\"[^\"]*\")?\\)");
    List<String> dead = new ArrayList<>();
    for (Path file : papers()) {
      Matcher found = link.matcher(withoutCode(read(file)));
      while (found.find()) {
        String target = found.group(1);
        if (target.matches("(?i)[a-z][a-z0-9+.-]*:.*")) continue; // an address
        if (!Files.exists(file.resolveSibling(target))) dead.add(name(file) + ": " + target);
      }
    }
    assertThat(dead).isEmpty();
  }

  private static List<Path> papers() {
    return under("").stream()
        .filter(file -> file.getParent().equals(ROOT) || name(file).startsWith("docs/"))
        .filter(file -> ending(file).equals("md"))
        .toList();
  }

  /** Markdown without fenced blocks and code spans, which show links instead of making them. */
  private static String withoutCode(String markdown) {
    return markdown
        .replaceAll("(?ms)^ {0,3}(```+|~~~+).*?^ {0,3}\\1", "")
        .replaceAll("(`+)(?!`).*?(?<!`)\\1(?!`)", "");
  }

  /** All text files below the folders, in order; a folder that does not exist is empty. */
  private static List<Path> under(String... folders) {
    List<Path> found = new ArrayList<>();
    for (String folder : folders) walk(ROOT.resolve(folder), found);
    return found;
  }

  private static void walk(Path folder, List<Path> found) {
    if (!Files.isDirectory(folder)) return;
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path path : inside.sorted().toList()) {
        String last = path.getFileName().toString();
        if (LEFT_ALONE.contains(name(path)) || LEFT_ALONE.contains(last)) continue;
        if (Files.isDirectory(path)) walk(path, found);
        else if (TEXT.contains(ending(path)) || TEXT_NAMES.contains(last)) found.add(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static List<String> linesWith(List<Path> files, Predicate<String> wanted) {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : read(file).split("\n", -1)) {
        number++;
        if (wanted.test(line)) found.add(name(file) + ":" + number + ": " + line.strip());
      }
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static String name(Path path) {
    return ROOT.relativize(path).toString().replace('\\', '/');
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
