package org.touyan.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.OutputFile;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;
import org.touyan.model.SourceText;
import org.touyan.privacy.Find;
import org.touyan.privacy.PrivateScan;

/**
 * Looks at everything that is about to be published, before it is packed or written, and tells where private things come from.
 * Several threads may show it texts.
 */
final class Leaks {
  /** Places told of one find: the cure is the same at all of them. */
  private static final int PLACES_MAX = 20;

  private final PrivateScan scan;
  private final Map<Find, String> found = new ConcurrentHashMap<>();

  Leaks(PrivateScan scan) {
    this.scan = scan;
  }

  /** Looks at a page or a script of the site as a browser will read it. */
  OutputFile seen(OutputFile file) {
    isDoubtful(file);
    return file;
  }

  private boolean isDoubtful(OutputFile file) {
    boolean isScript = file.path().endsWith(".js");
    if (!isScript && !scan.isDoubtful(file.bytes())) return false;
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    look(file.path(), isScript ? unescaped(text) : text);
    return true;
  }

  /**
   * Looks at a page and at what search will pack of it: the pack itself is compressed. What stands under headings is the text of
   * the page, so it is looked at again only where the page was doubtful.
   */
  void see(OutputFile page, SearchDoc doc) {
    boolean isDoubtful = isDoubtful(page);
    look(doc.path(), doc.title());
    for (String name : doc.names()) look(doc.path(), name);
    for (Section section : doc.sections()) {
      if (isDoubtful || section.heading().isEmpty()) look(doc.path(), section.text());
    }
  }

  /** Looks at any other text. */
  void see(String path, String text) {
    look(path, text);
  }

  private void look(String path, String text) {
    // The first path in order, so that the message does not depend on which thread came first.
    scan.scan(text, (find, at) -> found.merge(find, path, (a, b) -> a.compareTo(b) <= 0 ? a : b));
  }

  /** Scripts are ASCII: everything else in them is written as {@code \\uXXXX}. */
  private static String unescaped(String script) {
    StringBuilder out = new StringBuilder(script.length());
    int from = 0;
    for (int at = script.indexOf("\\u"); at >= 0; at = script.indexOf("\\u", at + 2)) {
      if (at + 6 > script.length()) break;
      int code = hex(script, at + 2);
      if (code < 0) continue;
      out.append(script, from, at).append((char) code);
      from = at + 6;
    }
    return out.append(script, from, script.length()).toString();
  }

  private static int hex(String text, int at) {
    int code = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) return -1;
      code = code * 16 + digit;
    }
    return code;
  }

  /** Whether anything was found of these severities, so that the site must stay as it was. */
  boolean forbid(boolean strict) {
    return found.keySet().stream().anyMatch(find -> strict || find.kind() != Find.Kind.PHONE);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Tells of each find every line of a source it stands in; of one that no source has, the page, or the file of the site.
   *
   * @param pages source path of each page, by its output path
   */
  void report(Iterable<SourceText> sources, Map<String, String> pages, Findings findings) {
    SortedMap<Find, Set<Position>> places = new TreeMap<>();
    for (Find find : found.keySet()) places.put(find, new TreeSet<>());
    for (SourceText source : sources) {
      int[] starts = lineStarts(source.text());
      scan.scan(source.text(), (find, at) -> {
        Set<Position> known = places.get(find);
        if (known != null && known.size() < PLACES_MAX)
          known.add(new Position(source.path(), line(starts, at), 0));
      });
    }
    places.forEach((find, known) -> {
      String output = found.getOrDefault(find, "");
      if (known.isEmpty()) known.add(Position.file(pages.getOrDefault(output, "site/" + output)));
      for (Position at : known) report(find, at, findings);
    });
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.add(at + 1);
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** 1-based line of a 0-based offset. */
  private static int line(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static void report(Find find, Position at, Findings findings) {
    switch (find.kind()) {
      case NAME ->
        findings.report(Code.PRIVATE_NAME, at, find.what(), find.listed().toString());
      case ID_NUMBER -> findings.report(Code.PRIVATE_ID_NUMBER, at, masked(find.what()));
      case PHONE -> findings.report(Code.PRIVATE_PHONE, at, find.what());
    }
  }

  /** The console is copied and sent around. */
  private static String masked(String digits) {
    return digits.substring(0, 6) + "********" + digits.substring(14);
  }
}
