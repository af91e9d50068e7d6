package org.touyan.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Body;
import org.touyan.model.DataTable;
import org.touyan.model.Doc;
import org.touyan.model.DocInfo;
import org.touyan.model.Folder;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.Reference;
import org.touyan.model.RoleBook;
import org.touyan.model.RoleFront;
import org.touyan.model.SiteConfig;
import org.touyan.model.SiteGraph;
import org.touyan.model.Target;
import org.touyan.model.Tier;
import org.touyan.model.Words;

/** Makes one linked site out of single documents, and reports what does not fit together. */
public final class Linker {
  private final SiteConfig site;
  private final RoleBook book;
  private final Words words;
  private final UnaryOperator<String> ascii;
  private final LocalDate today;

  /**
   * @param words names of folders that are named after a type, and of posts
   * @param ascii turns a file name into {@code [a-z0-9-]*}
   * @param today for what is expired; the clock belongs to the command line
   */
  public Linker(
      SiteConfig site, RoleBook book, Words words, UnaryOperator<String> ascii, LocalDate today) {
    this.site = site;
    this.book = book;
    this.words = words;
    this.ascii = ascii;
    this.today = today;
  }

  /**
   * Links the site.
   *
   * @param docs in path order
   * @param assets files that pages may refer to: source path to size in bytes
   * @param fits whether one of them may be part of the site; asked once for each that a page refers to
   */
  public SiteGraph link(
      List<Doc> docs,
      SortedMap<String, Long> assets,
      Predicate<String> fits,
      List<DataTable> tables,
      Findings found) {
    PageNames names = new PageNames(ascii);
    List<PageNode> bare = new ArrayList<>();
    for (PageNames.Named named : names.name(docs, found)) bare.add(bare(named));
    PageFinder finder = new PageFinder(bare);
    AssetShelf shelf = new AssetShelf(assets, fits, names);
    TableShelf tableShelf = new TableShelf(tables);
    Map<String, PageNode> linked =
        linked(bare, new LinkTargets(finder, shelf), new NormTables(tableShelf, found), found);

    // From here on every page is the linked one: found by id, so that nobody holds a page without
    // its links.
    Folder top = new Folders(names, words, List.copyOf(linked.values())).tree();
    List<PageNode> pages = Folders.inOrder(top);
    PageFinder finalFinder = new PageFinder(pages);
    RoleWork roles = new RoleWork(book, words);
    for (PageNode page : pages) check(page, roles, tableShelf, found);
    DutyCheck duties = new DutyCheck(roles, today);
    for (PageNode page : pages)
      if (page.doc() instanceof Doc.Checklist list) duties.check(list, found);
    List<LinkedPath> paths = paths(pages, finalFinder, roles, found);
    checkRequired(pages, paths, found);
    List<RoleFront> fronts = roles.fronts(pages, paths, found);
    roles.checkReached(pages, fronts, found);
    return new SiteGraph(
        site,
        book,
        pages,
        top,
        paths,
        fronts,
        shelf.taken(),
        tables.stream().filter(table -> !table.isPrivate()).toList(),
        new TermBook(words).of(pages, found),
        redirects(pages, top, found));
  }

  private static PageNode bare(PageNames.Named named) {
    return new PageNode(
        named.doc(), named.id(), named.id() + ".html", title(named.doc()), Map.of(), List.of());
  }

  private static String title(Doc doc) {
    if (!doc.info().title().isBlank()) return doc.info().title().strip();
    for (Body.Heading heading : doc.body().headings()) {
      if (heading.level() == 1 && !heading.text().isBlank()) return heading.text();
    }
    return PageNames.baseName(doc.info().path());
  }

  private static Map<String, PageNode> linked(
      List<PageNode> bare, LinkTargets targets, NormTables norms, Findings found) {
    Map<String, PageNode> out = new TreeMap<>();
    for (PageNode page : bare) {
      SortedMap<String, Target> links = targets.of(page, found);
      out.put(
          page.id(),
          new PageNode(
              page.doc(),
              page.id(),
              page.output(),
              page.title(),
              links,
              norms.of(page.doc().body().norms())));
    }
    return out;
  }

  private void check(PageNode page, RoleWork roles, TableShelf shelf, Findings found) {
    roles.check(page.doc(), found);
    Set<String> shown = new HashSet<>();
    for (Reference ref : page.doc().body().tables()) {
      if (shown.add(ref.target())) shelf.find(ref, found);
      else found.report(Code.DATA_TWICE, ref.at(), ref.target());
    }
    if (isText(page.info()) && page.doc().body().html().isBlank()) {
      found.report(Code.MARKDOWN_EMPTY, Position.file(page.info().path()));
    }
    Optional<LocalDate> expires = page.info().expires();
    if (expires.isPresent() && expires.get().isBefore(today)) {
      found.report(
          Code.PAGE_EXPIRED, Position.file(page.info().path()), expires.get().toString());
    }
  }

  /** Whether a page says what it says in its body: a folder's page may be a heading only, other types have fields. */
  private static boolean isText(DocInfo info) {
    return switch (info.type()) {
      case PAGE, LESSON, POLICY -> !PageNames.isIndex(info.path());
      case COURSE,
          EXPLAINER,
          VIDEO,
          CHECKLIST,
          TERM,
          SYSTEM,
          PROGRAMME,
          CASE,
          QUIZ,
          EVENT,
          TEMPLATE,
          NOTICE,
          PATH -> false;
    };
  }

  private List<LinkedPath> paths(
      List<PageNode> pages, PageFinder finder, RoleWork roles, Findings found) {
    PathLinker linker =
        new PathLinker(finder, roles, new Prerequisites(pages, finder, found), today);
    List<LinkedPath> paths = new ArrayList<>();
    for (PageNode page : pages) {
      if (page.doc() instanceof Doc.LearningPath path) paths.add(linker.link(page, path, found));
    }
    return paths;
  }

  private static void checkRequired(List<PageNode> pages, List<LinkedPath> paths, Findings found) {
    if (paths.isEmpty()) return;
    Set<String> reached = new HashSet<>();
    Set<String> folders = new HashSet<>();
    for (LinkedPath path : paths) {
      reached.add(path.page().id());
      for (LinkedPath.LinkedStep step : path.steps()) {
        String source = step.page().info().path();
        reached.add(step.page().id());
        // A course in a path brings its lessons along.
        if (PageNames.isIndex(source)) folders.add(SourcePaths.folder(source));
      }
    }
    folders.remove(""); // the page of the whole site brings nothing
    for (PageNode page : pages) {
      if (page.info().tier() != Tier.REQUIRED || reached.contains(page.id())) continue;
      if (!isBelow(page.info().path(), folders))
        found.report(Code.PAGE_REQUIRED_UNREACHED, Position.file(page.info().path()), page.title());
    }
  }

  private static boolean isBelow(String path, Set<String> folders) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (folders.contains(path.substring(0, slash + 1))) return true;
    }
    return false;
  }

  /** Old names that look like paths become redirect pages, unless a page has that name. */
  private static SortedMap<String, PageNode> redirects(
      List<PageNode> pages, Folder top, Findings found) {
    Set<String> taken = new HashSet<>();
    for (PageNode page : pages) taken.add(page.output());
    outputs(top, taken);
    TreeMap<String, PageNode> redirects = new TreeMap<>();
    for (PageNode page : pages) {
      for (String alias : page.info().aliases()) {
        String name = alias.endsWith(".html") ? alias.substring(0, alias.length() - 5) : alias;
        if (!PageNames.usable(name) || !(name.contains("/") || alias.endsWith(".html"))) continue;
        String old = name + ".html";
        boolean isFree =
            !taken.contains(old) && redirects.getOrDefault(old, page).id().equals(page.id());
        if (isFree) redirects.put(old, page);
        else found.report(Code.LINK_ALIAS_TAKEN, Position.file(page.info().path()), alias);
      }
    }
    return redirects;
  }

  private static void outputs(Folder folder, Set<String> taken) {
    taken.add(folder.output());
    for (Folder child : folder.folders()) outputs(child, taken);
  }
}
