package org.touyan.searchpack;

import java.util.List;

/**
 * What a query found.
 *
 * @param terms what was looked for
 * @param pages how many pages match, shown or not
 * @param hits the best pages, best first
 */
public record SearchAnswer(List<String> terms, int pages, List<PageHit> hits) {
  public SearchAnswer {
    terms = List.copyOf(terms);
    hits = List.copyOf(hits);
  }

  /** @param sections the best section and at most two more */
  public record PageHit(String title, String path, String type, List<SectionHit> sections) {
    public PageHit {
      sections = List.copyOf(sections);
    }
  }

  /** @param section number of the section in the index, from 0 */
  public record SectionHit(
      int section, String anchor, String heading, float score, Excerpt excerpt) {}
}
