package org.touyan.html;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.DataTable;
import org.touyan.model.FinishedBody;
import org.touyan.model.Outlet;
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

  /** @param said the words it adds itself (a sample table's note, a video's fallback) */
  public PageFinisher(Words said) {
    this.said = said;
  }

  /**
   * Finishes one body.
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
        sourcePath,
        Outlet.home(outputPath),
        title,
        bodyHtml,
        links,
        tables,
        glossary,
        Map.of(),
        findings);
  }

  /**
   * The same for a page whose author wrote HTML, at home or as a guest in another page.
   *
   * @param outlet where the body will stand
   * @param tags where elements and handlers stand first in the source, e.g. {@code <script>}, {@code onclick=}
   */
  public FinishedBody finish(
      String sourcePath,
      Outlet outlet,
      String title,
      String bodyHtml,
      Map<String, Target> links,
      List<DataTable> tables,
      Glossary glossary,
      Map<String, Position> tags,
      Findings findings) {
    Reports reports = new Reports(sourcePath, tags, findings);
    PageLinks addresses = new PageLinks(outlet, links, reports::unsafe);
    Out out = new Out(bodyHtml.length() + bodyHtml.length() / 4 + 64);
    SectionText words = new SectionText();
    Terms terms = new Terms(glossary, outlet, out);
    Elements elements = new Elements(out, words, addresses, tables, reports, said, outlet);
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
