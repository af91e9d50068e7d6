package org.touyan.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a theme changes without a template or a style sheet: {@code theme.yml}, checked.
 *
 * @param logo path of a picture from the site root, or ""
 * @param logoWidth in CSS pixels when it is {@value #LOGO_HEIGHT} high; 0 without a logo
 * @param footer lines of text for the foot of every page
 * @param colours by ground ({@code default}, {@code dark} …), then by token without its dashes: {@code #rrggbb}
 */
public record ThemeFace(
    String logo,
    int logoWidth,
    List<String> footer,
    SortedMap<String, SortedMap<String, String>> colours) {
  /** Height of the logo in the head of a page, in CSS pixels. */
  public static final int LOGO_HEIGHT = 38;

  /** The theme as it is. */
  public static final ThemeFace NONE = new ThemeFace("", 0, List.of(), new TreeMap<>());

  public ThemeFace {
    Objects.requireNonNull(logo, "logo");
    footer = List.copyOf(footer);
    TreeMap<String, SortedMap<String, String>> copy = new TreeMap<>();
    colours.forEach((ground, tokens) ->
        copy.put(ground, Collections.unmodifiableSortedMap(new TreeMap<>(tokens))));
    colours = Collections.unmodifiableSortedMap(copy);
  }
}
