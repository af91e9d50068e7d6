package org.touyan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.touyan.model.SiteGraph;
import org.touyan.model.page.Detail;
import org.touyan.model.page.MetaView;
import org.touyan.model.page.PageView;
import org.touyan.model.page.SiteView;

/** The list of everything by pinyin and the page about this copy. Their titles are words of the theme. */
final class IndexPages {
  private static final int ID_CHARS = 8;

  private final SiteGraph graph;
  private final SiteView site;
  private final Places places;
  private final Wording wording;

  IndexPages(SiteGraph graph, SiteView site, Places places, Wording wording) {
    this.graph = graph;
    this.site = site;
    this.places = places;
    this.wording = wording;
  }

  /** @param latin a title in {@code [a-z0-9-]*}, Han as pinyin */
  List<PageView> all(UnaryOperator<String> latin) {
    List<PageView> pages = new ArrayList<>();
    for (AzPages.Sheet sheet : new AzPages(wording, latin).all(graph))
      pages.add(page("az", sheet.path(), sheet.detail()));
    pages.add(page("copy", "copy.html", copy()));
    return pages;
  }

  private Detail copy() {
    Optional<LocalDate> newest = graph.pages().stream()
        .flatMap(
            page -> Stream.of(page.info().updated(), page.info().date()).flatMap(Optional::stream))
        .max(LocalDate::compareTo);
    String id = site.id();
    return new Detail.Copy(
        graph.pages().size(),
        newest.map(wording::date).orElse(""),
        id.substring(0, Math.min(ID_CHARS, id.length())));
  }

  private PageView page(String layout, String path, Detail detail) {
    return OwnPages.page(
        site,
        layout,
        path,
        wording.pageTitle(layout, site.title()),
        MetaView.NONE,
        places.crumbs(path, List.of()),
        detail);
  }
}
