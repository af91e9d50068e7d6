package org.touyan.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.SourceText;
import org.touyan.text.NearestName;

/** Lays the files of one theme over those of another: a file over the file of its name, words one by one. */
final class ThemeLayers {
  private static final String WORDS = "i18n/";
  private static final String WORDS_END = ".properties";

  /** Read by the program itself; Notepad may have saved them in any encoding. */
  private static final List<String> TEXT = List.of(WORDS_END, ".peb", ".yml");

  private static final Pattern LONE = Pattern.compile("(?<![\\\\])[\\\\]u(?![0-9a-fA-F]{4})");

  private final SortedMap<String, byte[]> files;
  private final Set<String> known = new TreeSet<>();
  private final SortedMap<String, String> own = new TreeMap<>();

  /** @param files the lowest layer, which is changed */
  ThemeLayers(SortedMap<String, byte[]> files) {
    this.files = files;
    files.forEach((path, bytes) -> {
      if (isWords(path)) known.addAll(keys(text(bytes)));
    });
  }

  /** A theme's file as the program wants it: texts in UTF-8, nothing before their first character. */
  static Optional<byte[]> plain(String path, byte[] bytes, Findings findings) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (TEXT.stream().anyMatch(lower::endsWith)) {
      return TextDecoder.decode(path, bytes, findings)
          .map(SourceText::text)
          .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
    boolean marked = bytes.length > 2
        && (bytes[0] & 0xff) == 0xef
        && (bytes[1] & 0xff) == 0xbb
        && (bytes[2] & 0xff) == 0xbf;
    boolean joined = lower.endsWith(".css") || lower.endsWith(".js");
    return Optional.of(marked && joined ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes);
  }

  /** Puts one file over what lies there. */
  void lay(String path, byte[] bytes) {
    byte[] below = files.get(path);
    if (!isWords(path)) {
      files.put(path, bytes);
      return;
    }
    String words = unbroken(text(bytes));
    own.put(path, words);
    // Of two lines with the same name the last one counts.
    String both = (below == null ? "" : text(below) + "\n") + words;
    files.put(path, both.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reports words that nothing asks for: most likely the name of one that is there, with a slip.
   *
   * @param prefix what findings put before the paths
   */
  void reportUnused(String prefix, Findings findings) {
    String templates = all(".peb");
    String scripts = all(".js");
    own.forEach((path, words) -> {
      for (String key : keys(words)) {
        boolean used = known.contains(key)
            || templates.contains('"' + key + '"')
            || key.startsWith("js.") && scripts.contains(key.substring("js.".length()));
        if (!used) {
          findings.suggest(
              Code.THEME_WORD,
              new Position(prefix + path, line(words, key), 0),
              NearestName.of(key, known).orElse(""),
              key);
        }
      }
    });
  }

  private String all(String ending) {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(ending)) all.append(text(file.getValue())).append('\n');
    }
    return all.toString();
  }

  private static int line(String words, String key) {
    List<String> lines = words.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) if (lines.get(i).startsWith(key)) return i + 1;
    return 1;
  }

  private static boolean isWords(String path) {
    return path.startsWith(WORDS) && path.endsWith(WORDS_END);
  }

  /** A path of Windows such as {@code C:&#92;users} is plain text to its writer; to the reader of properties it would be a fault. */
  private static String unbroken(String words) {
    return LONE.matcher(words).replaceAll("\\\\\\\\u");
  }

  private static Set<String> keys(String words) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringReader does not fail
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
