package org.touyan.parse.dialect;

import java.util.Locale;
import java.util.Map;

/** The kinds of {@link Box} and alert, with the words shown where the author gave no title. */
public final class BoxKinds {
  private static final Map<String, String> WORDS = Map.of(
      "note", "说明",
      "tip", "提示",
      "important", "重要",
      "warning", "注意",
      "caution", "警告",
      "plain", "白话",
      "norm", "指标",
      "example", "例子");

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

  /** What to show where the author gave no title. */
  public static String words(String kind) {
    return WORDS.getOrDefault(kind, kind);
  }

  /** The kind of {@code :::name}, or "" when there is none of that name. */
  static String ofFence(String name) {
    return WORDS.containsKey(name) || name.equals("table") ? name : "";
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
    return WORDS.containsKey(name) ? name : OTHER_NAMES.getOrDefault(name, "");
  }
}
