package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.touyan.text.CharKind;
import org.touyan.text.Clauses;
import org.touyan.text.Fold;
import org.touyan.text.Json;

/**
 * The sections of a pack for an OpenSearch of one's own: lines for its bulk interface, and an index template whose analysis gives
 * the tokens of {@link org.touyan.text.Tokens}; a run's last character is a token of one character there and {@code c$} here.
 */
public final class OpenSearchExport {
  /** Name of the index and of the template. */
  public static final String INDEX = "touyan";

  private OpenSearchExport() {}

  /** Two lines: what is to be done, and the document. */
  public static String lines(PackedSection section) {
    String id = section.path() + "#" + section.number();
    Map<String, Object> doc = new LinkedHashMap<>();
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
    Map<String, Object> settings =
        Map.of("analysis", analysis(), "similarity", similarity(ranking));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("t", text(true));
    fields.put("h", text(false));
    fields.put("b", text(true));
    for (String name : List.of("page", "anchor", "type", "roles"))
      fields.put(name, Map.of("type", "keyword"));
    for (String name : List.of("date", "boost")) fields.put(name, Map.of("type", "integer"));
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("settings", settings);
    template.put("mappings", Map.of("properties", fields));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("index_patterns", List.of(INDEX + "*"));
    out.put("template", template);
    return Json.of(out) + "\n";
  }

  private static Map<String, Object> similarity(PackSettings.Ranking ranking) {
    Map<String, Object> bm25 = new LinkedHashMap<>();
    bm25.put("type", "BM25");
    bm25.put("k1", ranking.k1Milli() / 1000.0);
    bm25.put("b", ranking.bMilli() / 1000.0);
    return Map.of("default", bm25);
  }

  private static Map<String, Object> text(boolean norms) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("type", "text");
    field.put("analyzer", "touyan_index");
    field.put("search_analyzer", "touyan_query");
    field.put("index_options", "freqs");
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
    analyzers.put("touyan_index", analyzer("touyan_fold", "touyan_letters", "touyan_pairs"));
    analyzers.put("touyan_query", analyzer("touyan_fold", "touyan_letters", "touyan_query_pairs"));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("char_filter", filters);
    out.put("analyzer", analyzers);
    return out;
  }

  private static Map<String, Object> analyzer(String... filters) {
    Map<String, Object> analyzer = new LinkedHashMap<>();
    analyzer.put("type", "custom");
    analyzer.put("char_filter", List.of(filters));
    analyzer.put("tokenizer", "whitespace");
    return analyzer;
  }

  /** A filter of characters: what matches is replaced. */
  record Replacement(String name, String pattern, String by) {}

  /**
   * What is no letter becomes a space; each Han becomes itself and the one behind it, with spaces around. In a query the last one
   * of a longer run goes: the query does not say that the text ends there.
   */
  static List<Replacement> replacements() {
    String han = CharKind.HAN.regexClass();
    return List.of(
        new Replacement("touyan_letters", "[^" + han + CharKind.WORD.regexClass() + "]", " "),
        new Replacement("touyan_pairs", "([" + han + "])(?:(?=([" + han + "]))|)", " $1$2 "),
        new Replacement(
            "touyan_query_pairs",
            "([H])([H])(?![H])|([H])(?=([H]))|([H])".replace("H", han),
            " $1$2$3$4$5 "));
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
