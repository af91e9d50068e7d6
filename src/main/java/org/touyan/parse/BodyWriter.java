package org.touyan.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.touyan.diag.Code;
import org.touyan.model.Body;
import org.touyan.model.DocType;
import org.touyan.model.Question;
import org.touyan.parse.dialect.Box;
import org.touyan.parse.dialect.BoxEnd;
import org.touyan.parse.dialect.Marks;
import org.touyan.parse.dialect.NodeAttributes;
import org.touyan.parse.dialect.NoteBlock;
import org.touyan.parse.dialect.Table;
import org.touyan.parse.dialect.TableCell;
import org.touyan.parse.dialect.TaskMark;

/** Writes the HTML of a page in one walk over its tree, and notes down on the way what the other stages ask for. */
final class BodyWriter {
  private final Source source;
  private final boolean full;
  private final Document tree;
  private final Marks marks;
  private final HtmlOut out;
  private final LinkBook links;
  private final Notes notes = new Notes();
  private final Depth depth;
  private final InlineWriter inlines;
  private final PageIds ids;
  private final Items items;
  private final PageNorms norms;
  private final BoxWriter boxes;
  private final List<Body.Heading> headings = new ArrayList<>();

  BodyWriter(Source source, Document tree, int nestingMax, boolean full) {
    this.source = source;
    this.full = full;
    this.tree = tree;
    this.marks = Marks.KEY.get(tree);
    this.out = new HtmlOut(source.length(), full);
    this.links = new LinkBook(source);
    this.depth = new Depth(nestingMax);
    this.inlines =
        new InlineWriter(source, out, links, Parser.REFERENCES.get(tree), notes, depth, full);
    this.ids = new PageIds(marks.explicitIds());
    this.items = new Items(source, marks.explicitIds());
    this.norms = new PageNorms(source, links);
    this.boxes = new BoxWriter(this, out, links, norms);
  }

  Body write() {
    List<Question> questions = List.of();
    if (full && source.type() == DocType.QUIZ) {
      questions = new Questions(source, this).write(tree);
    } else {
      children(tree);
    }
    notes();
    Swallowed swallowed = inlines.swallowed();
    if (full && swallowed.isOpen()) {
      source.report(
          Code.HTML_UNCLOSED, source.at(swallowed.at()), swallowed.what(), swallowed.end());
    }
    return new Body(
        out.toString(),
        headings,
        links.links(),
        links.tables(),
        items.all(),
        questions,
        links.tags(),
        norms.all());
  }

  HtmlOut out() {
    return out;
  }

  InlineWriter inlines() {
    return inlines;
  }

  void children(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) write(child);
  }

  void write(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof DefinitionList) { // also a ListBlock
      definitions(node);
    } else if (node instanceof ListBlock list) {
      list(list);
    } else if (node instanceof FencedCodeBlock code) {
      fencedCode(code);
    } else if (node instanceof Table table) {
      table(table);
    } else if (node instanceof BlockQuote) {
      quote(node);
    } else if (node instanceof HtmlBlockBase) {
      html(node);
    } else if (node instanceof IndentedCodeBlock code) {
      indentedCode(code);
    } else if (node instanceof ThematicBreak) {
      out.line().raw("<hr />").line();
    } else if (node instanceof Box box) {
      depth.enter(box);
      boxes.write(box);
      depth.leave();
    } else if (!(node instanceof NoteBlock) && !(node instanceof BoxEnd)) {
      children(node); // definitions of references and blank lines have none
    }
  }

  private void paragraph(Paragraph paragraph) {
    if (paragraph.getFirstChild() == null) return;
    if (paragraph.getParent() instanceof ListItem item && item.isTight()) {
      inlines.children(paragraph);
      return;
    }
    out.line().raw("<p");
    if (full) paragraphAttributes(paragraph);
    out.raw(">");
    inlines.children(paragraph);
    out.raw("</p>").line();
  }

  private void paragraphAttributes(Paragraph paragraph) {
    boolean ofItem =
        paragraph.getParent() instanceof ListItem item && item.getFirstChild() == paragraph;
    NodeAttributes written = ofItem ? NodeAttributes.NONE : marks.attributes(paragraph);
    String clause = source.type() == DocType.POLICY ? Clauses.id(paragraph.getChars()) : "";
    String id = "";
    if (!written.id().isEmpty()) {
      id = ids.explicit(written.id());
    } else if (!clause.isEmpty()) {
      id = ids.derived(clause);
    }
    if (!clause.isEmpty()) norms.below(Clauses.label(paragraph.getChars()));
    attributes(id, clause.isEmpty() ? "" : "clause", written.classes());
  }

  /** id and class, the only attributes that authors may give. */
  private void attributes(String id, String ownClass, List<String> classes) {
    if (!id.isEmpty()) out.attribute("id", id);
    String all = String.join(" ", classes);
    String joined = ownClass.isEmpty() || all.isEmpty() ? ownClass + all : ownClass + " " + all;
    if (!joined.isEmpty()) out.attribute("class", joined);
  }

  private void heading(Heading heading) {
    String tag = "h" + heading.getLevel();
    out.line().raw("<").raw(tag);
    if (full) {
      NodeAttributes written = marks.attributes(heading);
      String clause = source.type() == DocType.POLICY ? Clauses.id(heading.getText()) : "";
      if (!clause.isEmpty()) norms.below(Clauses.label(heading.getText()));
      attributes(
          headingId(heading, written, clause), clause.isEmpty() ? "" : "clause", written.classes());
    }
    out.raw(">");
    inlines.children(heading);
    out.raw("</").raw(tag).raw(">").line();
  }

  /** Takes the heading into the outline and gives its id. */
  String headingId(Heading heading, NodeAttributes written, String clause) {
    String text = Words.of(heading);
    String id;
    if (!written.id().isEmpty()) {
      id = ids.explicit(written.id());
    } else {
      id = ids.derived(clause.isEmpty() ? PageIds.slug(text) : clause);
    }
    headings.add(new Body.Heading(heading.getLevel(), id, text));
    return id;
  }

  /** Every address so far, in order. */
  List<Body.Link> links() {
    return links.links();
  }

  NodeAttributes attributes(Node node) {
    return marks.attributes(node);
  }

  private void list(ListBlock list) {
    boolean ordered = list instanceof OrderedList;
    out.line().raw(ordered ? "<ol" : "<ul");
    if (list instanceof OrderedList numbers && numbers.getStartNumber() != 1) {
      out.attribute("start", Integer.toString(numbers.getStartNumber()));
    }
    out.raw(">").line();
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListItem item) item(item);
    }
    out.line().raw(ordered ? "</ol>" : "</ul>").line();
  }

  private void item(ListItem item) {
    depth.enter(item);
    out.line().raw("<li");
    Paragraph first = item.getFirstChild() instanceof Paragraph paragraph ? paragraph : null;
    if (full && first != null && first.getFirstChild() instanceof TaskMark mark) {
      task(item, first, mark);
    } else {
      if (full && first != null) {
        NodeAttributes written = marks.attributes(first);
        attributes(written.id().isEmpty() ? "" : ids.explicit(written.id()), "", written.classes());
      }
      out.raw(">");
    }
    itemContent(item);
    out.raw("</li>").line();
    depth.leave();
  }

  void itemContent(ListItem item) {
    int start = out.length();
    children(item);
    if (out.length() == start) out.other();
  }

  /** Whether a node is a quotation and no box. */
  boolean isQuote(Node node) {
    return node instanceof BlockQuote && marks.alert(node) == null;
  }

  private void task(ListItem item, Paragraph words, TaskMark mark) {
    NodeAttributes written = marks.attributes(words);
    attributes("", "task", written.classes());
    if (items.isItem(written)) {
      Body.Item found = items.add(item, words, written);
      out.attribute("data-item", found.id());
      data("due", found.due());
      data("role", found.role());
      data("evidence", found.evidence());
      data("link", found.link());
    }
    out.raw(
        mark.done()
            ? "><input type=\"checkbox\" disabled checked> "
            : "><input type=\"checkbox\" disabled> ");
  }

  private void data(String key, String value) {
    if (!value.isEmpty()) out.attribute("data-" + key, value);
  }

  private void fencedCode(FencedCodeBlock code) {
    out.line().raw("<pre><code");
    String info = Words.decoded(code.getInfo()).strip();
    int end = 0;
    while (end < info.length() && info.charAt(end) > ' ') end++;
    if (end > 0) out.attribute("class", "language-" + info.substring(0, end));
    out.raw(">");
    for (BasedSequence line : code.getContentLines()) out.text(line, false);
    out.raw("</code></pre>").line();
  }

  private void indentedCode(IndentedCodeBlock code) {
    out.line().raw("<pre><code>");
    out.text(code.getContentChars().trimTailBlankLines().normalizeEndWithEOL(), false);
    out.raw("</code></pre>").line();
  }

  private void html(Node node) {
    out.line();
    HtmlBlockBase block = (HtmlBlockBase) node;
    inlines.raw(block.getContentChars());
    out.line();
  }

  private void quote(Node quote) {
    depth.enter(quote);
    Marks.Alert alert = full ? marks.alert(quote) : null;
    if (alert == null) {
      out.line().raw("<blockquote>").line();
      children(quote);
      out.line().raw("</blockquote>").line();
    } else {
      boxes.open(alert.kind(), alert.title());
      children(quote);
      out.line().raw("</div>").line();
    }
    depth.leave();
  }

  private void table(Table table) {
    out.line().raw("<table>\n<thead>\n");
    boolean body = false;
    for (Node row = table.getFirstChild(); row != null; row = row.getNext()) {
      boolean header = row == table.getFirstChild();
      if (!header && !body) out.raw("<tbody>\n");
      body = !header;
      row(row, header ? "th" : "td");
      if (header) out.raw("</thead>\n");
    }
    out.raw(body ? "</tbody>\n</table>" : "</table>").line();
  }

  private void row(Node row, String tag) {
    out.raw("<tr>\n");
    for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
      out.raw("<").raw(tag);
      if (child instanceof TableCell cell && !cell.align().isEmpty())
        out.attribute("align", cell.align());
      out.raw(">");
      inlines.cell(child);
      out.raw("</").raw(tag).raw(">").line();
    }
    out.raw("</tr>\n");
  }

  private void definitions(Node list) {
    depth.enter(list);
    out.line().raw("<dl>").line();
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof DefinitionTerm term) {
        out.line().raw("<dt>");
        if (term.getFirstChild() != null) inlines.children(term.getFirstChild());
        out.raw("</dt>").line();
      } else if (child instanceof DefinitionItem item) {
        definition(item);
      }
    }
    out.line().raw("</dl>").line();
    depth.leave();
  }

  private void definition(DefinitionItem item) {
    out.line().raw("<dd>");
    boolean plain =
        item.getFirstChild() instanceof Paragraph && item.getFirstChild().getNext() == null;
    if (plain) {
      inlines.children(item.getFirstChild());
    } else {
      children(item);
    }
    out.raw("</dd>").line();
  }

  private void notes() {
    if (notes.order().isEmpty()) return;
    out.line().raw("<section class=\"notes\">\n<ol>").line();
    for (int i = 0; i < notes.order().size(); i++) { // grows where a note refers to another
      NoteBlock note = notes.order().get(i);
      out.raw("<li id=\"note-" + (i + 1) + "\">");
      if (note.getFirstChild() instanceof Paragraph && note.getFirstChild().getNext() == null) {
        inlines.children(note.getFirstChild());
      } else {
        children(note);
      }
      out.raw(notes.backLinks(note)).raw("</li>").line();
    }
    out.raw("</ol>\n</section>").line();
  }
}
