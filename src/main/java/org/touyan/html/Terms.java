package org.touyan.html;

import java.util.BitSet;
import org.touyan.model.GlossaryEntry;
import org.touyan.model.Outlet;
import org.touyan.text.RelativePath;

/** Turns the first use of each term in a section into a link to its page. */
final class Terms {
  private static final TagRule A = TagRule.of("a");

  private final Glossary glossary;
  private final Outlet outlet;
  private final Out out;
  private final BitSet used;
  private final boolean any;

  Terms(Glossary glossary, Outlet outlet, Out out) {
    this.glossary = glossary;
    this.outlet = outlet;
    this.out = out;
    any = !glossary.isEmpty();
    used = new BitSet();
  }

  /** A new section: every term may be linked once more. */
  void newSection() {
    used.clear();
  }

  /** Writes the first {@code length} characters of {@code text} with their terms linked. */
  void write(char[] text, int length) {
    int from = 0;
    for (int i = 0; any && i < length; i++) {
      if (!glossary.mayBegin(text[i])) continue;
      long match = glossary.match(text, i, length);
      if (match < 0) continue;
      int end = i + (int) (match >> 32);
      if (isFirst((int) match)) {
        out.text(text, from, i);
        link(glossary.entry((int) match), text, i, end);
        from = end;
      }
      i = end - 1;
    }
    out.text(text, from, length);
  }

  private boolean isFirst(int entry) {
    if (used.get(entry)) return false;
    used.set(entry);
    return !glossary.entry(entry).path().equals(outlet.home());
  }

  private void link(GlossaryEntry entry, char[] text, int start, int end) {
    out.start(A).attribute("class", "term");
    out.attribute("href", RelativePath.between(outlet.path(), entry.path()));
    if (!entry.meaning().isEmpty())
      out.attribute("title", entry.meaning()).attribute("data-meaning", entry.meaning());
    out.endStart();
    out.text(text, start, end);
    out.end();
  }
}
