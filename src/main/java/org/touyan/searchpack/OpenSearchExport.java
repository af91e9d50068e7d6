package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.touyan.text.CharKind;
import org.touyan.text.Clauses;
import org.touyan.text.Fold;
import org.touyan.text.Json;
import org.touyan.text.TokenReader;
import org.touyan.text.Tokens;

/**
 * The sections of a pack for an OpenSearch of one's own: lines for its bulk interface, an index template whose analysis gives the
 * terms of {@link Tokens}, and queries that rank as {@link Ranker} does. {@code RealEngineIT} holds a real OpenSearch to that.
 *
 * <p>A group {@code c*} cannot be summed up there, so each field has a second one, {@code .one}, with single characters. Whether a
 * section holds enough of the terms is asked of {@code all}, which has the terms of all three fields and no scores.
 */
public final class OpenSearchExport {
  /** Name of the index and of the template. */
  public static final String INDEX = "touyan";

  /** The share of the terms that a section must hold: the next one is tried when fewer than {@code enough} sections do. */
  static final List<String> SHARES = List.of("100%", "75%", "50%", "1");

  private static final String PAIRS = "touyan_pairs";
  private static final String ONES = "touyan_ones";
  private static final String ALL = "touyan_all";

  private OpenSearchExport() {}

  /** Two lines: what is to be done, and the document. */
  public static String lines(PackedSection section) {
    String id = section.path() + "#" + section.number();
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("section", section.number());
    doc.put("page", section.path());
    doc.put("anchor", section.anchor());
    List<String> titles = new ArrayList<>(List.of(section.title()));
    titles.addAll(section.names());
    doc.put("t", String.join("\n", titles));
    String clauses = String.join(" ", Clauses.opened(section.heading() + "\n" + section.text()));
    doc.put("h", (section.heading() + "\n" + clauses).strip());
    doc.put("b", section.text());
    doc.put("type", section.type());
    doc.put("roles", section.roles());
    if (section.date() > 0) doc.put("date", section.date());
    doc.put("boost", section.boost());
    return Json.of(Map.of("index", Map.of("_index", INDEX, "_id", id))) + "\n" + Json.of(doc)
        + "\n";
  }

  /** The index template as JSON: analysis, similarity and fields. */
  public static String template(PackSettings.Ranking ranking) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("analysis", analysis());
    settings.put("similarity", similarity(ranking));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("t", scored(true));
    fields.put("h", scored(false));
    fields.put("b", scored(true));
    Map<String, Object> all = text(ALL, "docs", false);
    all.put("search_analyzer", "whitespace");
    fields.put("all", all);
    for (String name : List.of("page", "anchor", "type", "roles"))
      fields.put(name, Map.of("type", "keyword"));
    for (String name : List.of("section", "date", "boost"))
      fields.put(name, Map.of("type", "integer"));
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("settings", settings);
    template.put("mappings", Map.of("properties", fields));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("index_patterns", List.of(INDEX + "*"));
    out.put("template", template);
    return Json.of(out) + "\n";
  }

  /**
   * The body of a search as JSON: sections that hold all terms of {@code words} and none of its excluded words, in the order of the
   * first stage.
   */
  public static String query(String words, PackSettings.Ranking ranking) {
    QueryText asked = QueryText.of(words);
    List<Object> scores = new ArrayList<>();
    for (Choice choice : asked.choices()) {
      scores.add(best("t", ranking.titleMilli(), choice));
      scores.add(best("h", ranking.headingMilli(), choice));
      scores.add(best("b", ranking.textMilli(), choice));
    }
    Map<String, Object> bool = new LinkedHashMap<>();
    bool.put("filter", holding(asked.terms(), "minimum_should_match", SHARES.get(0)));
    bool.put(
        "must_not",
        asked.without().stream().map(word -> holding(word, "operator", "and")).toList());
    bool.put("should", scores);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("query", Map.of("bool", bool));
    out.put("sort", List.of("_score", Map.of("section", "asc")));
    return Json.of(out);
  }

  private static Map<String, Object> holding(List<String> terms, String option, String value) {
    Map<String, Object> match = new LinkedHashMap<>();
    match.put("query", terms.stream().map(TermLists::letters).collect(Collectors.joining(" ")));
    match.put(option, value);
    return Map.of("match", Map.of("all", match));
  }

  /** The boost is rounded as {@link Ranker} does. */
  private static Map<String, Object> best(String field, int milli, Choice choice) {
    Map<String, Object> best = new LinkedHashMap<>();
    best.put("queries", choice.terms().stream().map(term -> term(field, term)).toList());
    best.put("boost", (float) (milli / 1000.0) * choice.times());
    return Map.of("dis_max", best);
  }

  private static Map<String, Object> term(String field, String term) {
    String asked = TermLists.isGroup(term) ? field + ".one" : field;
    return Map.of("term", Map.of(asked, TermLists.letters(term)));
  }

  private static Map<String, Object> similarity(PackSettings.Ranking ranking) {
    Map<String, Object> bm25 = new LinkedHashMap<>();
    bm25.put("type", "BM25");
    bm25.put("k1", ranking.k1Milli() / 1000.0);
    bm25.put("b", ranking.bMilli() / 1000.0);
    return Map.of("default", bm25);
  }

  private static Map<String, Object> scored(boolean norms) {
    Map<String, Object> field = text(PAIRS, "freqs", norms);
    field.put("copy_to", "all");
    field.put("fields", Map.of("one", text(ONES, "freqs", norms)));
    return field;
  }

  private static Map<String, Object> text(String analyzer, String options, boolean norms) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("type", "text");
    field.put("analyzer", analyzer);
    field.put("index_options", options);
    field.put("norms", norms);
    return field;
  }

  private static Map<String, Object> analysis() {
    Map<String, Object> filters = new LinkedHashMap<>();
    Map<String, Object> fold = new LinkedHashMap<>();
    fold.put("type", "mapping");
    fold.put("mappings", mappings());
    filters.put("touyan_fold", fold);
    for (Replacement one : replacements()) {
      Map<String, Object> filter = new LinkedHashMap<>();
      filter.put("type", "pattern_replace");
      filter.put("pattern", one.pattern());
      filter.put("replacement", one.by());
      filters.put(one.name(), filter);
    }
    Map<String, Object> analyzers = new LinkedHashMap<>();
    for (String name : List.of(PAIRS, ONES, ALL)) analyzers.put(name, analyzer(name));
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("type", "whitespace");
    words.put("max_token_length", TokenReader.WORD_CHARS_MAX);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("char_filter", filters);
    out.put("tokenizer", Map.of("touyan_words", words));
    out.put("analyzer", analyzers);
    return out;
  }

  /** @param pattern name of the filter that parts Han, which the analyzer shares */
  private static Map<String, Object> analyzer(String pattern) {
    Map<String, Object> analyzer = new LinkedHashMap<>();
    analyzer.put("type", "custom");
    analyzer.put("char_filter", List.of("touyan_fold", "touyan_letters", pattern));
    analyzer.put("tokenizer", "touyan_words");
    return analyzer;
  }

  /** A filter of characters: what matches is replaced. */
  record Replacement(String name, String pattern, String by) {}

  /**
   * What is no letter becomes a space; each Han becomes itself and the one behind it, or only itself, or both, with spaces around.
   */
  static List<Replacement> replacements() {
    String han = CharKind.HAN.regexClass();
    String word = CharKind.WORD.regexClass();
    return List.of(
        new Replacement("touyan_letters", "[^" + han + word + "]", " "),
        ofHan(PAIRS, "(H)(?:(?=(H))|)", " $1$2 "),
        ofHan(ONES, "(H)", " $1 "),
        ofHan(ALL, "(H)(?:(?=(H))|)", " $1 $1$2 "));
  }

  /** {@code H} stands for any Han. */
  private static Replacement ofHan(String name, String pattern, String by) {
    return new Replacement(name, pattern.replace("H", "[" + CharKind.HAN.regexClass() + "]"), by);
  }

  private static List<String> mappings() {
    List<String> mappings = new ArrayList<>();
    for (int c = 0; c < 0x10000; c++) {
      if (Fold.fold(c) == c) continue;
      mappings.add(String.format(Locale.ROOT, "\\u%04x=>\\u%04x", c, Fold.fold(c)));
    }
    return mappings;
  }
}
