package org.touyan.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touyan.model.DocInfo;
import org.touyan.model.DocType;
import org.touyan.model.FieldRef;

/** What search reads of a page's front matter: the summary and the texts of its type's fields, one a line. */
final class FieldText {
  /** Words for the program, not for readers: due times, stages, what starts a list. */
  private static final Set<String> NOT_READ =
      Set.of("params", "trigger", "stage", "renew", "dates", "duration", "received", "due");

  private FieldText() {}

  static String of(DocInfo info) {
    List<String> lines = new ArrayList<>();
    lines.add(info.summary());
    List<String> pointers = info.fields().refs().stream().map(FieldRef::key).toList();
    info.fields().values().forEach((key, value) -> {
      // Paths of files, free keys and words for the program are nothing a reader would look for.
      if (pointers.contains(key) || NOT_READ.contains(key) || value.equals("blank")) return;
      if (info.type() == DocType.PATH) titles(value, lines);
      else collect(value, lines);
    });
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  /** Of the groups and steps of a path only the titles are words. */
  private static void titles(Object value, List<String> lines) {
    if (!(value instanceof Collection<?> items)) return;
    for (Object item : items) {
      if (item instanceof Map<?, ?> map && map.get("title") instanceof String title)
        lines.add(title);
    }
  }

  private static void collect(Object value, List<String> lines) {
    if (value instanceof String text) {
      lines.add(text);
    } else if (value instanceof Collection<?> items) {
      for (Object item : items) collect(item, lines);
    } else if (value instanceof Map<?, ?> map) {
      for (Object item : map.values()) collect(item, lines);
    }
  }
}
