package org.touyan.model;

import java.util.List;

/**
 * The index of a site: sections are numbered from 0 in the order in which pages and their sections were added.
 *
 * @param sections how many there are
 * @param fields in the order in which the runs have them
 * @param runs postings; each run holds later sections than the run before it, almost always there is only one
 */
public record SearchIndex(int sections, List<SearchField> fields, List<PostingsRun> runs) {
  public SearchIndex {
    fields = List.copyOf(fields);
    runs = List.copyOf(runs);
  }
}
