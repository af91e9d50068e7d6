package org.touyan.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.text.Sizes;

/**
 * The files of a theme, and the scripts that run in the reader's browser. Both travel in the jar; a jar cannot be listed
 * quickly, so the build puts a list into each folder there, {@code files.txt}, one path a line.
 */
public final class ThemeSource {
  /** Largest file of a theme, in bytes. */
  public static final int FILE_BYTES_MAX = 5 * Sizes.MB;

  private static final String LIST = "files.txt";
  private static final String DEFAULT = "default";

  /** Travel in the jar. */
  private static final List<String> BUNDLED = List.of(DEFAULT, "plain");

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

  private ThemeSource() {}

  /**
   * The theme {@code name}: the built-in default one, and over it file by file first what the program carries under that
   * name, then what the folder {@code themes/name} of the project holds. Words lie over each other one by one. Where there
   * is neither, the default one alone (reported).
   *
   * @param project the folder that holds {@code themes}, if there is one
   * @return by path below the theme's folder, e.g. {@code layouts/page.peb}; templates, words and settings in UTF-8
   */
  public static SortedMap<String, byte[]> theme(
      Optional<Path> project, String name, Findings findings) throws IOException {
    if (!NAME.matcher(name).matches())
      throw new IllegalArgumentException("not the name of a theme: " + name);
    SortedMap<String, byte[]> files = bundled("/themes/" + DEFAULT + "/");
    ThemeLayers layers = new ThemeLayers(files);
    if (!name.equals(DEFAULT) && BUNDLED.contains(name))
      bundled("/themes/" + name + "/").forEach(layers::lay);
    Optional<Path> folder = project.map(path -> folder(path, name)).filter(Files::isDirectory);
    if (folder.isPresent()) {
      overlay(folder.get(), "themes/" + name + "/", layers, findings);
    } else if (!BUNDLED.contains(name)) {
      findings.report(Code.THEME_MISSING, Position.file(Places.SITE), name);
    }
    return files;
  }

  /** Whether there is a theme of this name, in the program or in the project. */
  public static boolean exists(Path project, String name) {
    if (!NAME.matcher(name).matches()) return false;
    return BUNDLED.contains(name) || Files.isDirectory(folder(project, name));
  }

  private static Path folder(Path project, String name) {
    return project.resolve("themes").resolve(name);
  }

  /** The scripts of the reader's browser, by path below {@code web/}. */
  public static SortedMap<String, byte[]> scripts() {
    return bundled("/web/");
  }

  private static void overlay(Path folder, String prefix, ThemeLayers layers, Findings findings)
      throws IOException {
    SortedMap<String, FileTree.Found> found = FileTree.list(folder, prefix, findings);
    SourceTree tree = new SourceTree(folder, found);
    for (String path : found.keySet()) {
      if (path.equals(LIST)) continue;
      tree.read(path, FILE_BYTES_MAX, finding -> findings.add(moved(finding, prefix)))
          .flatMap(bytes -> ThemeLayers.plain(prefix + path, bytes, findings))
          .ifPresent(bytes -> layers.lay(path, bytes));
    }
    layers.reportUnused(prefix, findings);
  }

  private static Diagnostic moved(Diagnostic finding, String prefix) {
    Position at = new Position(
        prefix + finding.at().path(), finding.at().line(), finding.at().column());
    return new Diagnostic(finding.code(), at, finding.args(), finding.suggestion());
  }

  private static SortedMap<String, byte[]> bundled(String folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String path : list(folder)) files.put(path, resource(folder + path));
    return files;
  }

  private static List<String> list(String folder) {
    String list = new String(resource(folder + LIST), StandardCharsets.UTF_8);
    return list.lines().filter(line -> !line.isBlank()).toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = ThemeSource.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("not in the program's jar: " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's jar cannot be read: " + name, e);
    }
  }
}
