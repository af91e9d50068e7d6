package org.touyan.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.Folder;
import org.touyan.model.LexiconEntry;
import org.touyan.model.LexiconEntry.Kind;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.RoleBook;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;
import org.touyan.model.SiteGraph;
import org.touyan.model.Words;
import org.touyan.searchpack.LexiconWriter;
import org.touyan.text.Clauses;

/**
 * Gathers what search suggests while the pages pass: titles, other names, headings and tags that pages share, works that they name, words
 * that stand there again and again, synonyms.
 */
final class Lexicon {
  private static final String HEADING_STEP = " › ";
  private static final int TEXT_CHARS_MAX = 80;
  private static final int HEADING_CHARS_MAX = 16;
  private static final int PAGES_MIN = 2;
  private static final int SHARED_MAX = 1000;
  private static final int SHARED_WEIGHT_MAX = 4;
  /** A law, a rule, a book: what stands between these marks. */
  private static final Pattern WORK = Pattern.compile("《([^《》\\n]{2,30})》");

  private static final int WORKS_MAX = 1000;
  private static final int WORDS_A_GROUP_MAX = 8;
  private static final int TITLE = 6;
  private static final int NAME = 5;
  private static final int TERM = 4;
  private static final int ON_A_PATH = 2;
  private static final int SYNONYM = 4;

  private final SiteGraph graph;
  private final Words words;
  private final Set<String> onPaths = new HashSet<>();
  private final List<LexiconEntry> entries = new ArrayList<>();
  private final List<List<String>> groups = new ArrayList<>();
  private final Map<String, Integer> shared = new HashMap<>();
  private final SortedSet<String> works = new TreeSet<>();
  private final Phrases phrases;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** @param synonyms groups of the site's own file */
  Lexicon(SiteGraph graph, Words words, List<List<String>> synonyms) {
    this.graph = graph;
    this.words = words;
    phrases = new Phrases(graph.pages().size());
    for (LinkedPath path : graph.paths()) {
      onPaths.add(path.page().output());
      path.steps().forEach(step -> onPaths.add(step.page().output()));
    }
    Set<String> alike = new LinkedHashSet<>();
    for (List<String> group : synonyms) {
      addGroup(group);
      alike.addAll(group);
    }
    for (String word : alike) add(word, Kind.WORD, SYNONYM, "");
  }

  private void addGroup(List<String> alike) {
    List<String> group = alike.stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(WORDS_A_GROUP_MAX)
        .toList();
    if (group.size() > 1) groups.add(group);
  }

  private void add(String text, Kind kind, int weight, String path) {
    String line = text.strip();
    if (line.isEmpty()) return;
    int end =
        line.offsetByCodePoints(0, Math.min(TEXT_CHARS_MAX, line.codePointCount(0, line.length())));
    int fit = Math.max(0, Math.min(LexiconEntry.WEIGHT_MAX, weight));
    entries.add(new LexiconEntry(line.substring(0, end), kind, fit, path));
  }

  /** Takes the next page of search; pages come in the order in which the index gets them. */
  void add(PageNode page, SearchDoc doc) {
    numbers.put(doc.path(), numbers.size());
    int weight = (int) Math.round((onPaths.contains(doc.path()) ? ON_A_PATH : 0) + doc.boost() - 1);
    if (page.doc() instanceof Doc.Term term) {
      weight += TERM;
      List<String> alike = new ArrayList<>(List.of(page.title()));
      alike.addAll(term.synonyms());
      addGroup(alike);
    }
    add(doc.title(), Kind.TITLE, TITLE + weight, doc.path());
    for (String name : doc.names()) add(name, Kind.NAME, NAME + weight, doc.path());
    phrases.add(doc.sections());
    Set<String> own = new HashSet<>(page.info().tags());
    for (Section section : doc.sections()) {
      int step = section.heading().lastIndexOf(HEADING_STEP);
      String heading =
          step < 0 ? section.heading() : section.heading().substring(step + HEADING_STEP.length());
      // 第三条 of two policies is nothing that anybody looks for.
      boolean says = heading.length() > 1 && Clauses.opened(heading).isEmpty();
      if (says && heading.length() <= HEADING_CHARS_MAX) own.add(heading);
      Matcher work = WORK.matcher(section.text());
      while (work.find()) {
        if (works.size() < WORKS_MAX) works.add(work.group(1));
      }
    }
    own.forEach(word -> shared.merge(word, 1, Integer::sum));
  }

  void write(LexiconWriter writer) {
    shared.entrySet().stream()
        .filter(word -> word.getValue() >= PAGES_MIN)
        .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(word -> -word.getValue())
            .thenComparing(Map.Entry::getKey))
        .limit(SHARED_MAX)
        .forEach(word -> add(word.getKey(), Kind.WORD, weight(word.getValue()), ""));
    for (String work : works) {
      if (!shared.containsKey(work)) add(work, Kind.WORD, 1, "");
    }
    for (Phrases.Phrase phrase : phrases.find()) {
      if (!shared.containsKey(phrase.text()) && !works.contains(phrase.text()))
        add(phrase.text(), Kind.WORD, Math.min(2, weight(phrase.times()) - 2), "");
    }
    writer.write(entries, Collections.unmodifiableList(groups), paths(), labels());
  }

  private static int weight(int pages) {
    return Math.min(SHARED_WEIGHT_MAX, 32 - Integer.numberOfLeadingZeros(pages));
  }

  /** Search numbers of the pages of each path, the page of the path itself included. */
  private SortedMap<String, Set<Integer>> paths() {
    SortedMap<String, Set<Integer>> paths = new TreeMap<>();
    for (LinkedPath path : graph.paths()) {
      Set<Integer> pages = new HashSet<>();
      addNumber(pages, path.page());
      path.steps().forEach(step -> addNumber(pages, step.page()));
      paths.put(path.page().id(), pages);
    }
    return paths;
  }

  private List<Map.Entry<String, String>> labels() {
    List<Map.Entry<String, String>> labels = new ArrayList<>();
    for (DocType type : DocType.values())
      labels.add(Map.entry("type:" + type.id(), words.of("type." + type.id())));
    for (RoleBook.Level level : graph.book().levels())
      labels.add(Map.entry("level:" + level.id(), level.label()));
    for (Folder folder : graph.top().folders()) {
      if (folder.pages().stream().anyMatch(page -> page.doc() instanceof Doc.Term))
        labels.add(Map.entry("glossary", folder.output()));
    }
    return labels;
  }

  private void addNumber(Set<Integer> pages, PageNode page) {
    Integer number = numbers.get(page.output());
    if (number != null) pages.add(number);
  }
}
