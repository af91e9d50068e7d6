package org.touyan.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.touyan.diag.Findings;
import org.touyan.model.Body;
import org.touyan.model.DataTable;
import org.touyan.model.FinishedBody;
import org.touyan.model.NormTable;
import org.touyan.model.Outlet;
import org.touyan.model.PageNode;
import org.touyan.model.SafeHtml;
import org.touyan.model.Target;
import org.touyan.model.Words;

/**
 * Makes a page's body ready for its template: sanitised by allow-lists, addresses relative to the page, data tables and
 * glossary links put in, cut into sections for search. One parse, one walk that checks and writes at once. Safe to call
 * from several threads.
 */
public final class PageFinisher {
  private final Words said;

  private final LocalDate today;

  /**
   * @param said the words it adds itself (a sample table's note, a video's fallback)
   * @param today for what is overdue in tables
   */
  public PageFinisher(Words said, LocalDate today) {
    this.said = said;
    this.today = today;
  }

  /**
   * Finishes the body of a page, at home or as a guest in another page.
   *
   * @param outlet where the body will stand
   * @param tables that the page may show
   */
  public FinishedBody finish(
      PageNode page, Outlet outlet, List<DataTable> tables, Glossary glossary, Findings findings) {
    Body body = page.doc().body();
    return finish(
        outlet,
        page.title(),
        body.html(),
        page.links(),
        tables,
        page.norms(),
        glossary,
        new Reports(page.info().path(), body.tags(), findings));
  }

  /**
   * Finishes a body that stands alone.
   *
   * @param sourcePath below the content folder: where findings are reported
   * @param outputPath of the page, from the site root
   * @param title of the page: printed by the template, so a first H1 that repeats it goes
   * @param bodyHtml as the Markdown library made it; not trusted
   * @param links what each address in it means, by the exact value of the attribute after entity decoding
   * @param tables that the page may show
   */
  public FinishedBody finish(
      String sourcePath,
      String outputPath,
      String title,
      String bodyHtml,
      Map<String, Target> links,
      List<DataTable> tables,
      Glossary glossary,
      Findings findings) {
    return finish(
        Outlet.home(outputPath),
        title,
        bodyHtml,
        links,
        tables,
        List.of(),
        glossary,
        new Reports(sourcePath, Map.of(), findings));
  }

  private FinishedBody finish(
      Outlet outlet,
      String title,
      String bodyHtml,
      Map<String, Target> links,
      List<DataTable> tables,
      List<Optional<NormTable>> norms,
      Glossary glossary,
      Reports reports) {
    PageLinks addresses = new PageLinks(outlet, links, reports::unsafe);
    Out out = new Out(bodyHtml.length() + bodyHtml.length() / 4 + 64);
    SectionText words = new SectionText();
    Terms terms = new Terms(glossary, outlet, out);
    Elements elements =
        new Elements(out, words, addresses, tables, norms, reports, said, today, outlet);
    Element body = parse(bodyHtml);
    outlet.paper().ifPresent(paper -> PaperOrder.arrange(body, paper));
    if (bodyHtml.contains("clause")) ClauseBoxes.arrange(body);
    new BodyWalk(out, words, terms, elements, reports).walk(body, title);
    String html = out.toString();
    return new FinishedBody(
        new SafeHtml(out.isStable() ? html : Stabiliser.settle(html)), words.sections());
  }

  /** The body of a fragment, as a browser in standards mode would build it. */
  static Element parse(String html) {
    return Parser.htmlParser()
        .parseInput("<!doctype html><html><head></head><body>" + html, "")
        .body();
  }
}
