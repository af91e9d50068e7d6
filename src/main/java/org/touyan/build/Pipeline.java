package org.touyan.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.touyan.diag.Severity;
import org.touyan.html.Glossary;
import org.touyan.html.PageFinisher;
import org.touyan.index.Indexer;
import org.touyan.link.Linker;
import org.touyan.model.DataTable;
import org.touyan.model.Doc;
import org.touyan.model.FinishedBody;
import org.touyan.model.OutputFile;
import org.touyan.model.PageNode;
import org.touyan.model.RoleBook;
import org.touyan.model.SearchDoc;
import org.touyan.model.SiteConfig;
import org.touyan.model.SiteGraph;
import org.touyan.model.page.PageView;
import org.touyan.pinyin.Slugs;
import org.touyan.render.PageRenderer;
import org.touyan.render.Theme;
import org.touyan.searchpack.PackWriter;
import org.touyan.source.SourceTree;
import org.touyan.view.PageViews;
import org.touyan.view.SiteScripts;
import org.touyan.write.SiteWriter;

/**
 * The build, top to bottom: each arrow of the picture in {@code docs/dev/ARCHITECTURE.md} is one line of {@link #build}.
 *
 * <p>Nothing but compact values is kept between the stages, and a page is finished, rendered, indexed and written before
 * the next few are begun: memory grows with the text of the site, not with its HTML.
 */
public final class Pipeline {
    private final Order order;
    private final Progress progress;
    private final Diagnostics found = new Diagnostics();

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
        try (Workers workers = new Workers(order.jobs());
                SiteWriter writer = SiteWriter.open(order.site(), order.clean())) {
            Inputs inputs = new Inputs(order, found);
            SourceTree tree = inputs.discover();
            SiteConfig site = inputs.site(tree);
            RoleBook roles = inputs.roles(tree);
            List<DataTable> tables = inputs.tables(tree);
            List<Doc> docs = parse(tree, workers);
            SiteGraph graph = new Linker(site, roles, new Slugs(), order.today()).link(docs, tree.assets(), tables, found);
            int left = tree.pages().size() - docs.size() + docs.size() - graph.pages().size() - drafts;
            docs = List.of(); // the graph holds what is needed; the rest may go
            Theme theme = inputs.theme(site);
            make(graph, theme, workers, writer);
            inputs.copyAssets(graph.assets(), tree, writer);
            SiteWriter.Result result = writer.commit();
            return new Report(graph.pages().size(), left, result.files(), result.changed(), found.sorted());
        }
    }
}
