package org.touyan.html;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute of content may hold. An allow-list: {@link #of} answers null for every other name. Addresses
 * ({@code href src poster data-link}) are not here: they go through {@link PageLinks}.
 */
enum AttributeRule {
  /** Any text: shown or read out, never run. */
  TEXT,
  /** Made unique and kept apart from the page's own by {@link Ids}. */
  ID,
  /** Class names, those of the theme left out. */
  CLASS,
  /** 1 to 4 digits. */
  NUMBER,
  /** A language tag. */
  LANG,
  DIR,
  SCOPE,
  ROLE,
  /** The name alone counts. */
  FLAG,
  /** {@code type} of an {@code ol} or {@code source}. */
  TYPE,
  /** Old {@code align}: becomes a class. */
  ALIGN;

  private static final Set<String> DIRS = Set.of("ltr", "rtl", "auto");
  private static final Set<String> SCOPES = Set.of("col", "row", "colgroup", "rowgroup");
  private static final Map<String, AttributeRule> RULES = Map.ofEntries(
      Map.entry("id", ID),
      Map.entry("class", CLASS),
      Map.entry("lang", LANG),
      Map.entry("dir", DIR),
      Map.entry("title", TEXT),
      Map.entry("alt", TEXT),
      Map.entry("width", NUMBER),
      Map.entry("height", NUMBER),
      Map.entry("colspan", NUMBER),
      Map.entry("rowspan", NUMBER),
      Map.entry("start", NUMBER),
      Map.entry("scope", SCOPE),
      Map.entry("reversed", FLAG),
      Map.entry("open", FLAG),
      Map.entry("datetime", TEXT),
      Map.entry("aria-label", TEXT),
      Map.entry("role", ROLE),
      Map.entry("type", TYPE),
      Map.entry("align", ALIGN),
      Map.entry("data-item", TEXT),
      Map.entry("data-due", TEXT),
      Map.entry("data-role", TEXT),
      Map.entry("data-evidence", TEXT),
      Map.entry("data-right", TEXT),
      Map.entry("data-choice", TEXT),
      Map.entry("data-ask", TEXT),
      Map.entry("data-key", TEXT),
      Map.entry("data-answer", TEXT),
      Map.entry("data-alike", TEXT),
      Map.entry("data-table", TEXT));

  /** The rule for an attribute name in lower case, or null when it may not stay. */
  static @Nullable AttributeRule of(String name) {
    return RULES.get(name);
  }

  /** Whether {@code value} is fit for a rule that keeps values as they are. */
  boolean fits(String value) {
    return switch (this) {
      case TEXT, ID, CLASS, FLAG, ALIGN -> true;
      case NUMBER -> value.length() <= 4 && !value.isEmpty() && isDigits(value);
      case LANG -> value.length() <= 35 && isLang(value);
      case DIR -> DIRS.contains(value);
      case SCOPE -> SCOPES.contains(value);
      case ROLE -> value.equals("note");
      case TYPE -> value.length() <= 60 && !value.isEmpty() && isLang(value.replace('/', '-'));
    };
  }

  /** Only names of letters, digits, {@code _} and {@code -} that do not begin with the theme's {@code ty-}; maybe "". */
  static String classes(String value) {
    if (isPlainClass(value)) return value;
    StringBuilder out = new StringBuilder(value.length());
    for (String name : value.split("[ \\t\\n\\r\\f]+")) {
      if (!isPlainClass(name)) continue;
      if (out.length() > 0) out.append(' ');
      out.append(name);
    }
    return out.toString();
  }

  private static boolean isPlainClass(String name) {
    return !name.isEmpty()
        && !name.regionMatches(true, 0, "ty-", 0, 3)
        && isLang(name.replace('_', '-'));
  }

  /** ASCII letters, digits and hyphens. */
  private static boolean isLang(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && c != '-' && !(c >= '0' && c <= '9')) return false;
    }
    return !value.isEmpty();
  }

  private static boolean isDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!(c >= '0' && c <= '9')) return false;
    }
    return true;
  }
}
