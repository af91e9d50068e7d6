package org.touyan.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import org.jspecify.annotations.Nullable;
import org.touyan.model.Body.LinkKind;
import org.touyan.parse.dialect.BareLink;
import org.touyan.parse.dialect.NoteMark;
import org.touyan.parse.dialect.Strike;
import org.touyan.parse.dialect.TaskMark;
import org.touyan.parse.dialect.WikiLink;

/** Writes what stands inside paragraphs, headings and cells. */
final class InlineWriter {
  private final Source source;
  private final HtmlOut out;
  private final LinkBook links;
  private final ReferenceRepository references;
  private final Notes notes;
  private final Depth depth;
  private final RawHtml rawHtml;
  private final Media media;
  private final boolean full;
  private boolean inLink;
  private boolean inCell;

  InlineWriter(
      Source source,
      HtmlOut out,
      LinkBook links,
      ReferenceRepository references,
      Notes notes,
      Depth depth,
      boolean full) {
    this.source = source;
    this.out = out;
    this.links = links;
    this.references = references;
    this.notes = notes;
    this.depth = depth;
    this.rawHtml = new RawHtml(depth.max());
    this.media = new Media(out, links);
    this.full = full;
  }

  /** The inlines of a table cell, where {@code \|} is a bar even in code. */
  void cell(Node cell) {
    inCell = true;
    children(cell);
    inCell = false;
  }

  void children(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) write(child);
  }

  /** What of the raw HTML so far hides the rest of the page. */
  Swallowed swallowed() {
    return rawHtml.swallowed();
  }

  /** Raw HTML of a block or an inline: as written; its addresses noted. */
  void raw(BasedSequence html) {
    String text = html.toString();
    rawHtml.read(text, html.getStartOffset(), links);
    out.raw(text);
    out.other();
  }

  private void write(Node node) {
    if (node instanceof Text) {
      text(node.getChars());
    } else if (node instanceof SoftLineBreak) {
      out.softBreak();
    } else if (node instanceof StrongEmphasis) {
      nested(node, "strong");
    } else if (node instanceof Emphasis) {
      nested(node, "em");
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof HtmlEntity) {
      out.text(Words.decoded(node.getChars()), false);
    } else if (node instanceof HardLineBreak) {
      out.raw("<br />\n");
      out.other();
    } else if (node instanceof HtmlInlineBase) {
      raw(node.getChars());
    } else {
      link(node);
    }
  }

  private void text(BasedSequence chars) {
    if (chars instanceof SubSequence) {
      out.text(source.chars(), chars.getStartOffset(), chars.getEndOffset());
    } else {
      out.text(chars);
    }
  }

  private void nested(Node node, String tag) {
    depth.enter(node);
    out.raw("<").raw(tag).raw(">");
    children(node);
    out.raw("</").raw(tag).raw(">");
    depth.leave();
  }

  private void code(Code code) {
    String text = Words.code(code);
    out.raw("<code>");
    out.text(inCell ? text.replace("\\|", "|") : text, false);
    out.raw("</code>");
  }

  private void link(Node node) {
    if (node instanceof Link link) {
      anchor(node, Words.decoded(link.getUrl()), title(link));
    } else if (node instanceof LinkRef ref) {
      linkRef(ref);
    } else if (node instanceof Image image) {
      image(node, Words.decoded(image.getUrl()), title(image));
    } else if (node instanceof ImageRef ref) {
      imageRef(ref);
    } else if (node instanceof AutoLink auto) {
      String text = auto.getText().toString();
      address(node, text, text);
    } else if (node instanceof MailLink mail) {
      String text = mail.getText().toString();
      address(node, "mailto:" + text, text);
    } else if (node instanceof BareLink) {
      String text = node.getChars().toString();
      address(
          node, text.startsWith("www.") || text.startsWith("WWW.") ? "http://" + text : text, text);
    } else if (node instanceof WikiLink wiki) {
      wiki(wiki);
    } else if (node instanceof NoteMark mark) {
      out.raw(notes.reference(mark.note()));
      out.other();
    } else if (node instanceof Strike) {
      nested(node, "del");
    } else if (!(node instanceof TaskMark)) {
      children(node);
    }
  }

  private static String title(LinkNodeBase node) {
    return node.getTitle().isNull() ? "" : Words.decoded(node.getTitle());
  }

  private void anchor(Node node, String address, String title) {
    if (inLink) {
      children(node);
      return;
    }
    depth.enter(node);
    links.add(LinkKind.LINK, address, node.getStartOffset());
    out.raw("<a").attribute("href", address);
    if (!title.isEmpty()) out.attribute("title", title);
    out.raw(">");
    inLink = true;
    children(node);
    inLink = false;
    out.raw("</a>");
    depth.leave();
  }

  private void address(Node node, String address, String text) {
    if (!inLink) {
      links.add(LinkKind.LINK, address, node.getStartOffset());
      out.raw("<a").attribute("href", address).raw(">");
    }
    out.text(text, false);
    if (!inLink) out.raw("</a>");
  }

  private void wiki(WikiLink wiki) {
    if (!inLink) {
      links.add(LinkKind.WIKI, "wiki:" + wiki.target(), wiki.getStartOffset());
      out.raw("<a class=\"wiki\"").attribute("href", "wiki:" + wiki.target()).raw(">");
    }
    out.text(wiki.words(), false);
    if (wiki.words().isEmpty()) out.other(); // filled in later, so a break beside it stays
    if (!inLink) out.raw("</a>");
  }

  private void linkRef(LinkRef ref) {
    Reference target = target(ref);
    if (target == null) {
      undefined(ref);
    } else {
      anchor(ref, Words.decoded(target.getUrl()), title(target));
    }
  }

  private void imageRef(ImageRef ref) {
    Reference target = target(ref);
    if (target == null) {
      undefined(ref);
    } else {
      image(ref, Words.decoded(target.getUrl()), title(target));
    }
  }

  private @Nullable Reference target(RefNode ref) {
    return ref.isDefined() ? ref.getReferenceNode(references) : null;
  }

  /** Brackets that refer to nothing are text. */
  private void undefined(RefNode ref) {
    BasedSequence chars = ref.getChars();
    if (ref.getFirstChild() == null) {
      out.text(chars);
      return;
    }
    depth.enter(ref);
    BasedSequence inner = ref.getChildChars();
    out.text(chars.prefixOf(inner));
    children(ref);
    out.text(chars.suffixOf(inner));
    depth.leave();
  }

  private void image(Node node, String address, String title) {
    String words = Words.of(node);
    if (full && Media.plays(address)) {
      media.player(address, words, title, node.getStartOffset());
    } else {
      media.image(address, words, title, node.getStartOffset());
    }
  }
}
