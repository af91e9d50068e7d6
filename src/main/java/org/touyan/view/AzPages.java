package org.touyan.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.touyan.model.PageNode;
import org.touyan.model.SiteGraph;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;

/**
 * Everything by the first letter of its pinyin, as one page, or as one page a letter in a large site. Works without scripts:
 * the letters are anchors or pages.
 */
final class AzPages {
  /** More entries than this would make one page longer than 60 kB. */
  static final int ENTRIES_MAX = 400;

  private static final String FRONT = "az.html";

  /** 第三课: nobody looks a lesson up by its number. */
  private static final Pattern NUMBERING =
      Pattern.compile("^第[0-9一二三四五六七八九十百]{1,5}[课章节讲门条步期][\\s\u3000:：、]*(?=.)");

  private final Wording wording;
  private final UnaryOperator<String> latin;

  /** @param latin a title in {@code [a-z0-9-]*}, Han as pinyin */
  AzPages(Wording wording, UnaryOperator<String> latin) {
    this.wording = wording;
    this.latin = latin;
  }

  /** A page of the list before it is dressed. */
  record Sheet(String path, Detail.Az detail) {}

  /** An entry with what it is sorted by. */
  private record Entry(String letter, String sound, Detail.AzEntry view) {}

  List<Sheet> all(SiteGraph graph) {
    Map<String, List<Detail.AzEntry>> byLetter = new LinkedHashMap<>();
    int count = 0;
    for (Entry entry : entries(graph)) {
      byLetter.computeIfAbsent(entry.letter, key -> new ArrayList<>()).add(entry.view);
      count++;
    }
    return count <= ENTRIES_MAX ? List.of(onePage(byLetter)) : manyPages(byLetter);
  }

  private static Sheet onePage(Map<String, List<Detail.AzEntry>> byLetter) {
    List<Detail.LetterView> letters = new ArrayList<>();
    List<Detail.AzGroup> groups = new ArrayList<>();
    byLetter.forEach((letter, entries) -> {
      letters.add(new Detail.LetterView(letter, "#az-" + letter, entries.size(), false));
      groups.add(new Detail.AzGroup(letter, entries));
    });
    return new Sheet(FRONT, new Detail.Az(letters, groups, List.of()));
  }

  private static List<Sheet> manyPages(Map<String, List<Detail.AzEntry>> byLetter) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new Sheet(FRONT, new Detail.Az(letters(byLetter, ""), List.of(), List.of())));
    byLetter.forEach((letter, entries) -> {
      int parts = (entries.size() + ENTRIES_MAX - 1) / ENTRIES_MAX;
      List<LinkView> links = new ArrayList<>();
      for (int part = 0; part < parts && parts > 1; part++)
        links.add(new LinkView(path(letter, part), Integer.toString(part + 1), ""));
      for (int part = 0; part < parts; part++) {
        int end = Math.min(entries.size(), (part + 1) * ENTRIES_MAX);
        List<Detail.AzEntry> some = entries.subList(part * ENTRIES_MAX, end);
        sheets.add(new Sheet(
            path(letter, part),
            new Detail.Az(
                letters(byLetter, letter), List.of(new Detail.AzGroup(letter, some)), links)));
      }
    });
    return sheets;
  }

  private static List<Detail.LetterView> letters(
      Map<String, List<Detail.AzEntry>> byLetter, String here) {
    return byLetter.entrySet().stream()
        .map(entry -> new Detail.LetterView(
            entry.getKey(),
            path(entry.getKey(), 0),
            entry.getValue().size(),
            entry.getKey().equals(here)))
        .toList();
  }

  private static String path(String letter, int part) {
    return "az-" + letter + (part == 0 ? "" : "-" + (part + 1)) + ".html";
  }

  private List<Entry> entries(SiteGraph graph) {
    List<Entry> entries = new ArrayList<>();
    for (PageNode page : graph.pages()) {
      String kind = wording.type(page.info().type());
      entries.add(entry(page, page.title(), "", kind));
      for (String name : page.names()) {
        if (!name.isBlank() && !name.equals(page.title()))
          entries.add(entry(page, name.strip(), page.title(), ""));
      }
    }
    entries.sort(Comparator.comparingInt((Entry entry) -> rank(entry.letter))
        .thenComparing(Entry::letter)
        .thenComparing(Entry::sound)
        .thenComparing(entry -> entry.view.title())
        .thenComparing(entry -> entry.view.url()));
    return entries;
  }

  private Entry entry(PageNode page, String title, String see, String kind) {
    String named = NUMBERING.matcher(title).replaceFirst("");
    String sound = latin.apply(named);
    return new Entry(
        letter(named, sound), sound, new Detail.AzEntry(page.output(), title, see, kind));
  }

  /** By the first character that is no sign: a Han character by its pinyin, digits, Latin and the rest under headings of their own. */
  private static String letter(String title, String sound) {
    int first =
        title.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(0);
    if (Character.isDigit(first)) return "digits";
    boolean isHan = Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN;
    boolean isLatin = Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
    if (isLatin) return "latin";
    char initial = sound.isEmpty() ? '-' : sound.charAt(0);
    return isHan && initial >= 'a' && initial <= 'z' ? String.valueOf(initial) : "other";
  }

  private static int rank(String letter) {
    return switch (letter) {
      case "latin" -> 1;
      case "digits" -> 2;
      case "other" -> 3;
      default -> 0;
    };
  }
}
