package org.touyan.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.html.Glossary;
import org.touyan.html.PageFinisher;
import org.touyan.link.Linker;
import org.touyan.model.DataTable;
import org.touyan.model.Doc;
import org.touyan.model.FinishedBody;
import org.touyan.model.Outlet;
import org.touyan.model.PageNode;
import org.touyan.model.RoleBook;
import org.touyan.model.SiteConfig;
import org.touyan.model.SiteGraph;
import org.touyan.model.SourceText;
import org.touyan.model.ThemeFace;
import org.touyan.model.Words;
import org.touyan.model.page.QrView;
import org.touyan.parse.Limits;
import org.touyan.parse.MarkdownParser;
import org.touyan.pinyin.Slugs;
import org.touyan.schema.DataTables;
import org.touyan.schema.DocReader;
import org.touyan.schema.SiteSchema;
import org.touyan.text.Hashes;
import org.touyan.view.PageViews;
import org.touyan.view.ViewInputs;

/**
 * A linked site out of one text, without a disk: a line {@code == path} begins a file; what is neither a page nor a table
 * nor {@code site.yml} or {@code roles.yml} is a file that pages may refer to. Today is 2026-11-21.
 */
public record Linked(SiteGraph graph, Words words, Found found) {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  public static Linked of(String text) {
    SortedMap<String, String> files = files(text);
    Found found = new Found();
    SiteConfig site = SiteSchema.site(source(files, "site.yml"), "站", found);
    RoleBook roles = SiteSchema.roles(source(files, "roles.yml"), site.english(), found);
    MarkdownParser parser = new MarkdownParser(Limits.defaults(), System::nanoTime);
    List<Doc> docs = new ArrayList<>();
    List<SourceText> tables = new ArrayList<>();
    SortedMap<String, Long> assets = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      if (path.endsWith(".md")) page(parser, path, file.getValue(), found).ifPresent(docs::add);
      else if (path.startsWith("data/")) source(files, path).ifPresent(tables::add);
      else if (!path.equals("site.yml") && !path.equals("roles.yml")) assets.put(path, 1L);
    }
    List<DataTable> read = DataTables.read(tables, found).tables();
    Words words = ThemeWords.in(site.lang());
    Linker linker = new Linker(site, roles, words, new Slugs(), TODAY);
    return new Linked(linker.link(docs, assets, path -> true, read, found), words, found);
  }

  private static SortedMap<String, String> files(String text) {
    SortedMap<String, String> files = new TreeMap<>();
    String path = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("== ")) {
        path = line.substring(3).strip();
        files.put(path, "");
      } else {
        files.merge(path, line + "\n", String::concat);
      }
    }
    return files;
  }

  private static Optional<SourceText> source(SortedMap<String, String> files, String path) {
    return Optional.ofNullable(files.get(path)).map(text -> new SourceText(path, text, hash(text)));
  }

  private static String hash(String text) {
    return Hashes.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Doc> page(MarkdownParser parser, String path, String text, Found found) {
    DocReader.Parts parts = DocReader.read(path, text, found);
    return parser
        .parse(path, parts.body(), parts.bodyLine(), parts.head().info().type(), found)
        .map(body -> parts.head().with(body, hash(text), found));
  }

  /** The page made of this source file. */
  public PageNode page(String path) {
    for (PageNode page : graph.pages()) if (page.info().path().equals(path)) return page;
    throw new AssertionError("no page " + path + " in " + ids());
  }

  /** Source path to id of all pages. */
  public SortedMap<String, String> ids() {
    SortedMap<String, String> ids = new TreeMap<>();
    for (PageNode page : graph.pages()) ids.put(page.info().path(), page.id());
    return ids;
  }

  /** The body of a page as it stands in the site. */
  public FinishedBody body(PageNode page) {
    return new PageFinisher(words, TODAY)
        .finish(
            page, Outlet.home(page.output()), graph.tables(), Glossary.of(graph.glossary()), found);
  }

  /** Makes the site's views: a theme without a face of its own, no QR codes, no captions. */
  public PageViews views() {
    return new PageViews(
        graph,
        new ViewInputs(
            words,
            ThemeFace.NONE,
            address -> QrView.NONE,
            new Slugs(),
            new TreeMap<>(),
            new TreeMap<>()));
  }
}
