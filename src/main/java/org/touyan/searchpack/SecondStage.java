package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touyan.text.Fold;

/** Second stage: the exact string in title, heading or text, then how close the parts stand. Twin: {@code exact.js}. */
final class SecondStage {
  private static final int NOT_IN_TEXT = 32;

  /** A hit with its place: the higher the level the better, the smaller the spread the better. */
  record Placed(Ranker.Hit hit, int level, int spread) {}

  /** What the second stage reads of a section. */
  record SectionText(
      String title, List<String> names, String anchor, String heading, String text) {}

  private static final Comparator<Placed> ORDER = Comparator.comparingInt((Placed p) -> -p.level())
      .thenComparingInt(Placed::spread)
      .thenComparing((a, b) -> Float.compare(b.hit().score(), a.hit().score()))
      .thenComparingInt(p -> p.hit().section());

  private SecondStage() {}

  /** First guess from the postings alone. */
  static List<Placed> guess(List<Ranker.Hit> hits) {
    return hits.stream()
        .map(hit -> new Placed(hit, hit.all() ? level(hit.fields()) : 0, 0))
        .sorted(ORDER)
        .toList();
  }

  private static int level(int fields) {
    return (fields & 1) != 0 ? 3 : (fields & 2) != 0 ? 2 : 1;
  }

  /** Text shards that must be read to put these hits in order: those of the best ones, at most {@code most}. */
  static List<Integer> shardsToRead(
      List<Placed> hits, int terms, int most, IntUnaryOperator shardOf) {
    List<Integer> shards = new ArrayList<>();
    if (terms < 2) return shards; // a section that holds the only term holds the string
    for (Placed placed : hits) {
      int shard = shardOf.applyAsInt(placed.hit().section());
      if (placed.hit().all() && !shards.contains(shard) && shards.size() < most) shards.add(shard);
    }
    return shards;
  }

  /** @param textOf the text of a section, or null if its shard was not read */
  static List<Placed> settle(
      List<Placed> hits, List<String> parts, IntFunction<@Nullable SectionText> textOf) {
    List<Placed> placed = new ArrayList<>();
    for (Placed guessed : hits) {
      Ranker.Hit hit = guessed.hit();
      SectionText text = hit.all() ? textOf.apply(hit.section()) : null;
      placed.add(text == null ? new Placed(hit, 0, 0) : place(hit, text, parts));
    }
    placed.sort(ORDER);
    return placed;
  }

  private static Placed place(Ranker.Hit hit, SectionText text, List<String> parts) {
    List<String> titles = new ArrayList<>(List.of(text.title()));
    titles.addAll(text.names());
    String title = Fold.fold(String.join("\n", titles));
    String heading = Fold.fold(text.heading());
    String body = Fold.fold(text.text());
    int lowest = 3;
    for (String part : parts) {
      int found =
          title.contains(part) ? 3 : heading.contains(part) ? 2 : body.contains(part) ? 1 : 0;
      lowest = Math.min(lowest, found);
    }
    return new Placed(hit, lowest, lowest == 1 ? spread(body, parts) : 0);
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
