package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.touyan.searchpack.PackReader.SectionText;
import org.touyan.text.Fold;

/**
 * Second stage, integers only: the exact string in title, heading or text, then how close the parts stand, then where the first
 * stage put them. Twin: {@code exact.js}.
 */
final class SecondStage {
  private static final int NOT_IN_TEXT = 32;
  private static final int IS_TITLE = 4;
  private static final int IN_TITLE = 3;
  private static final int IN_HEADING = 2;
  private static final int IN_TEXT = 1;

  /** A hit with its place: the higher the level the better, the smaller the spread the better. */
  record Placed(Ranker.Hit hit, int level, int spread) {}

  private static final Comparator<Placed> ORDER =
      Comparator.comparingInt((Placed p) -> -p.level()).thenComparingInt(Placed::spread);

  private SecondStage() {}

  /**
   * First guess from the postings alone: where all terms stand, then the score times the weight of the page.
   *
   * @param boostOf weight of a section's page in hundredths; the product is exact in a double
   */
  static List<Placed> guess(List<Ranker.Hit> hits, IntUnaryOperator boostOf) {
    return hits.stream()
        .map(hit -> new Placed(hit, hit.all() ? level(hit.fields()) : 0, 0))
        .sorted(Comparator.comparingInt((Placed p) -> -p.level())
            .thenComparingDouble(
                p -> -(double) p.hit().score() * boostOf.applyAsInt(p.hit().section()))
            .thenComparingInt(p -> p.hit().section()))
        .toList();
  }

  private static int level(int fields) {
    return (fields & 1) != 0 ? IN_TITLE : (fields & 2) != 0 ? IN_HEADING : IN_TEXT;
  }

  /**
   * Reads the texts of the first hits that hold all terms, {@code step} at once, until that many hold the exact string or
   * {@code most} are read, and puts the hits in order. What was not read keeps its place behind what was.
   */
  static List<Placed> settle(
      List<Placed> guessed,
      QueryText query,
      PackSettings.Ranking limits,
      IntFunction<SectionText> textOf) {
    List<Placed> placed = new ArrayList<>();
    boolean phrases = !query.phrases().isEmpty();
    int most = phrases ? guessed.size() : limits.verifyMost();
    int read = 0;
    int exact = 0;
    for (Placed guess : guessed) {
      boolean enough = !phrases && read % limits.verifyStep() == 0 && exact >= limits.verifyStep();
      if (!guess.hit().all() || read == most || enough) {
        if (!phrases) placed.add(new Placed(guess.hit(), 0, 0));
        if (enough) most = read;
        continue;
      }
      Placed settled = place(guess.hit(), textOf.apply(guess.hit().section()), query);
      read++;
      if (settled.level() > 0) exact++;
      if (settled.level() >= 0) placed.add(settled);
    }
    placed.sort(ORDER);
    return placed;
  }

  /** The level is below 0 if a phrase does not stand in the section. */
  private static Placed place(Ranker.Hit hit, SectionText text, QueryText query) {
    List<String> titles = new ArrayList<>(List.of(text.title()));
    titles.addAll(text.names());
    String title = Fold.fold(String.join("\n", titles));
    String heading = Fold.fold(text.heading());
    String body = Fold.fold(text.text());
    for (String phrase : query.phrases())
      if (found(phrase, title, heading, body) == 0) return new Placed(hit, -1, 0);
    if (("\n" + title + "\n").contains("\n" + query.whole() + "\n"))
      return new Placed(hit, IS_TITLE, 0);
    int lowest = IN_TITLE;
    for (String part : query.parts()) lowest = Math.min(lowest, found(part, title, heading, body));
    return new Placed(hit, lowest, lowest == IN_TEXT ? spread(body, query.parts()) : 0);
  }

  private static int found(String part, String title, String heading, String body) {
    return title.contains(part)
        ? IN_TITLE
        : heading.contains(part) ? IN_HEADING : body.contains(part) ? IN_TEXT : 0;
  }

  private record Place(int at, int part) {}

  /** How often the length of the parts must be doubled to reach the length of the smallest window that holds them all. */
  static int spread(String body, List<String> parts) {
    if (parts.size() < 2) return 0;
    List<Place> places = new ArrayList<>();
    int length = 0;
    for (int p = 0; p < parts.size(); p++) {
      String part = parts.get(p);
      length += part.length();
      for (int at = body.indexOf(part); at >= 0; at = body.indexOf(part, at + 1))
        places.add(new Place(at, p));
    }
    places.sort(Comparator.comparingInt(Place::at).thenComparingInt(Place::part));
    int window = smallestWindow(places, parts);
    if (window == Integer.MAX_VALUE) return NOT_IN_TEXT;
    int doubled = 0;
    for (long covered = length; covered < window; covered *= 2) doubled++;
    return doubled;
  }

  private static int smallestWindow(List<Place> places, List<String> parts) {
    int[] last = new int[parts.size()];
    Arrays.fill(last, -1);
    int window = Integer.MAX_VALUE;
    for (Place place : places) {
      last[place.part()] = place.at();
      int start = Integer.MAX_VALUE;
      int end = 0;
      for (int p = 0; p < last.length && start >= 0; p++) {
        start = Math.min(start, last[p]);
        end = Math.max(end, last[p] + parts.get(p).length());
      }
      if (start >= 0) window = Math.min(window, end - start);
    }
    return window;
  }
}
