package org.touyan.parse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.touyan.parse.dialect.NoteBlock;

/** The footnotes of a page, numbered as the text first refers to them. */
final class Notes {
  private final List<NoteBlock> order = new ArrayList<>();
  private final Map<NoteBlock, int[]> uses = new IdentityHashMap<>();

  /** HTML of one more reference to {@code note}. */
  String reference(NoteBlock note) {
    int[] use = uses.computeIfAbsent(note, fresh -> {
      order.add(fresh);
      return new int[] {order.size(), 0};
    });
    use[1]++;
    return "<sup class=\"note-ref\" id=\"" + anchor(use[0], use[1]) + "\"><a href=\"#note-" + use[0]
        + "\">" + use[0] + "</a></sup>";
  }

  private static String anchor(int number, int use) {
    return "note-ref-" + number + (use == 1 ? "" : "-" + use);
  }

  /** The notes used so far; may grow while they are written, because notes may refer to notes. */
  List<NoteBlock> order() {
    return order;
  }

  /** HTML of the links back from {@code note} to where it is used. */
  String backLinks(NoteBlock note) {
    int[] use = uses.getOrDefault(note, new int[] {0, 0});
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= use[1]; i++) {
      out.append(" <a class=\"note-back\" href=\"#").append(anchor(use[0], i)).append("\">↩</a>");
    }
    return out.toString();
  }
}
