package org.touyan.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Doc;
import org.touyan.model.GlossaryEntry;
import org.touyan.model.PageNode;

/** The glossary: the words of every term page, and what their cards say. */
final class TermBook {
  private TermBook() {}

  /** One entry a term page, in site order. Of two terms with the same word the first has it, and the other is told. */
  static List<GlossaryEntry> of(List<PageNode> pages, Findings found) {
    List<GlossaryEntry> entries = new ArrayList<>();
    Map<String, PageNode> owners = new HashMap<>();
    for (PageNode page : pages) {
      if (!(page.doc() instanceof Doc.Term term)) continue;
      List<String> names = new ArrayList<>(List.of(page.title()));
      names.addAll(term.synonyms());
      for (String name : names) {
        PageNode owner = owners.putIfAbsent(name.strip(), page);
        if (owner != null && !owner.id().equals(page.id())) {
          Position at = Position.file(page.info().path());
          found.report(Code.TERM_TWICE, at, name.strip(), owner.info().path());
        }
      }
      entries.add(new GlossaryEntry(names, page.output(), meaning(page, term)));
    }
    return entries;
  }

  private static String meaning(PageNode page, Doc.Term term) {
    return term.senses().isEmpty()
        ? page.info().summary()
        : term.senses().get(0).meaning();
  }
}
