package org.touyan.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touyan.model.Doc;
import org.touyan.model.Folder;
import org.touyan.model.PageNode;
import org.touyan.model.RoleFront;
import org.touyan.model.SafeHtml;
import org.touyan.model.SiteGraph;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;
import org.touyan.model.page.MetaView;
import org.touyan.model.page.PageView;
import org.touyan.model.page.SiteView;
import org.touyan.text.RelativePath;

/** The pages no file of the content stands behind. */
final class OwnPages {
  private static final int RECENT_MAX = 6;

  private final SiteGraph graph;
  private final SiteView site;
  private final Details details;
  private final Places places;
  private final Wording wording;

  OwnPages(SiteGraph graph, SiteView site, Details details, Places places, Wording wording) {
    this.graph = graph;
    this.site = site;
    this.details = details;
    this.places = places;
    this.wording = wording;
  }

  List<PageView> all() {
    List<PageView> pages = new ArrayList<>();
    pages.add(home());
    for (RoleFront role : graph.roles()) pages.add(role(role));
    sections(graph.top(), List.of(), pages);
    for (String layout : List.of("search", "records", "mistakes", "store")) {
      pages.add(page(
          layout, layout + ".html", title(layout), crumbs(layout + ".html"), new Detail.None()));
    }
    pages.add(
        page("notfound", "404.html", title("notfound"), crumbs("404.html"), new Detail.None()));
    graph.redirects().forEach((path, target) -> pages.add(redirect(path, target)));
    return pages;
  }

  private String title(String layout) {
    return wording.pageTitle(layout, site.title());
  }

  private List<LinkView> crumbs(String path) {
    return places.crumbs(path, List.of());
  }

  private PageView page(
      String layout, String path, String title, List<LinkView> crumbs, Detail detail) {
    return page(site, layout, path, title, MetaView.NONE, crumbs, detail);
  }

  /** A page without a text. */
  static PageView page(
      SiteView site,
      String layout,
      String path,
      String title,
      MetaView meta,
      List<LinkView> crumbs,
      Detail detail) {
    return new PageView(
        site,
        layout,
        path,
        PageViews.root(path),
        "",
        "",
        title,
        "",
        layout,
        "",
        meta,
        crumbs,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        SafeHtml.EMPTY,
        detail);
  }

  private PageView home() {
    Map<String, List<Detail.RoleCard>> byLevel = new LinkedHashMap<>();
    for (RoleFront role : graph.roles()) {
      byLevel
          .computeIfAbsent(role.levelLabel(), key -> new ArrayList<>())
          .add(new Detail.RoleCard(role.role().key(), role.postLabel(), role.output()));
    }
    List<Detail.LevelView> levels = new ArrayList<>();
    byLevel.forEach((label, roles) -> levels.add(new Detail.LevelView(label, roles)));
    List<Detail.SectionView> sections = details.folders("index.html", graph.top());
    List<LinkView> pages = graph.top().pages().stream()
        .map(page -> details.link("index.html", page))
        .toList();
    return page(
        "home",
        "index.html",
        site.title(),
        List.of(),
        new Detail.Home(levels, sections, pages, recent(RECENT_MAX)));
  }

  /** The pages dated last; a page without a date is not news. */
  private List<LinkView> recent(int count) {
    Comparator<PageNode> newest = Comparator.comparing(OwnPages::changed).reversed();
    return graph.pages().stream()
        .filter(page -> !changed(page).isEmpty())
        .sorted(newest.thenComparing(PageNode::id))
        .limit(count)
        .map(page -> new LinkView(
            page.output(),
            page.title(),
            wording.date(java.time.LocalDate.parse(changed(page))),
            changed(page),
            false))
        .toList();
  }

  private static String changed(PageNode page) {
    return page.info()
        .updated()
        .or(page.info()::date)
        .map(java.time.LocalDate::toString)
        .orElse("");
  }

  private PageView role(RoleFront role) {
    String from = role.output();
    return page(
        "role",
        from,
        role.label(),
        crumbs(from),
        new Detail.RoleHome(
            role.role().key(),
            role.label(),
            role.paths().stream().map(path -> details.card(path, from)).toList(),
            duties(role),
            role.pages().stream().map(page -> details.link(from, page)).toList(),
            details.sheets(role)));
  }

  private List<Detail.DutyView> duties(RoleFront role) {
    List<Detail.DutyView> duties = new ArrayList<>();
    for (PageNode page : role.duties()) {
      if (page.doc() instanceof Doc.Checklist checklist)
        duties.add(details.duty(page, checklist, role.covers(), role.output()));
    }
    return duties;
  }

  private void sections(Folder folder, List<Folder> chain, List<PageView> out) {
    for (Folder child : folder.folders()) {
      if (child.index().isEmpty()) out.add(section(child, chain));
      List<Folder> deeper = new ArrayList<>(chain);
      deeper.add(child);
      sections(child, deeper, out);
    }
  }

  private PageView section(Folder folder, List<Folder> chain) {
    String from = folder.output();
    return page(
        "section", from, folder.title(), places.crumbs(from, chain), details.section(from, folder));
  }

  private PageView redirect(String path, PageNode target) {
    String url = RelativePath.between(path, target.output());
    return page(
        "redirect", path, target.title(), List.of(), new Detail.Redirect(url, target.title()));
  }
}
