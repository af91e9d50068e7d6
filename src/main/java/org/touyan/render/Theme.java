package org.touyan.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.touyan.model.OutputFile;
import org.touyan.model.ThemeFace;

/**
 * A theme: templates, words and assets, already read.
 *
 * <p>A page asks for one style sheet and two scripts, because every file costs a request on a slow stick: the theme's style
 * sheets are joined in the order of their names, and so are the scripts, behind those of the reader's side of the program.
 */
public final class Theme {
  /** Joined into {@code assets/touyan.js}, in this order, before the theme's own. */
  private static final List<String> COMMON =
      List.of("core.js", "store-client.js", "records.js", "learn.js", "cycles.js", "page.js");

  /** Kept as files of their own: the first must run before the first paint, the others only on the front page and in the hub page. */
  private static final List<String> ALONE = List.of("early.js", "hour.js", "store.js");

  /** Loaded when a reader first searches, in this order. */
  private static final List<String> SEARCH = List.of(
      "char-table.js",
      "inflate.js",
      "range.js",
      "fold.js",
      "tokens.js",
      "query.js",
      "pack.js",
      "postings.js",
      "rank.js",
      "exact.js",
      "excerpt.js",
      "search.js",
      "lexicon.js",
      "ask.js",
      "searching.js",
      "search-filters.js",
      "search-page.js");

  /** Loaded by those when they are needed: most queries need none. */
  private static final List<String> SEARCH_LATER =
      List.of("search-box.js", "pinyin.js", "suggest.js", "search-marks.js");

  /** Joined into {@code assets/record-code.js}: what the page of records asks for when somebody wants the text code. */
  private static final List<String> RECORD_CODE =
      List.of("range.js", "range-sink.js", "record-pack.js", "record-code.js");

  private static final String SEARCH_FOLDER = "assets/search/";
  private static final String REPORT_SHEET = "report/report.css";
  private static final String TEMPLATE = ".peb";

  private final SortedMap<String, byte[]> files;
  private final SortedMap<String, byte[]> web;
  private final SortedMap<String, String> words;
  private final ThemeFace face;

  /**
   * @param files the theme's files by path, e.g. {@code layouts/base.peb}
   * @param web the scripts of the reader's side by name
   * @param lang the site's language; its words stand over the Chinese ones
   */
  public Theme(SortedMap<String, byte[]> files, SortedMap<String, byte[]> web, String lang) {
    this(files, web, lang, ThemeFace.NONE);
  }

  /** @param face what {@code theme.yml} changes */
  public Theme(
      SortedMap<String, byte[]> files, SortedMap<String, byte[]> web, String lang, ThemeFace face) {
    this.files = files;
    this.web = web;
    this.face = face;
    words = new TreeMap<>();
    for (String tag : List.of("zh-CN", lang)) addWords("i18n/" + tag + ".properties");
  }

  private void addWords(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) return;
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e); // a StringReader does not fail
    }
    properties.forEach((key, word) -> words.put(key.toString(), word.toString()));
  }

  /** What {@code theme.yml} changes. */
  public ThemeFace face() {
    return face;
  }

  /** The theme's words in the site's language. */
  public SortedMap<String, String> words() {
    return words;
  }

  /** The text of a template, e.g. {@code layouts/base.peb}, or nothing. */
  java.util.Optional<String> template(String path) {
    byte[] bytes = files.get(path);
    return bytes == null
        ? java.util.Optional.empty()
        : java.util.Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * A place in the theme.
   *
   * @param template its path, or ""
   * @param line 1-based, or 0
   */
  record Place(String template, int line) {}

  /** Paths of all templates. */
  List<String> templates() {
    return files.keySet().stream().filter(path -> path.endsWith(TEMPLATE)).toList();
  }

  /** Where a template names another one. */
  Place mention(String wanted) {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!file.getKey().endsWith(TEMPLATE)) continue;
      List<String> lines =
          new String(file.getValue(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains("\"" + wanted + "\"")) return new Place(file.getKey(), i + 1);
      }
    }
    return new Place("", 0);
  }

  /** Scripts of the search runtime, paths from the site root in load order. */
  public List<String> searchScripts() {
    return SEARCH.stream()
        .filter(web::containsKey)
        .map(name -> SEARCH_FOLDER + name)
        .toList();
  }

  /** Style sheets, scripts, pictures and fonts as files of the site. */
  public List<OutputFile> assets() {
    List<OutputFile> out = new ArrayList<>();
    List<byte[]> sheets = own("assets/css/", ".css");
    String changed = FaceCss.of(face);
    if (!changed.isEmpty()) sheets.add(changed.getBytes(StandardCharsets.UTF_8));
    out.add(new OutputFile(
        "assets/touyan.css", joined(sheets.stream().map(Slim::sheet).toList())));
    List<byte[]> scripts = webs(COMMON);
    own("assets/js/", ".js").forEach(script -> scripts.add(Slim.script(script)));
    out.add(new OutputFile("assets/touyan.js", joined(scripts)));
    List<byte[]> code = webs(RECORD_CODE);
    if (!code.isEmpty()) out.add(new OutputFile("assets/record-code.js", joined(code)));
    for (String name : ALONE)
      if (web.containsKey(name)) out.add(new OutputFile("assets/" + name, web(name)));
    Stream.concat(SEARCH.stream(), SEARCH_LATER.stream())
        .filter(web::containsKey)
        .forEach(name -> out.add(new OutputFile(SEARCH_FOLDER + name, web(name))));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String path = file.getKey();
      if (!isCopied(path)) continue;
      byte[] bytes = file.getValue();
      if (path.endsWith(".js")) bytes = Slim.script(bytes);
      else if (path.endsWith(".css")) bytes = Slim.sheet(bytes);
      out.add(new OutputFile(path, bytes));
    }
    return out;
  }

  /** Style sheets and logo of a trainer's report, which is no part of the site and has no scripts. */
  public List<OutputFile> reportAssets() {
    List<OutputFile> out = new ArrayList<>();
    for (OutputFile file : assets()) {
      if (file.path().equals("assets/touyan.css") || file.path().equals(face.logo())) out.add(file);
    }
    byte[] sheet = files.get(REPORT_SHEET);
    if (sheet != null) out.add(new OutputFile("assets/report.css", Slim.sheet(sheet)));
    return out;
  }

  /** Whether a file of a theme is a file of the site under its own name; sheets and scripts are joined. */
  public static boolean isCopied(String path) {
    boolean joined = path.startsWith("assets/css/") || path.startsWith("assets/js/");
    return path.startsWith("assets/") && !joined;
  }

  private byte[] web(String name) {
    byte[] bytes = web.get(name);
    if (bytes == null) throw new IllegalStateException("script missing in the program: " + name);
    return ShortScript.of(bytes);
  }

  private List<byte[]> webs(List<String> names) {
    List<byte[]> out = new ArrayList<>();
    for (String name : names) if (web.containsKey(name)) out.add(web(name));
    return out;
  }

  private List<byte[]> own(String folder, String ending) {
    List<byte[]> out = new ArrayList<>();
    files.forEach((path, bytes) -> {
      if (path.startsWith(folder) && path.endsWith(ending)) out.add(bytes);
    });
    return out;
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
      // So that one that ends without a line end does not run into the next.
      if (part.length > 0 && part[part.length - 1] != '\n') out.write('\n');
    }
    return out.toByteArray();
  }
}
