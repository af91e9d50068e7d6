package org.touyan.parse;

import com.vladsch.flexmark.util.ast.Node;
import org.touyan.parse.dialect.Box;

/** Writes boxes, and the places of the tables that some of them stand for. */
final class BoxWriter {
  private final BodyWriter writer;
  private final HtmlOut out;
  private final LinkBook links;
  private final PageNorms norms;

  BoxWriter(BodyWriter writer, HtmlOut out, LinkBook links, PageNorms norms) {
    this.writer = writer;
    this.out = out;
    this.links = links;
    this.norms = norms;
  }

  void write(Box box) {
    switch (box.kind()) {
      case "table" -> table(box);
      case "norm" -> norm(box);
      default -> {
        open(box.kind(), box.title());
        writer.children(box);
        out.line().raw("</div>").line();
      }
    }
  }

  /** Opens a box; the caller closes it. */
  void open(String kind, String title) {
    out.line().raw("<div class=\"block " + kind + "\" role=\"note\">").line();
    out.raw("<p class=\"block-title\"");
    // Without a title the theme's word for the kind stands there, in the site's language.
    if (title.isEmpty()) out.attribute("data-word", kind);
    out.raw(">");
    out.text(title, false);
    out.raw("</p>").line();
  }

  private void table(Box box) {
    links.addTable(box.title(), box.getStartOffset());
    out.line()
        .raw("<div class=\"data-table\"")
        .attribute("data-table", box.title())
        .raw("></div>")
        .line();
  }

  /** The place of the table that a norm becomes, and what else its author wrote. */
  private void norm(Box box) {
    NormLines lines = norms.read(box);
    boolean isTable = lines.norm().isPresent();
    // A table is called by the title itself.
    open(box.kind(), isTable ? "" : box.title());
    if (isTable) out.line().raw(norms.place(lines.norm().orElseThrow())).line();
    for (Node child = box.getFirstChild(); child != null; child = child.getNext()) {
      if (!isTable || !lines.holds(child)) writer.write(child);
    }
    out.line().raw("</div>").line();
  }
}
