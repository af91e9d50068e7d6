package org.touyan.model.page;

import java.util.List;
import java.util.Objects;
import org.touyan.model.SafeHtml;

/**
 * One page for its template: the only thing a template may read besides the theme's words.
 *
 * @param layout name of the layout, {@code layouts/NAME.peb}
 * @param path output path from the site root, e.g. {@code courses/ba-zi/index.html}
 * @param root relative way back to the site root, "" or {@code ../} repeated
 * @param id the page's id, key of its marks; "" for pages made by the site itself (home, search …)
 * @param hash short content hash: a completion stores it
 * @param type id of the page type, or the layout's name
 * @param crumbs from the home page down, without the page itself
 * @param previous at most one, and {@code next} likewise: the neighbours in the folder
 * @param facts fields of the type in the order of its schema, only those present
 */
public record PageView(
    SiteView site,
    String layout,
    String path,
    String root,
    String id,
    String hash,
    String title,
    String summary,
    String type,
    String typeLabel,
    MetaView meta,
    List<LinkView> crumbs,
    List<LinkView> previous,
    List<LinkView> next,
    List<TocEntry> toc,
    List<FactView> facts,
    SafeHtml body,
    Detail detail) {
  public PageView {
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(root, "root");
    crumbs = List.copyOf(crumbs);
    previous = List.copyOf(previous);
    next = List.copyOf(next);
    toc = List.copyOf(toc);
    facts = List.copyOf(facts);
  }

  /** The same page with another detail. */
  public PageView with(Detail other) {
    return new PageView(
        site, layout, path, root, id, hash, title, summary, type, typeLabel, meta, crumbs, previous,
        next, toc, facts, body, other);
  }

  /** The fact with this key, with empty lists when the page does not have it: a template need not ask first. */
  public FactView fact(String key) {
    for (FactView fact : facts) if (fact.key().equals(key)) return fact;
    return new FactView(key, List.of(), List.of());
  }
}
