package org.touyan.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.model.PageNode;

/** Which pages use which term: what the page of a term lists. Links between words and terms are made only while pages are. */
public final class TermUses {
  private TermUses() {}

  /**
   * The pages whose text has a name of the term, in site order, by the output path of the term's page.
   *
   * @param pages in site order
   */
  public static SortedMap<String, List<PageNode>> of(List<PageNode> pages, Glossary glossary) {
    SortedMap<String, List<PageNode>> uses = new TreeMap<>();
    if (glossary.isEmpty()) return uses;
    for (PageNode page : pages) {
      BitSet found = found(page.doc().body().html().toCharArray(), glossary);
      for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
        String term = glossary.entry(i).path();
        if (!term.equals(page.output()))
          uses.computeIfAbsent(term, key -> new ArrayList<>()).add(page);
      }
    }
    return uses;
  }

  private static BitSet found(char[] html, Glossary glossary) {
    BitSet found = new BitSet();
    boolean inTag = false;
    for (int i = 0; i < html.length; i++) {
      if (html[i] == '<') inTag = true;
      else if (html[i] == '>') inTag = false;
      else if (!inTag && glossary.mayBegin(html[i])) {
        long match = glossary.match(html, i, html.length);
        if (match < 0) continue;
        found.set((int) match);
        i += (int) (match >> 32) - 1;
      }
    }
    return found;
  }
}
