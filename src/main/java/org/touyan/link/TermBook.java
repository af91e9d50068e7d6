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
import org.touyan.model.Words;

/** The glossary: the words of every term page, and what their cards say. */
final class TermBook {
  private static final int SENSES_MAX = 3;
  private static final int LINE_CHARS_MAX = 80;

  private final Words words;

  TermBook(Words words) {
    this.words = words;
  }

  /** One entry a term page, in site order. Of two terms with the same word the first has it, and the other is told. */
  List<GlossaryEntry> of(List<PageNode> pages, Findings found) {
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

  /**
   * What the card of a term says: its meaning; of several each with whose it is, a line each; last what it is not to be taken
   * for. Every first use in a section carries it, so it is cut.
   */
  private String meaning(PageNode page, Doc.Term term) {
    List<Doc.Sense> senses = term.senses();
    if (senses.isEmpty()) return page.info().summary();
    List<String> lines = new ArrayList<>();
    for (Doc.Sense sense : senses.subList(0, Math.min(SENSES_MAX, senses.size()))) {
      boolean whose = senses.size() > 1 && !sense.org().isEmpty();
      lines.add(cut((whose ? sense.org() + words.of("sep.colon") : "") + sense.meaning()));
    }
    if (!term.notToConfuse().isEmpty())
      lines.add(cut(words.of("field.not_to_confuse")
          + words.of("sep.colon")
          + String.join(words.of("sep.list"), term.notToConfuse())));
    return String.join("\n", lines);
  }

  private static String cut(String line) {
    int chars = line.codePointCount(0, line.length());
    if (chars <= LINE_CHARS_MAX) return line;
    return line.substring(0, line.offsetByCodePoints(0, LINE_CHARS_MAX - 1)) + "…";
  }
}
