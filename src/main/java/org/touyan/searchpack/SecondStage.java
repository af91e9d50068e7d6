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
 * Second stage, exact in a double: the exact string in title, heading or text, then what the first stage gave, less where the parts
 * stand far from each other. Twin: {@code exact.js}.
 */
final class SecondStage {
  private static final int NEAR = 16;
  private static final int FAR = 8;
  private static final int PHRASE_READS = 3;
  private static final int IS_TITLE = 4;
  private static final int IN_TITLE = 3;
  private static final int IN_HEADING = 2;
  private static final int IN_TEXT = 1;

  /**
   * A hit with its place: the higher the level the better; where parts stand {@link #FAR} from each other, half the score counts.
   *
   * @param weighted score times the weight of the page in hundredths
   */
  record Placed(Ranker.Hit hit, double weighted, int level, int spread) {
    Placed at(int newLevel, int newSpread) {
      return new Placed(hit, weighted, newLevel, newSpread);
    }

    double nearness() {
      return weighted * (NEAR - spread);
    }
  }

  private static final Comparator<Placed> ORDER = Comparator.comparingInt((Placed p) -> -p.level())
      .thenComparing(Comparator.comparingDouble(Placed::nearness).reversed())
      .thenComparingInt(p -> p.hit().section());

  private SecondStage() {}

  /**
   * First guess from the postings alone: where all terms stand, then the weighted score.
   *
   * @param boostOf weight of a section's page in hundredths
   */
  static List<Placed> guess(List<Ranker.Hit> hits, IntUnaryOperator boostOf) {
    return hits.stream()
        .map(hit -> new Placed(
            hit,
            (double) hit.score() * boostOf.applyAsInt(hit.section()),
            hit.all() ? level(hit.fields()) : 0,
            0))
        .sorted(ORDER)
        .toList();
  }

  private static int level(int fields) {
    return (fields & 1) != 0 ? IN_TITLE : (fields & 2) != 0 ? IN_HEADING : IN_TEXT;
  }

  /**
   * Reads the texts of the first hits that hold all terms, {@code step} at once, until that many hold the exact string or
   * {@code most} are read, and puts the hits in order. What was not read stands behind what holds the string.
   */
  static List<Placed> settle(
      List<Placed> guessed,
      QueryText query,
      PackSettings.Ranking limits,
      IntFunction<SectionText> textOf) {
    boolean phrases = !query.phrases().isEmpty();
    List<Placed> read = new ArrayList<>();
    List<Placed> others = new ArrayList<>();
    int most = phrases ? PHRASE_READS * limits.verifyMost() : limits.verifyMost();
    int exact = 0;
    for (Placed guess : guessed) {
      if (read.size() % limits.verifyStep() == 0 && exact >= limits.verifyStep() && !phrases)
        most = read.size();
      if (read.size() < most && (phrases || guess.hit().all())) {
        Placed settled = place(guess, textOf.apply(guess.hit().section()), query);
        read.add(settled);
        if (settled.level() > 0) exact++;
      } else {
        others.add(guess.at(0, 0));
      }
    }
    List<Placed> placed = new ArrayList<>(read);
    if (phrases) placed.removeIf(hit -> hit.level() < 0);
    else placed.addAll(others);
    placed.sort(ORDER);
    return placed;
  }

  /** The level is below 0 if a phrase does not stand in the section. */
  private static Placed place(Placed guess, SectionText text, QueryText query) {
    List<String> titles = new ArrayList<>(List.of(text.title()));
    titles.addAll(text.names());
    String title = Fold.fold(String.join("\n", titles));
    String heading = Fold.fold(text.heading());
    String body = Fold.fold(text.text());
    for (String phrase : query.phrases())
      if (found(phrase, title, heading, body) == 0) return guess.at(-1, 0);
    if (!guess.hit().all()) return guess.at(0, 0);
    if (("\n" + title + "\n").contains("\n" + query.whole() + "\n")) return guess.at(IS_TITLE, 0);
    int lowest = IN_TITLE;
    for (String part : query.parts()) lowest = Math.min(lowest, found(part, title, heading, body));
    return guess.at(lowest, lowest == IN_TEXT ? spread(body, query.parts()) : 0);
  }

  private static int found(String part, String title, String heading, String body) {
    return title.contains(part)
        ? IN_TITLE
        : heading.contains(part) ? IN_HEADING : body.contains(part) ? IN_TEXT : 0;
  }

  private record Place(int at, int part) {}

  /** How often the length of the parts must be doubled to reach the smallest window that holds them all, at most {@link #FAR}. */
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
    int doubled = 0;
    for (long covered = length; covered < window && doubled < FAR; covered *= 2) doubled++;
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
