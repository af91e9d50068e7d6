package org.touyan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;

/** A folder of Markdown files, stripped crudely and split at headings and near 700 characters: enough to measure search. */
final class Corpus {
  private static final int SECTION_CHARS = 700;

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
  }

  static SearchDoc page(Path folder, Path file) throws IOException {
    String text = Files.readString(file);
    String title = file.getFileName().toString();
    int start = 0;
    if (text.startsWith("---")) {
      int end = text.indexOf("\n---", 3);
      if (end > 0) {
        int at = text.indexOf("title:");
        if (at >= 0 && at < end)
          title =
              text.substring(at + 6, text.indexOf('\n', at)).replace("\"", "").strip();
        start = text.indexOf('\n', end + 1) + 1;
      }
    }
    List<Section> sections = new ArrayList<>();
    String heading = "";
    StringBuilder body = new StringBuilder();
    int number = 0;
    for (String line : text.substring(start).split("\n")) {
      if (line.startsWith("#")) {
        flush(sections, number++, heading, body);
        heading = line.replaceFirst("^#+\\s*", "");
        continue;
      }
      if (body.length() > SECTION_CHARS) flush(sections, number++, heading, body);
      strip(line, body);
    }
    flush(sections, number, heading, body);
    String path =
        folder.relativize(file).toString().replace(".md", ".html").toLowerCase(Locale.ROOT);
    return new SearchDoc(path, title, "explainer", List.of(), List.of(), 0, 1, sections);
  }

  private static void flush(List<Section> out, int number, String heading, StringBuilder body) {
    if (body.length() == 0 && heading.isEmpty()) return;
    out.add(new Section("s" + number, heading, body.toString().strip()));
    body.setLength(0);
  }

  private static void strip(String line, StringBuilder out) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("*`|#>[]".indexOf(c) < 0) out.append(c);
    }
    if (!line.isBlank()) out.append('\n');
  }
}
