package org.touyan.source;

import java.util.Locale;
import java.util.Set;

/** What a file is, by its path below the content folder. */
final class Places {
  /** Names of the folder that holds tables. Nothing in it is ever published as a file: rosters may lie there. */
  private static final Set<String> DATA_FOLDERS = Set.of("data", "数据表", "数据");

  static final String SITE = "site.yml";
  static final String ROLES = "roles.yml";
  static final String SYNONYMS = "synonyms.yml";

  /** The kinds of files. */
  enum Kind {
    PAGE,
    DATA,
    CONFIG,
    ASSET,
    /** In the data folder, but no table: a spreadsheet, a note. */
    PASSED_OVER
  }

  private Places() {}

  static Kind kind(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) return Kind.PAGE;
    int slash = lower.indexOf('/');
    if (slash > 0 && DATA_FOLDERS.contains(lower.substring(0, slash))) {
      boolean table = lower.endsWith(".csv") || lower.endsWith(".yml") || lower.endsWith(".yaml");
      return table ? Kind.DATA : Kind.PASSED_OVER;
    }
    if (path.equals(SITE) || path.equals(ROLES) || path.equals(SYNONYMS)) return Kind.CONFIG;
    return Kind.ASSET;
  }

  /** Whether a link may stand for its target: under another name a roster would become a file to copy. */
  static boolean areAlike(String link, String target) {
    return kind(link) == kind(target);
  }
}
