package org.touyan.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.model.Body;
import org.touyan.model.PageNode;
import org.touyan.text.NearestName;

/** The places inside pages that links may lead to. Each page is looked through once only, however many links it has. */
final class PageAnchors {
  /** Beyond this many the nearest heading is no longer looked for: it would cost more than it tells. */
  private static final int SUGGESTIONS_MAX = 200;

  private static final String ID = "id=\"";

  private final Map<String, SortedMap<String, String>> headings = new HashMap<>();
  private final Map<String, Set<String>> others = new HashMap<>();
  private int suggestions;

  /** The headings of a page, text by id; of two with one id the first. */
  SortedMap<String, String> headings(PageNode page) {
    return headings.computeIfAbsent(page.id(), key -> {
      TreeMap<String, String> texts = new TreeMap<>();
      for (Body.Heading heading : page.doc().body().headings())
        texts.putIfAbsent(heading.id(), heading.text());
      return texts;
    });
  }

  /** Whether a page has this id: on a heading, or, which is rare, on anything else. */
  boolean has(PageNode page, String anchor) {
    return headings(page).containsKey(anchor)
        || others.computeIfAbsent(page.id(), key -> others(page.doc().body())).contains(anchor);
  }

  private static Set<String> others(Body body) {
    Set<String> ids = new HashSet<>();
    for (Body.Item item : body.items()) ids.add(item.id());
    String html = body.html();
    for (int at = html.indexOf(ID); at >= 0; at = html.indexOf(ID, at + ID.length())) {
      int end = html.indexOf('"', at + ID.length());
      if (end < 0) break;
      ids.add(html.substring(at + ID.length(), end));
    }
    return ids;
  }

  /** {@code #id} of the heading that was probably meant, or "". */
  String suggestion(PageNode page, String anchor) {
    if (++suggestions > SUGGESTIONS_MAX) return "";
    return NearestName.of(anchor, headings(page).keySet()).map(id -> "#" + id).orElse("");
  }
}
