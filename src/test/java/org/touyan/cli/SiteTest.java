package org.touyan.cli;

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

/**
 * A whole site as one text block, built through the front door.
 *
 * <p>A line {@code == path} begins a file below the project folder; paths without {@code /} and all page folders are taken
 * below {@code content/} unless they begin with {@code themes/}.
 */
final class SiteTest {
  private final Path project;

  private SiteTest(Path project) {
    this.project = project;
  }

  /** Writes the files into a new folder whose name has spaces and Chinese in it. */
  static SiteTest of(Path temp, String files) {
    try {
      Path project = Files.createDirectories(temp.resolve("学习 站"));
      Files.createDirectories(project.resolve("content"));
      Path file = null;
      StringBuilder text = new StringBuilder();
      for (String line : files.split("\n", -1)) {
        if (line.startsWith("== ")) {
          write(file, text);
          String path = line.substring(3).strip();
          file = project.resolve(path.startsWith("themes/") ? path : "content/" + path);
          text.setLength(0);
        } else {
          text.append(line).append('\n');
        }
      }
      write(file, text);
      return new SiteTest(project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, StringBuilder text) throws IOException {
    if (file == null) return;
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.toString());
  }

  Path project() {
    return project;
  }

  /** Puts raw bytes into the content folder. */
  SiteTest with(String path, byte[] bytes) throws IOException {
    Path file = project.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  /** Builds with these extra arguments, on a fixed day. */
  Built build(String... args) {
    List<String> all =
        new ArrayList<>(List.of("build", "-s", project.toString(), "--clock", "2026-11-21"));
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new));
  }

  /** Runs a command line in this process. */
  Built run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of());
    return new Built(
        exit,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"),
        project.resolve("site"));
  }

  /**
   * What came of a command.
   *
   * @param console what went to the error stream
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

    /** All files of the site by path, with their bytes as Latin-1 so that they compare and print. */
    SortedMap<String, String> files() {
      SortedMap<String, String> files = new TreeMap<>();
      try (Stream<Path> walk = Files.walk(site)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String name = site.relativize(file).toString().replace('\\', '/');
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return files;
    }
  }
}
