package org.touyan.parse.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The kinds of {@link Box} and alert; the theme has the words shown where the author gave no title. */
public final class BoxKinds {
  private static final Set<String> KINDS =
      Set.of("note", "tip", "important", "warning", "caution", "plain", "norm", "example");

  /** What other tools call them. */
  private static final Map<String, String> OTHER_NAMES = Map.of(
      "info",
      "note",
      "hint",
      "tip",
      "success",
      "tip",
      "danger",
      "caution",
      "error",
      "caution",
      "attention",
      "warning",
      "abstract",
      "note",
      "question",
      "note",
      "quote",
      "note");

  private BoxKinds() {}

  /** The kind of {@code :::name}, or "" when there is none of that name. */
  static String ofFence(String name) {
    return KINDS.contains(name) || name.equals("table") ? name : "";
  }

  /** The kind of {@code > [!NAME]}, or "". */
  static String ofAlert(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "note" -> "note";
      case "tip" -> "tip";
      case "important" -> "important";
      case "warning" -> "warning";
      case "caution" -> "caution";
      default -> "";
    };
  }

  /** The kind of {@code !!! name}, or "". */
  static String ofAdmonition(String name) {
    return KINDS.contains(name) ? name : OTHER_NAMES.getOrDefault(name, "");
  }
}
