package org.touyan.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.touyan.model.PageNode;
import org.touyan.model.Target;

/** Which pages use which term: what the page of a term lists. Links between words and terms are made only while pages are. */
public final class TermUses {
  private TermUses() {}

  /**
   * The pages whose text has a name of the term, or that link to it, in site order, by the output path of the term's page.
   *
   * @param pages in site order
   */
  public static SortedMap<String, List<PageNode>> of(List<PageNode> pages, Glossary glossary) {
    SortedMap<String, List<PageNode>> uses = new TreeMap<>();
    if (glossary.isEmpty()) return uses;
    Set<String> terms = new HashSet<>();
    for (int i = 0; i < glossary.size(); i++) terms.add(glossary.entry(i).path());
    for (PageNode page : pages) {
      Set<String> used = new TreeSet<>();
      BitSet found = found(page.doc().body().html().toCharArray(), glossary);
      for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1))
        used.add(glossary.entry(i).path());
      for (Target target : page.links().values()) {
        if (target instanceof Target.Page to && terms.contains(to.path())) used.add(to.path());
      }
      used.remove(page.output());
      for (String term : used)
        uses.computeIfAbsent(term, key -> new ArrayList<>()).add(page);
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
