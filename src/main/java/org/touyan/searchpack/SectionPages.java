package org.touyan.searchpack;

import java.util.List;

/** Which page a section is on; turns postings by sections into postings by pages. */
final class SectionPages {
  private final int count;
  private final int[] pages;
  private final ByteSink bytes = new ByteSink();
  private final Postings.Slice slice = new Postings.Slice();

  /** @param counts how many sections each page has */
  SectionPages(List<Integer> counts) {
    count = counts.size();
    pages = new int[counts.stream().mapToInt(Integer::intValue).sum()];
    int section = 0;
    for (int page = 0; page < counts.size(); page++)
      for (int i = counts.get(page); i > 0; i--) pages[section++] = page;
  }

  int count() {
    return count;
  }

  int sections() {
    return pages.length;
  }

  /** One posting for each page instead of one for each of its sections, all of which are alike; valid until the next call. */
  Postings.Slice slice(Postings.Slice sections) {
    if (sections.df == 0) return sections;
    ByteSource in = new ByteSource("index", sections.bytes, sections.from, sections.to);
    bytes.clear();
    slice.df = 0;
    int section = 0;
    int last = -1;
    for (int i = 0; i < sections.df; i++) {
      int code = in.varint();
      int more = (code & 1) == 0 ? in.varint() : 0;
      section += code >>> 1;
      if (pages[section] == last) continue;
      bytes.varint((long) (pages[section] - Math.max(0, last)) << 1 | code & 1);
      if ((code & 1) == 0) bytes.varint(more);
      last = pages[section];
      slice.df++;
    }
    slice.bytes = bytes.toBytes();
    slice.from = 0;
    slice.to = slice.bytes.length;
    return slice;
  }
}
