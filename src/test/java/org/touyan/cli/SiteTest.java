package org.touyan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.touyan.testing.Golden;

/** A whole site as one text block, built through the front door; {@link SiteText} says how the block is written. */
final class SiteTest {
  private final Path project;

  private SiteTest(Path project) {
    this.project = project;
  }

  /** Writes the files into a new folder whose name has spaces and Chinese in it. */
  static SiteTest of(Path temp, String files) {
    return at(temp.resolve("学习 站"), files);
  }

  /** Writes the files into the folder {@code project}, which is made if need be. */
  static SiteTest at(Path project, String files) {
    try {
      Files.createDirectories(project);
      SiteText.parse(files).write(project);
      return new SiteTest(project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path project() {
    return project;
  }

  Path site() {
    return project.resolve("site");
  }

  /** Writes some more files, or others in their place. */
  SiteTest with(String files) {
    return at(project, files);
  }

  /** Puts raw bytes into the content folder. */
  SiteTest with(String path, byte[] bytes) throws IOException {
    Path file = project.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  /** Takes a file of the content away. */
  SiteTest without(String path) throws IOException {
    Files.delete(project.resolve("content").resolve(path));
    return this;
  }

  /** Builds with these extra arguments, on a fixed day unless they name another. */
  Built build(String... args) {
    List<String> all = new ArrayList<>(List.of("build", "-s", project.toString()));
    if (!List.of(args).contains("--clock")) all.addAll(List.of("--clock", "2026-11-21"));
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new));
  }

  /** Runs a command line in this process. */
  Built run(String... args) {
    return run(Map.of(), args);
  }

  /** Runs a command line with these environment variables and no other. */
  Built run(Map<String, String> env, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        env);
    return new Built(exit, plain(out), plain(err), site());
  }

  /** With {@code \n} line ends, and without the folder that is another one at each run. */
  private String plain(ByteArrayOutputStream stream) {
    String text = stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    return text.replace(project.toString(), "PROJECT")
        .replace(project.getParent().toString(), "TEMP");
  }

  /** All files below a folder by path, with their bytes as Latin-1 so that they compare and print. */
  static SortedMap<String, String> files(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /**
   * What came of a command.
   *
   * @param out what went to the output; the project's folder is shown as PROJECT
   * @param console what went to the error stream, likewise
   */
  record Built(int exit, String out, String console, Path site) {
    /** A file of the site as text. */
    String read(String path) {
      try {
        return Files.readString(site.resolve(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    boolean has(String path) {
      return Files.isRegularFile(site.resolve(path));
    }

    /** All files of the site by path, with their bytes as Latin-1 so that they compare and print. */
    SortedMap<String, String> files() {
      return SiteTest.files(site);
    }

    /** Everything was fine: exit 0 and not a word on the error stream. */
    Built expectClean() {
      assertEquals("", console);
      assertEquals(0, exit);
      return this;
    }

    /** Exit code, error stream and output (without its counts), as in a file below {@code src/test/golden}. */
    Built expect(String golden) {
      String plain = out.replaceAll("用时 [0-9.]+ 秒|in [0-9.]+ s\\.", "(time)")
          .replaceAll("[0-9]+ 个(?=文件|，|）)", "N 个")
          .replaceAll("[0-9]+ (?=files?|changed)", "N ");
      Golden.check("golden/" + golden, "exit " + exit + "\n" + console + "--\n" + plain);
      return this;
    }
  }
}
