package org.touyan.searchpack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * First stage of ranking: BM25 exactly as Lucene computes it, float32 a choice and field, double over them. Twin:
 * {@code rank} in {@code src/main/web/rank.js}; both are held to Lucene's own searcher, order and bits.
 */
final class Ranker {
  /**
   * A section that may be shown.
   *
   * @param all whether it holds all terms
   * @param fields bit f is set if all terms are in field f
   * @param any bit f is set if some term is in field f
   */
  record Hit(int section, float score, boolean all, int fields, int any) {}

  /** @param matched for each section how many of the terms it holds, 0 if a filter keeps it out */
  @SuppressWarnings("ArrayRecordComponent") // one number a section for each query
  record Ranked(int required, int[] matched, List<Hit> hits) {}

  private final Head head;
  private final Docs docs;
  private final float[][] inverse;

  Ranker(Head head, Docs docs) {
    this.head = head;
    this.docs = docs;
    inverse = new float[head.fields().size()][];
    for (int f = 0; f < inverse.length; f++)
      inverse[f] = inverseNorms(head.fields().get(f));
  }

  private float[] inverseNorms(Head.FieldHead field) {
    float k1 = (float) (head.ranking().k1Milli() / 1000.0);
    float b = (float) (head.ranking().bMilli() / 1000.0);
    float average = (float) (field.tokens() / (double) field.docCount());
    float[] cache = new float[256];
    for (int norm = 0; norm < cache.length; norm++) {
      cache[norm] = 1f / (k1 * ((1 - b) + b * (float) lengthOf(norm) / average));
    }
    return cache;
  }

  /** Lucene's {@code SmallFloat.byte4ToInt}: short lengths are exact, longer ones rounded down to four bits. */
  static long lengthOf(int norm) {
    if (norm < 24) return norm;
    int bits = norm - 24 & 7;
    int shift = (norm - 24 >>> 3) - 1;
    return 24 + (shift < 0 ? bits : (bits | 8L) << shift);
  }

  /**
   * @param terms what sections must hold, all or enough of them
   * @param choices what they are scored by
   * @param lists gives the postings of a term in each field
   * @param strict whether a section must hold all terms even if none does
   */
  Ranked rank(
      List<String> terms,
      List<Choice> choices,
      Function<String, List<TermLists.@Nullable Postings>> lists,
      IntPredicate accept,
      boolean strict) {
    int n = head.sections();
    double[] scores = scores(choices, lists);
    int[] matched = new int[n];
    int[] allFields = new int[n];
    int[] anyFields = new int[n];
    for (int t = 0; t < terms.size(); t++) {
      int[] mask = new int[n];
      for (int f = 0; f < inverse.length; f++) {
        TermLists.Postings list = lists.apply(terms.get(t)).get(f);
        if (list != null) for (int s : list.sections()) mask[s] |= 1 << f;
      }
      for (int s = 0; s < n; s++) {
        if (mask[s] == 0) continue;
        matched[s]++;
        anyFields[s] |= mask[s];
        allFields[s] = t == 0 ? mask[s] : allFields[s] & mask[s];
      }
    }
    for (int s = 0; s < n; s++) if (matched[s] > 0 && !accept.test(s)) matched[s] = 0;
    int required = strict ? terms.size() : required(matched, terms.size());
    List<Hit> hits = new ArrayList<>();
    for (int s : best(scores, matched, required)) {
      boolean all = matched[s] == terms.size();
      hits.add(new Hit(s, (float) scores[s], all, allFields[s], anyFields[s]));
    }
    return new Ranked(required, matched, hits);
  }

  /** Of each choice and field the best term counts. */
  private double[] scores(
      List<Choice> choices, Function<String, List<TermLists.@Nullable Postings>> lists) {
    double[] scores = new double[head.sections()];
    float[] best = new float[head.sections()];
    for (Choice choice : choices) {
      for (int f = 0; f < inverse.length; f++) {
        List<TermLists.Postings> found = new ArrayList<>();
        for (String term : choice.terms()) {
          TermLists.Postings list = lists.apply(term).get(f);
          if (list != null) found.add(list);
        }
        for (TermLists.Postings list : found) raise(best, list, f, choice.times());
        for (TermLists.Postings list : found) {
          for (int s : list.sections()) {
            scores[s] += best[s];
            best[s] = 0;
          }
        }
      }
    }
    return scores;
  }

  private void raise(float[] best, TermLists.Postings list, int field, int times) {
    Head.FieldHead statistics = head.fields().get(field);
    int df = list.sections().length;
    float idf = (float) Math.log(1 + (statistics.docCount() - df + 0.5D) / (df + 0.5D));
    float weight = (float) (statistics.weightMilli() / 1000.0) * times * idf;
    byte[] norms = docs.norms()[field];
    for (int i = 0; i < df; i++) {
      int s = list.sections()[i];
      float normInverse = inverse[field][norms[s] & 255];
      best[s] = Math.max(best[s], weight - weight / (1f + list.frequencies()[i] * normInverse));
    }
  }

  /** How many terms a section must hold: all, three of four, half, one; the first step that enough sections reach. */
  private int required(int[] matched, int terms) {
    int[] byCount = new int[terms + 1];
    for (int count : matched) byCount[count]++;
    Set<Integer> steps = new LinkedHashSet<>(List.of(terms, terms * 3 / 4, terms / 2, 1));
    for (int step : steps) {
      if (step == 0) continue;
      int sum = 0;
      for (int count = step; count <= terms; count++) sum += byCount[count];
      if (sum >= head.ranking().enough()) return step;
    }
    return 1;
  }

  /** The sections with the highest scores, of equal ones the first. */
  private List<Integer> best(double[] scores, int[] matched, int required) {
    int most = head.ranking().candidates();
    List<Integer> best = new ArrayList<>();
    for (int s = 0; s < matched.length; s++) {
      if (matched[s] < required) continue;
      float score = (float) scores[s];
      if (best.size() == most) {
        if (score <= (float) scores[best.get(most - 1)]) continue;
        best.remove(most - 1);
      }
      int at = best.size();
      while (at > 0 && (float) scores[best.get(at - 1)] < score) at--;
      best.add(at, s);
    }
    return best;
  }
}
