package org.touyan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.touyan.model.Body;
import org.touyan.model.Bundle;
import org.touyan.model.DocInfo;
import org.touyan.model.DocType;
import org.touyan.model.FinishedBody;
import org.touyan.model.Outlet;
import org.touyan.model.OutputFile;
import org.touyan.model.PageNode;
import org.touyan.model.Question;
import org.touyan.model.RoleUse;
import org.touyan.model.SiteConfig;
import org.touyan.model.SiteGraph;
import org.touyan.model.ThemeFace;
import org.touyan.model.Tier;
import org.touyan.model.Words;
import org.touyan.model.page.Detail;
import org.touyan.model.page.MetaView;
import org.touyan.model.page.PageView;
import org.touyan.model.page.QrView;
import org.touyan.model.page.SiteView;
import org.touyan.model.page.TocEntry;
import org.touyan.text.Anchors;
import org.touyan.text.Hashes;

/** Makes the view of every content page. Safe to use from several threads. */
public final class PageViews {
  private static final Set<DocType> HANDED_OUT =
      EnumSet.of(DocType.EXPLAINER, DocType.CHECKLIST, DocType.PATH, DocType.POLICY);

  private final SiteGraph graph;
  private final SiteView site;
  private final Words words;
  private final Wording wording;
  private final Places places;
  private final Bundles bundles;
  private final Details details;
  private final Facts facts;
  private final Function<String, QrView> qrCodes;
  private final UnaryOperator<String> latin;

  /** @param inputs what views need beside the linked site */
  public PageViews(SiteGraph graph, ViewInputs inputs) {
    this.graph = graph;
    words = inputs.words();
    qrCodes = inputs.qrCodes();
    latin = inputs.latin();
    wording = new Wording(words);
    places = new Places(graph.top(), words.of("title.home"));
    bundles = new Bundles(graph);
    Related related = new Related(graph.glossary(), inputs.termUses());
    details = new Details(
        graph.paths(),
        places,
        related,
        inputs.captions(),
        bundles,
        this::shortId,
        this::address,
        wording);
    facts = new Facts(wording, role -> RoleLabels.of(graph.book(), role, words));
    site = site(graph.site(), !graph.roles().isEmpty(), inputs.face());
  }

  /** A page that is no part of the site but is called by its name, e.g. a report. */
  public static PageView apart(
      SiteConfig config, ThemeFace face, String layout, String path, String title, Detail detail) {
    SiteView site = site(config, true, face);
    return OwnPages.page(site, layout, path, title, MetaView.NONE, List.of(), detail);
  }

  private static SiteView site(SiteConfig config, boolean hasRoles, ThemeFace face) {
    return new SiteView(
        config.id(),
        config.title(),
        config.subtitle(),
        config.lang(),
        config.layer(),
        config.issuer(),
        config.contact(),
        config.version(),
        config.sample(),
        hasRoles,
        face.logo(),
        face.logoWidth(),
        ThemeFace.LOGO_HEIGHT,
        face.footer());
  }

  /** The view of one content page. */
  public PageView page(PageNode page, FinishedBody body) {
    DocInfo info = page.info();
    Detail detail = details.of(page);
    return new PageView(
        site,
        layout(info, detail),
        page.output(),
        root(page.output()),
        page.id(),
        page.doc().hash().substring(0, 12),
        page.title(),
        info.summary(),
        info.type().id(),
        wording.type(info.type()),
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
    own.addAll(new IndexPages(graph, site, places, wording).all(latin));
    return own;
  }

  /** Files that stand beside pages: checklists as tables. */
  public List<OutputFile> beside() {
    return new DutySheets(words, wording, graph.book()).all(graph.pages());
  }

  /** What is put together for printing; each to be made with {@link #bundle}. */
  public List<Bundle> bundles() {
    return bundles.all();
  }

  /** Makes the body of a page for another place than its own. */
  public interface Bodies {
    FinishedBody of(PageNode page, Outlet outlet);
  }

  /** The view of pages put together; their bodies are asked for now, and held no longer than the view. */
  public PageView bundle(Bundle bundle, Bodies bodies) {
    return new BundleViews(this, places, bodies).of(bundle);
  }

  SiteView site() {
    return site;
  }

  /** The title of a page the site makes itself. */
  String titleOf(String layout) {
    return wording.pageTitle(layout, site.title());
  }

  /** The kind of a question in words. */
  String kindOf(Question.Kind kind) {
    return words.of("question." + kind.name().toLowerCase(Locale.ROOT));
  }

  private String shortId(PageNode page) {
    return Wording.shortId(Hashes.sha256Hex(graph.site().id() + "/" + page.id()));
  }

  static String root(String path) {
    StringBuilder root = new StringBuilder();
    for (int i = 0; i < path.length(); i++) if (path.charAt(i) == '/') root.append("../");
    return root.toString();
  }

  private static String layout(DocInfo info, Detail detail) {
    if (detail instanceof Detail.Section) return "section";
    boolean poster = info.type() == DocType.PAGE && info.print().equals("poster");
    return poster ? "poster" : info.type().id();
  }

  MetaView meta(PageNode page) {
    DocInfo info = page.info();
    String issuer = info.issuer().isEmpty() ? graph.site().issuer() : info.issuer();
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
        shortId(page),
        qr(page));
  }

  /** Only what is handed out on paper leads back to the site. */
  private QrView qr(PageNode page) {
    return HANDED_OUT.contains(page.info().type()) ? address(page) : QrView.NONE;
  }

  /** The address of a page as a QR code, when the site has one. */
  private QrView address(PageNode page) {
    String base = graph.site().baseUrl();
    if (base.isEmpty()) return QrView.NONE;
    // The id and not the place of the node: in a booklet the code still leads to the page itself.
    return qrCodes.apply(base + (base.endsWith("/") ? "" : "/") + page.id() + ".html");
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
    for (RoleUse use : uses) {
      String label = RoleLabels.of(graph.book(), use.role(), words);
      labels.add(use.newcomer() ? words.of("role.new", label) : label);
    }
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
