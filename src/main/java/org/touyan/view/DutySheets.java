package org.touyan.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touyan.model.Body;
import org.touyan.model.Doc;
import org.touyan.model.OutputFile;
import org.touyan.model.PageNode;
import org.touyan.model.RoleBook;
import org.touyan.model.Target;
import org.touyan.model.Words;
import org.touyan.text.Csv;

/** Each checklist as a table beside its page, for Excel: what a trainer sorts, hands out or fills in for a whole village. */
final class DutySheets {
  private static final List<String> COLUMNS =
      List.of("number", "what", "due", "role", "evidence", "help", "done", "date", "kept", "id");

  private final Words words;
  private final Wording wording;
  private final RoleBook book;

  DutySheets(Words words, Wording wording, RoleBook book) {
    this.words = words;
    this.wording = wording;
    this.book = book;
  }

  /** Where the table of a checklist stands: beside its page. */
  static String output(PageNode page) {
    return page.id() + ".csv";
  }

  /** The tables of all checklists among these pages, in their order. */
  List<OutputFile> all(List<PageNode> pages) {
    List<OutputFile> out = new ArrayList<>();
    for (PageNode page : pages) {
      if (page.doc() instanceof Doc.Checklist checklist) {
        byte[] sheet = Csv.of(rows(page.links(), checklist.body().items()));
        out.add(new OutputFile(output(page), sheet));
      }
    }
    return out;
  }

  private List<List<String>> rows(Map<String, Target> links, List<Body.Item> items) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(key -> words.of("list.column." + key)).toList());
    for (Body.Item item : items) {
      String role = item.role().isEmpty() ? "" : RoleLabels.of(book, item.role(), words);
      String evidence = item.evidence().isEmpty() ? "" : words.of("evidence." + item.evidence());
      String help = links.get(Target.ref(item.link())) instanceof Target.Page to ? to.title() : "";
      rows.add(List.of(
          Integer.toString(rows.size()),
          item.text(),
          wording.due(item.due()),
          role,
          evidence,
          help,
          "",
          "",
          "",
          item.id()));
    }
    return rows;
  }
}
