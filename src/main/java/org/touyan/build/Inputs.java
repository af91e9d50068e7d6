package org.touyan.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.touyan.build.Progress.Stage;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.html.SvgCheck;
import org.touyan.link.Linker;
import org.touyan.model.Cue;
import org.touyan.model.DataTable;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.PageNode;
import org.touyan.model.RoleBook;
import org.touyan.model.SiteConfig;
import org.touyan.model.SiteGraph;
import org.touyan.model.SourceText;
import org.touyan.model.Target;
import org.touyan.model.Words;
import org.touyan.parse.Limits;
import org.touyan.parse.MarkdownParser;
import org.touyan.pinyin.Slugs;
import org.touyan.render.Theme;
import org.touyan.schema.Captions;
import org.touyan.schema.DataTables;
import org.touyan.schema.DocReader;
import org.touyan.schema.SiteSchema;
import org.touyan.schema.Synonyms;
import org.touyan.source.Discoverer;
import org.touyan.source.SourceTree;
import org.touyan.source.ThemeSource;
import org.touyan.text.FileKind;
import org.touyan.text.Sizes;
import org.touyan.write.SiteWriter;

/** The way in: from files to documents. */
final class Inputs {
  /** An SVG is read whole to be checked; a drawing has no need of more. */
  private static final long SVG_BYTES_MAX = 2L << 20;

  /** Endings of files that are copied and can be read as text; pictures, videos and documents cannot. */
  private static final Set<String> TEXT_ENDINGS = Set.of("txt", "csv", "svg", "vtt");

  private static final int COPIED_TEXT_BYTES_MAX = 32 << 20;

  private final Order order;
  private final Diagnostics found;

  Inputs(Order order, Diagnostics found) {
    this.order = order;
    this.found = found;
  }

  /**
   * The parsed pages.
   *
   * @param drafts how many were passed over as drafts
   */
  record Pages(List<Doc> docs, int drafts) {}

  /** The site as far as it is known before a page is made. */
  record Linked(
      SourceTree tree,
      Pages parsed,
      DataTables.Read data,
      Theme theme,
      Words words,
      SiteGraph graph) {}

  /** Discovers, parses and links. */
  Linked linked(Slugs slugs, Workers workers, Progress progress) throws IOException {
    SourceTree tree = discover();
    SiteConfig site = site(tree);
    RoleBook roles = roles(tree, site);
    DataTables.Read data = tables(tree);
    Pages parsed = parse(tree, workers, progress);
    Theme theme = theme(site);
    Words words = new Words(theme.words());
    SiteGraph graph = new Linker(site, roles, words, slugs, order.today())
        .link(parsed.docs(), tree.assets(), path -> fits(path, tree), data.tables(), found);
    return new Linked(tree, parsed, data, theme, words, graph);
  }

  private SourceTree discover() throws IOException {
    return Discoverer.discover(order.content(), found);
  }

  private SiteConfig site(SourceTree tree) {
    String folder = order.project().getFileName() == null
        ? ""
        : order.project().getFileName().toString();
    return SiteSchema.site(tree.site(found), folder, found);
  }

  private RoleBook roles(SourceTree tree, SiteConfig site) {
    return SiteSchema.roles(tree.roles(found), site.english(), found);
  }

  List<List<String>> synonyms(SourceTree tree) {
    return Synonyms.read(tree.synonyms(found), found);
  }

  private DataTables.Read tables(SourceTree tree) {
    List<SourceText> files = new ArrayList<>();
    for (String path : tree.data()) tree.readText(path, found).ifPresent(files::add);
    return DataTables.read(files, found);
  }

  private Pages parse(SourceTree tree, Workers workers, Progress progress) {
    MarkdownParser parser = new MarkdownParser(Limits.defaults(), order.nanos());
    List<Doc> docs = new ArrayList<>();
    int[] counts = {0, 0};
    workers.inOrder(tree.pages(), path -> page(path, tree, parser), doc -> {
      if (doc.isPresent() && doc.get().info().draft() && !order.drafts()) counts[1]++;
      else doc.ifPresent(docs::add);
      progress.at(Stage.READ, ++counts[0], tree.pages().size());
    });
    return new Pages(docs, counts[1]);
  }

  private Optional<Doc> page(String path, SourceTree tree, MarkdownParser parser) {
    Optional<SourceText> text = tree.readText(path, found);
    if (text.isEmpty()) return Optional.empty();
    DocReader.Parts parts = DocReader.read(path, text.get().text(), found);
    return parser
        .parse(path, parts.body(), parts.bodyLine(), parts.head().info().type(), found)
        .map(body -> parts.head().with(body, text.get().hash(), found));
  }

  private Theme theme(SiteConfig site) throws IOException {
    String name = order.theme().orElse(site.theme());
    SortedMap<String, byte[]> files = ThemeSource.theme(Optional.of(order.project()), name, found);
    return new Theme(files, ThemeSource.scripts(), site.lang(), Faces.read(name, files, found));
  }

  /** Whether a file that a page refers to may be part of the site; what is wrong with it is reported. */
  private boolean fits(String path, SourceTree tree) {
    if (!path.toLowerCase(Locale.ROOT).endsWith(".svg")) return tree.isPictureFit(path, found);
    Optional<byte[]> svg = tree.read(path, SVG_BYTES_MAX, found);
    if (svg.isEmpty()) return false;
    Optional<String> refusal = SvgCheck.danger(svg.get());
    refusal.ifPresent(why -> found.report(Code.ASSET_ACTIVE_SVG, Position.file(path), path));
    return refusal.isEmpty();
  }

  /** A file that is copied, if it is text; nothing is reported, because it is copied all the same. */
  private static Optional<SourceText> text(String path, SourceTree tree) {
    if (!TEXT_ENDINGS.contains(FileKind.ending(path))) return Optional.empty();
    return tree.readText(path, COPIED_TEXT_BYTES_MAX, silent -> {});
  }

  /** Every source that something published may come from. Read again: that they are asked for is rare. */
  Iterable<SourceText> published(SiteGraph graph, SourceTree tree) {
    Findings silent = again -> {};
    List<SourceText> sources = new ArrayList<>();
    tree.site(silent).ifPresent(sources::add);
    tree.roles(silent).ifPresent(sources::add);
    tree.synonyms(silent).ifPresent(sources::add);
    for (DataTable table : graph.tables())
      tree.readText(table.path(), silent).ifPresent(sources::add);
    for (PageNode page : graph.pages())
      tree.readText(page.info().path(), silent).ifPresent(sources::add);
    for (String asset : graph.assets().keySet()) text(asset, tree).ifPresent(sources::add);
    return sources;
  }

  /** The captions of the site's videos, by the output path of their file. */
  SortedMap<String, List<Cue>> captions(SiteGraph graph, SourceTree tree) {
    Set<String> wanted = new TreeSet<>();
    for (PageNode page : graph.pages()) {
      if (page.info().type() != DocType.VIDEO) continue;
      if (page.links().get(page.info().fields().text("captions")) instanceof Target.Asset file)
        wanted.add(file.path());
    }
    SortedMap<String, List<Cue>> captions = new TreeMap<>();
    graph.assets().forEach((source, output) -> {
      if (!wanted.contains(output)) return;
      long bytes = tree.assets().getOrDefault(source, 0L);
      if (bytes <= Captions.BYTES_MAX) {
        tree.readText(source, found)
            .ifPresent(file -> captions.put(output, Captions.read(file, found)));
      } else {
        found.report(
            Code.FILE_TOO_LARGE,
            Position.file(source),
            Sizes.words(bytes),
            Sizes.words(Captions.BYTES_MAX));
      }
    });
    return captions;
  }

  /** Copies the files that pages refer to; those that are text are looked at first. */
  void copyAssets(SortedMap<String, String> assets, SourceTree tree, Leaks leaks, SiteWriter writer)
      throws IOException {
    for (Map.Entry<String, String> asset : assets.entrySet()) {
      text(asset.getKey(), tree).ifPresent(file -> leaks.see(asset.getValue(), file.text()));
      writer.copy(asset.getValue(), () -> tree.open(asset.getKey()));
    }
  }
}
