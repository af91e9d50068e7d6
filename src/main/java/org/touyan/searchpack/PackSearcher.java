package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries from a search pack, with the same results in the same order as a browser. Twin:
 * {@code src/main/web/search.js}. Throws {@link DamagedPackException} if a file is missing or damaged.
 */
public final class PackSearcher {
  private static final int SECTIONS_A_PAGE = 3;
  private static final int CLAUSES = 3;
  private static final int OWN_WORDS = 6;

  private final PackReader pack;
  private final Ranker ranker;

  /** @param files gives the bytes of a file of the search folder by its name, or null if there is none */
  public PackSearcher(Function<String, byte @Nullable []> files) {
    pack = new PackReader(files);
    ranker = new Ranker(pack.head(), pack.docs());
  }

  /** The best pages for a query; none when it holds no letters at all. */
  public SearchAnswer search(SearchQuery asked) {
    QueryText query = QueryText.of(asked.text());
    List<String> terms = query.terms();
    if (terms.isEmpty()) return new SearchAnswer(terms, 0, List.of());
    Found found = found(query, asked.filter());
    if (found.placed().isEmpty() && !query.phrases().isEmpty())
      found = found(query.unquoted(), asked.filter());
    List<SearchAnswer.PageHit> hits = grouped(found.placed(), asked.pagesMax(), query.shown());
    return new SearchAnswer(terms, found.pages().size(), hits);
  }

  private record Found(List<SecondStage.Placed> placed, Set<Integer> pages) {}

  private Found found(QueryText query, SearchFilter filter) {
    IntPredicate accept = accepting(filter, query);
    Ranker.Ranked ranked = ranked(query, accept);
    List<SecondStage.Placed> placed =
        SecondStage.settle(guess(ranked), query, pack.head().ranking(), pack::section);
    Set<Integer> pages = query.phrases().isEmpty() ? pages(ranked) : pages(placed);
    for (List<String> clause : query.clauses()) {
      List<SecondStage.Placed> first = guess(strictly(clause, accept));
      if (first.isEmpty()) continue;
      placed = inFront(first.subList(0, Math.min(CLAUSES, first.size())), placed);
      pages.addAll(pages(placed));
      break;
    }
    return new Found(placed, pages);
  }

  /** Hands out every section of the pack with what is known of its page. */
  public void sections(Consumer<PackedSection> sink) {
    Docs docs = pack.docs();
    for (int section = 0; section < pack.head().sections(); section++) {
      int page = docs.pageOf(section);
      int type = docs.type()[page];
      int roles = docs.roleSet()[page];
      PackReader.SectionText text = pack.section(section);
      sink.accept(new PackedSection(
          section,
          text.path(),
          text.anchor(),
          text.title(),
          text.names(),
          text.heading(),
          text.text(),
          type < pack.head().types().size() ? pack.head().types().get(type) : "",
          roles < pack.head().roleSets().size() ? pack.head().roleSets().get(roles) : List.of(),
          docs.date()[page],
          docs.boost()[page]));
    }
  }

  /** The numbers that this pack is ranked with. */
  public PackSettings.Ranking ranking() {
    return pack.head().ranking();
  }

  private List<SecondStage.Placed> guess(Ranker.Ranked ranked) {
    return SecondStage.guess(
        ranked.hits(), section -> pack.docs().boost()[pack.docs().pageOf(section)]);
  }

  private static List<SecondStage.Placed> inFront(
      List<SecondStage.Placed> first, List<SecondStage.Placed> others) {
    List<SecondStage.Placed> all = new ArrayList<>(first);
    Set<Integer> known = new HashSet<>();
    for (SecondStage.Placed hit : first) known.add(hit.hit().section());
    for (SecondStage.Placed hit : others) if (known.add(hit.hit().section())) all.add(hit);
    return all;
  }

  /** How many sections the first stage hands on. */
  int candidates() {
    return pack.head().ranking().candidates();
  }

  /** First stage alone: what is compared with Lucene. */
  Ranker.Ranked ranked(QueryText query, IntPredicate accept) {
    return ranked(query.terms(), query.choices(), accept, false);
  }

  private Ranker.Ranked strictly(List<String> terms, IntPredicate accept) {
    return ranked(terms, Choice.alone(terms), accept, true);
  }

  private Ranker.Ranked ranked(
      List<String> terms, List<Choice> choices, IntPredicate accept, boolean strict) {
    Map<String, List<TermLists.@Nullable Postings>> lists = new HashMap<>();
    return ranker.rank(
        terms, choices, term -> lists.computeIfAbsent(term, pack::term), accept, strict);
  }

  /** Which sections pass the filter, hold all pairs of each phrase and not all pairs of a word that must not stand there. */
  IntPredicate accepting(SearchFilter filter, QueryText query) {
    Head head = pack.head();
    Docs docs = pack.docs();
    BitSet out = new BitSet();
    for (List<String> word : query.without()) out.or(holding(word));
    BitSet in = new BitSet();
    in.set(0, head.sections());
    for (List<String> phrase : query.within()) in.and(holding(phrase));
    in.andNot(out);
    int type = head.types().indexOf(filter.type());
    List<Boolean> fits = head.roleSets().stream().map(filter::fits).toList();
    return section -> {
      if (!in.get(section)) return false;
      int page = docs.pageOf(section);
      int roleSet = docs.roleSet()[page];
      return (filter.type().isEmpty() || docs.type()[page] == type)
          && docs.date()[page] >= filter.since()
          && roleSet < fits.size()
          && fits.get(roleSet);
    };
  }

  private BitSet holding(List<String> terms) {
    Ranker.Ranked ranked = strictly(terms, section -> true);
    BitSet sections = new BitSet();
    for (int s = 0; s < ranked.matched().length; s++)
      if (ranked.matched()[s] == terms.size()) sections.set(s);
    return sections;
  }

  private Set<Integer> pages(Ranker.Ranked ranked) {
    Set<Integer> pages = new HashSet<>();
    for (int section = 0; section < ranked.matched().length; section++)
      if (ranked.matched()[section] >= ranked.required()) pages.add(pack.docs().pageOf(section));
    return pages;
  }

  private Set<Integer> pages(List<SecondStage.Placed> placed) {
    Set<Integer> pages = new HashSet<>();
    for (SecondStage.Placed hit : placed) pages.add(pack.docs().pageOf(hit.hit().section()));
    return pages;
  }

  /** The best section of each page and at most two more; those only if they hold a word themselves. */
  private List<SearchAnswer.PageHit> grouped(
      List<SecondStage.Placed> placed, int pagesMax, List<String> terms) {
    Map<Integer, List<SearchAnswer.SectionHit>> pages = new LinkedHashMap<>();
    for (SecondStage.Placed hit : placed) {
      int page = pack.docs().pageOf(hit.hit().section());
      boolean own = (hit.hit().any() & OWN_WORDS) != 0;
      List<SearchAnswer.SectionHit> sections = pages.get(page);
      if (sections == null) {
        if (pages.size() == pagesMax) continue;
        sections = new ArrayList<>();
        pages.put(page, sections);
        int shown = own ? hit.hit().section() : pack.docs().firstSection()[page];
        sections.add(sectionHit(shown, hit, terms));
      } else if (own && sections.size() < SECTIONS_A_PAGE) {
        int section = hit.hit().section();
        if (sections.get(0).section() != section) sections.add(sectionHit(section, hit, terms));
      }
    }
    List<SearchAnswer.PageHit> hits = new ArrayList<>();
    pages.forEach((page, sections) -> {
      PackReader.SectionText text = pack.section(sections.get(0).section());
      int type = pack.docs().type()[page];
      String name = type < pack.head().types().size() ? pack.head().types().get(type) : "";
      hits.add(new SearchAnswer.PageHit(text.title(), text.path(), name, sections));
    });
    return hits;
  }

  private SearchAnswer.SectionHit sectionHit(
      int section, SecondStage.Placed hit, List<String> terms) {
    PackReader.SectionText text = pack.section(section);
    Excerpt excerpt = Excerpt.of(text.text(), terms);
    return new SearchAnswer.SectionHit(
        section, text.anchor(), text.heading(), hit.hit().score(), excerpt);
  }
}
