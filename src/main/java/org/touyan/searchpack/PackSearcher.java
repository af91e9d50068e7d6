package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.touyan.text.Tokens;

/**
 * Answers queries from a search pack, with the same results in the same order as a browser. Twin:
 * {@code src/main/web/search.js}. Throws {@link DamagedPackException} if a file is missing or damaged.
 */
public final class PackSearcher {
  private static final int SECTIONS_A_PAGE = 3;

  private final PackReader pack;
  private final Ranker ranker;

  /** @param files gives the bytes of a file of the search folder by its name, or null if there is none */
  public PackSearcher(Function<String, byte @Nullable []> files) {
    pack = new PackReader(files);
    ranker = new Ranker(pack.head(), pack.docs());
  }

  /** The best pages for a query; none when it holds no letters at all. */
  public SearchAnswer search(SearchQuery query) {
    List<String> terms = Tokens.ofQuery(query.text());
    if (terms.isEmpty()) return new SearchAnswer(terms, 0, List.of());
    Ranker.Ranked ranked = ranked(terms, accepting(query));
    List<SecondStage.Placed> placed = SecondStage.guess(ranked.hits());
    List<Integer> verify = SecondStage.shardsToRead(
        placed, terms.size(), pack.head().ranking().verifyShards(), pack::textShard);
    if (!verify.isEmpty()) {
      placed = SecondStage.settle(
          placed,
          Tokens.partsOfQuery(query.text()),
          section -> verify.contains(pack.textShard(section)) ? pack.section(section) : null);
    }
    return new SearchAnswer(terms, countPages(ranked), grouped(placed, query.pagesMax(), terms));
  }

  /** First stage alone: what is compared with Lucene. */
  Ranker.Ranked ranked(List<String> terms, IntPredicate accept) {
    List<List<TermLists.@Nullable Postings>> lists = new ArrayList<>();
    for (String term : terms) lists.add(pack.term(term));
    return ranker.rank(lists, accept);
  }

  private IntPredicate accepting(SearchQuery query) {
    Head head = pack.head();
    int type = head.types().indexOf(query.type());
    List<Boolean> fits = head.roleSets().stream()
        .map(set -> query.roles().isEmpty()
            || set.isEmpty()
            || set.stream().anyMatch(p -> query.roles().stream().anyMatch(role -> meets(role, p))))
        .toList();
    return section -> {
      int page = pack.docs().pageOf(section);
      int roleSet = pack.docs().roleSet()[page];
      boolean typeFits = query.type().isEmpty() || pack.docs().type()[page] == type;
      return typeFits && roleSet < fits.size() && fits.get(roleSet);
    };
  }

  /** A role key meets a pattern part by part; {@code *} meets everything. */
  static boolean meets(String role, String pattern) {
    String[] a = role.split(":", -1);
    String[] b = pattern.split(":", -1);
    if (a.length != b.length) return false;
    for (int i = 0; i < a.length; i++) {
      if (!a[i].equals(b[i]) && !a[i].equals("*") && !b[i].equals("*")) return false;
    }
    return true;
  }

  private int countPages(Ranker.Ranked ranked) {
    int count = 0;
    int last = -1;
    for (int section = 0; section < ranked.matched().length; section++) {
      if (ranked.matched()[section] < ranked.required()) continue;
      int page = pack.docs().pageOf(section);
      if (page != last) count++;
      last = page;
    }
    return count;
  }

  private List<SearchAnswer.PageHit> grouped(
      List<SecondStage.Placed> placed, int pagesMax, List<String> terms) {
    Map<Integer, List<SearchAnswer.SectionHit>> pages = new LinkedHashMap<>();
    for (SecondStage.Placed hit : placed) {
      int page = pack.docs().pageOf(hit.hit().section());
      if (!pages.containsKey(page) && pages.size() == pagesMax) continue;
      List<SearchAnswer.SectionHit> sections = pages.computeIfAbsent(page, p -> new ArrayList<>());
      if (sections.size() < SECTIONS_A_PAGE) sections.add(sectionHit(hit.hit(), terms));
    }
    List<SearchAnswer.PageHit> hits = new ArrayList<>();
    pages.forEach((page, sections) -> {
      PackReader.PageText text = pack.page(page);
      int type = pack.docs().type()[page];
      String name = type < pack.head().types().size() ? pack.head().types().get(type) : "";
      hits.add(new SearchAnswer.PageHit(text.title(), text.path(), name, sections));
    });
    return hits;
  }

  private SearchAnswer.SectionHit sectionHit(Ranker.Hit hit, List<String> terms) {
    SecondStage.SectionText text = pack.section(hit.section());
    Excerpt excerpt = Excerpt.of(text.text(), terms);
    return new SearchAnswer.SectionHit(
        hit.section(), text.anchor(), text.heading(), hit.score(), excerpt);
  }
}
