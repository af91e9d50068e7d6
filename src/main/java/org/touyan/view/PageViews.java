package org.touyan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.model.Body;
import org.touyan.model.Cue;
import org.touyan.model.DocInfo;
import org.touyan.model.FinishedBody;
import org.touyan.model.PageNode;
import org.touyan.model.RoleUse;
import org.touyan.model.SiteConfig;
import org.touyan.model.SiteGraph;
import org.touyan.model.Tier;
import org.touyan.model.page.Detail;
import org.touyan.model.page.MetaView;
import org.touyan.model.page.PageView;
import org.touyan.model.page.SiteView;
import org.touyan.model.page.TocEntry;
import org.touyan.pinyin.Slugs;
import org.touyan.text.Anchors;
import org.touyan.text.Hashes;

/** Makes the view of every content page. Safe to use from several threads. */
public final class PageViews {
  private final SiteGraph graph;
  private final SiteView site;
  private final Wording wording;
  private final Places places;
  private final Details details;
  private final Facts facts;

  /** The views of a site without captions, and whose terms name no users. */
  public PageViews(SiteGraph graph) {
    this(graph, new TreeMap<>(), new TreeMap<>());
  }

  /**
   * The views of a site.
   *
   * @param captions of its videos by the output path of their file
   * @param termUses the pages that use a term, by the output path of its page
   */
  public PageViews(
      SiteGraph graph,
      SortedMap<String, List<Cue>> captions,
      SortedMap<String, List<PageNode>> termUses) {
    this.graph = graph;
    SiteConfig config = graph.site();
    wording = new Wording(config.english());
    places = new Places(graph.top(), config.english() ? "Home" : "首页");
    Related related = new Related(graph.glossary(), termUses);
    details = new Details(graph.paths(), places, related, captions, wording, config.english());
    facts = new Facts(wording, role -> RoleLabels.of(graph.book(), role, config.english()));
    site = new SiteView(
        config.id(),
        config.title(),
        config.subtitle(),
        config.lang(),
        config.layer(),
        config.issuer(),
        config.contact(),
        config.version(),
        config.sample(),
        !graph.roles().isEmpty());
  }

  /** The view of one content page. */
  public PageView page(PageNode page, FinishedBody body) {
    DocInfo info = page.info();
    Detail detail = details.of(page);
    return new PageView(
        site,
        detail instanceof Detail.Section ? "section" : info.type().id(),
        page.output(),
        root(page.output()),
        page.id(),
        page.doc().hash().substring(0, 12),
        page.title(),
        info.summary(),
        info.type().id(),
        info.type().label(graph.site().english()),
        meta(page),
        places.crumbs(page),
        places.neighbour(page, -1),
        places.neighbour(page, 1),
        toc(page.doc().body().headings(), page.title()),
        facts.of(page),
        body.html(),
        detail);
  }

  /** The pages that the site makes itself: home, fronts of posts, folders, search and so on. */
  public List<PageView> own() {
    List<PageView> own = new ArrayList<>(new OwnPages(graph, site, details, places, wording).all());
    own.addAll(new IndexPages(graph, site, wording).all(new Slugs()));
    return own;
  }

  static String root(String path) {
    StringBuilder root = new StringBuilder();
    for (int i = 0; i < path.length(); i++) if (path.charAt(i) == '/') root.append("../");
    return root.toString();
  }

  private MetaView meta(PageNode page) {
    DocInfo info = page.info();
    String issuer = info.issuer().isEmpty() ? graph.site().issuer() : info.issuer();
    String hash = Hashes.sha256Hex(graph.site().id() + "/" + page.id());
    return new MetaView(
        issuer,
        info.owner(),
        date(info.date()),
        date(info.updated()),
        date(info.reviewBy()),
        date(info.expires()),
        info.expires().map(LocalDate::toString).orElse(""),
        tier(info.tier()),
        info.print(),
        info.internal(),
        info.minutes(),
        info.domain(),
        info.topic(),
        info.tags(),
        roleLabels(info.roles()),
        info.sources().stream()
            .map(ref -> new MetaView.SourceView(
                ref.title(), ref.org(), ref.no(), wording.dates(ref.date()), ref.grade()))
            .toList(),
        Wording.shortId(hash));
  }

  private String date(Optional<LocalDate> date) {
    return date.map(wording::date).orElse("");
  }

  private static String tier(Tier tier) {
    return switch (tier) {
      case NONE -> "";
      case REQUIRED -> "required";
      case LOCAL -> "local";
    };
  }

  /** A role as its label where it is on offer, else as written. */
  private List<String> roleLabels(List<RoleUse> uses) {
    List<String> labels = new ArrayList<>();
    for (RoleUse use : uses)
      labels.add(RoleLabels.of(graph.book(), use.role(), graph.site().english()));
    return labels;
  }

  /** Levels as the finished body has them: a page with several first-level headings has all of them one lower. */
  private static List<TocEntry> toc(List<Body.Heading> headings, String title) {
    List<Body.Heading> shown = new ArrayList<>(headings);
    if (!shown.isEmpty() && shown.get(0).level() == 1 && shown.get(0).text().equals(title))
      shown.remove(0);
    boolean shifted = shown.stream().anyMatch(heading -> heading.level() == 1);
    List<TocEntry> toc = new ArrayList<>();
    for (Body.Heading heading : shown) {
      int level = shifted ? heading.level() + 1 : heading.level();
      if (level <= 3) toc.add(new TocEntry(level, Anchors.safe(heading.id()), heading.text()));
    }
    return toc;
  }
}
