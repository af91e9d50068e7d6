package org.touyan.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.touyan.model.DocInfo;
import org.touyan.model.FieldRef;

/** What search reads of a page's front matter: the summary and the texts of its type's fields, one a line. */
final class FieldText {
  private FieldText() {}

  static String of(DocInfo info) {
    List<String> lines = new ArrayList<>();
    lines.add(info.summary());
    List<String> pointers = info.fields().refs().stream().map(FieldRef::key).toList();
    info.fields().values().forEach((key, value) -> {
      // Paths of files, free keys and words for the program are nothing a reader would look for.
      if (!pointers.contains(key) && !key.equals("params") && !value.equals("blank"))
        collect(value, lines);
    });
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
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
