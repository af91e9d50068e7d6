package org.touyan.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.touyan.build.Progress.Stage;
import org.touyan.html.Glossary;
import org.touyan.html.PageFinisher;
import org.touyan.html.TermUses;
import org.touyan.index.Indexer;
import org.touyan.model.Cue;
import org.touyan.model.FinishedBody;
import org.touyan.model.Outlet;
import org.touyan.model.OutputFile;
import org.touyan.model.PageNode;
import org.touyan.model.RoleUse;
import org.touyan.model.SearchDoc;
import org.touyan.model.Section;
import org.touyan.model.SiteGraph;
import org.touyan.model.Words;
import org.touyan.model.page.PageView;
import org.touyan.pinyin.Readings;
import org.touyan.pinyin.Slugs;
import org.touyan.privacy.PrivateScan;
import org.touyan.qr.QrCodes;
import org.touyan.render.PageRenderer;
import org.touyan.render.Theme;
import org.touyan.searchpack.LexiconWriter;
import org.touyan.searchpack.PackSettings;
import org.touyan.searchpack.PackWriter;
import org.touyan.source.SourceTree;
import org.touyan.view.PageViews;
import org.touyan.view.SiteScripts;
import org.touyan.view.ViewInputs;
import org.touyan.write.SiteWriter;

/**
 * The build, top to bottom: {@link #build} and {@link Inputs#linked}, its first three
 * arrows, mirror the picture in {@code docs/dev/ARCHITECTURE.md} line by line.
 *
 * <p>A page is finished, rendered, indexed and written before the next few are begun, so memory grows with the text of
 * the site and not with its HTML.
 */
public final class Pipeline {
  private final Order order;
  private final Progress progress;
  private final Slugs slugs = new Slugs();
  private final Diagnostics found = new Diagnostics();

  /** @param progress hears how far the build is, on the thread that calls {@link #build} */
  public Pipeline(Order order, Progress progress) {
    this.order = order;
    this.progress = progress;
  }

  /**
   * Builds the site.
   *
   * @throws IOException when the disk fails; the site is then as it was
   */
  public Report build() throws IOException {
    SiteWriter.Options options = new SiteWriter.Options("touyan", order.version(), order.clean());
    try (Workers workers = new Workers(order.jobs());
        SiteWriter writer = SiteWriter.open(order.site(), options)) {
      Inputs inputs = new Inputs(order, found);
      Inputs.Linked linked = inputs.linked(slugs, workers, progress);
      SourceTree tree = linked.tree();
      SiteGraph graph = linked.graph();
      List<List<String>> synonyms = inputs.synonyms(tree);
      Lexicon lexicon = new Lexicon(graph, linked.words(), synonyms);
      Leaks leaks =
          new Leaks(new PrivateScan(linked.data().people(), graph.site().published()));
      synonyms.forEach(group -> group.forEach(word -> leaks.see("synonyms.yml", word)));
      make(
          graph,
          lexicon,
          leaks,
          inputs.captions(graph, tree),
          linked.theme(),
          linked.words(),
          workers,
          writer);
      inputs.copyAssets(graph.assets(), tree, leaks, writer);
      if (!leaks.isEmpty()) leaks.report(inputs.published(graph, tree), sources(graph), found);
      int leftOut =
          tree.pages().size() - linked.parsed().drafts() - graph.pages().size();
      if (leaks.forbid(order.strict()))
        return Report.withheld(graph.pages().size(), leftOut, found.sorted());
      SiteWriter.Outcome outcome = writer.commit();
      return new Report(
          graph.pages().size(), leftOut, outcome.files(), outcome.written(), false, found.sorted());
    }
  }

  private static Map<String, String> sources(SiteGraph graph) {
    Map<String, String> sources = new HashMap<>();
    graph.pages().forEach(page -> sources.put(page.output(), page.info().path()));
    return sources;
  }

  /** A page on its way out: its file, and what search reads of it. */
  private record Made(PageNode page, OutputFile file, Optional<SearchDoc> search) {}

  private void make(
      SiteGraph graph,
      Lexicon lexicon,
      Leaks leaks,
      SortedMap<String, List<Cue>> captions,
      Theme theme,
      Words words,
      Workers workers,
      SiteWriter writer)
      throws IOException {
    PageFinisher finisher = new PageFinisher(words, order.today());
    Glossary glossary = Glossary.of(graph.glossary());
    PageViews views = new PageViews(
        graph,
        new ViewInputs(
            words,
            theme.face(),
            QrCodes::of,
            slugs,
            captions,
            TermUses.of(graph.pages(), glossary)));
    PageRenderer renderer = new PageRenderer(theme);
    Sink sink = new Sink(writer);
    PaperCheck paper = new PaperCheck(found);
    try (Indexer indexer = new Indexer()) {
      String profile = order.profile().orElse(graph.site().searchProfile());
      PackWriter pack = new PackWriter(PackSettings.of(profile, graph.site().id()), sink::put);
      int[] done = {0};
      workers.inOrder(
          graph.pages(),
          page -> {
            FinishedBody body =
                finisher.finish(page, Outlet.home(page.output()), graph.tables(), glossary, found);
            PageView view = paper.judged(page, views.page(page, body));
            Optional<SearchDoc> searched = searched(page, body);
            OutputFile file = renderer.render(view);
            searched.ifPresentOrElse(doc -> leaks.see(file, doc), () -> leaks.seen(file));
            // Tags that pages share are words that search offers.
            page.info().tags().forEach(tag -> leaks.see(page.output(), tag));
            return new Made(page, file, searched);
          },
          made -> {
            sink.put(made.file());
            made.search().ifPresent(doc -> {
              indexer.add(doc);
              pack.add(doc);
              lexicon.add(made.page(), doc);
            });
            progress.at(Stage.MAKE, ++done[0], graph.pages().size());
          });
      views.own().forEach(page -> sink.put(leaks.seen(renderer.render(page))));
      views.beside().forEach(file -> sink.put(leaks.seen(file)));
      workers.inOrder(
          views.bundles(),
          bundle -> leaks.seen(renderer.render(views.bundle(
              bundle,
              // What is wrong with these pages was said when they were made themselves.
              (page, outlet) ->
                  finisher.finish(page, outlet, graph.tables(), glossary, again -> {})))),
          sink::put);
      theme.assets().forEach(sink::put);
      new SiteScripts(graph)
          .all(theme.words(), theme.searchScripts())
          .forEach(file -> sink.put(leaks.seen(file)));
      pack.finish(indexer.finish());
      lexicon.write(new LexiconWriter(graph.site().id(), new Readings(), sink::put));
    }
  }

  private static Optional<SearchDoc> searched(PageNode page, FinishedBody body) {
    if (page.info().searchExcluded()) return Optional.empty();
    List<String> roles =
        page.info().roles().stream().map(RoleUse::role).map(role -> role.key()).toList();
    List<String> names = page.names();
    // People call a document by its number too.
    if (page.info().fields().values().get("no") instanceof String number) names.add(number);
    // Summary and fields stand at the top of the page, outside its text: they are a section of
    // their own.
    List<Section> sections = new ArrayList<>();
    String fields = FieldText.of(page.info());
    if (!fields.isEmpty() || body.sections().isEmpty()) sections.add(new Section("", "", fields));
    sections.addAll(body.sections());
    return Optional.of(new SearchDoc(
        page.output(),
        page.title(),
        page.info().type().id(),
        roles,
        names,
        page.info()
            .date()
            .map(d -> d.getYear() * 10000 + d.getMonthValue() * 100 + d.getDayOfMonth())
            .orElse(0),
        page.info().boost(),
        sections));
  }
}
