package org.touyan.paper;

import java.util.ArrayList;
import java.util.List;

/** How high the blocks of a body stand in one format. Mirrors {@code 91-print-sheet.css}. */
final class Measure {
  /** Lines of a paragraph that stay together at its start and at its end. */
  private static final int ORPHANS = 2;

  private static final double RULE = 0.3;

  private final Format format;

  Measure(Format format) {
    this.format = format;
  }

  /** The children of {@code parent} one below the other. */
  List<Piece> blocks(Element parent, double width) {
    List<Piece> pieces = new ArrayList<>();
    List<Element> inline = new ArrayList<>();
    for (Element child : parent.children()) {
      if (!child.isBlock() && !child.holdsBlocks()) {
        inline.add(child);
        continue;
      }
      loose(inline, width, pieces);
      block(child, width, pieces);
    }
    loose(inline, width, pieces);
    return pieces;
  }

  /** Text between blocks. */
  private void loose(List<Element> inline, double width, List<Piece> pieces) {
    String words = new Element("p", "", "", List.copyOf(inline)).words();
    inline.clear();
    if (!words.isEmpty()) pieces.addAll(paragraph(words, width, 0));
  }

  private void block(Element block, double width, List<Piece> pieces) {
    switch (block.tag()) {
      case "h1", "h2" -> pieces.add(heading(block.words(), width, format.head(), 4, 1.5));
      case "h3", "h4", "h5", "h6" -> pieces.add(heading(block.words(), width, format.text(), 3, 1));
      case "p" -> {
        if (block.holdsBlocks()) pieces.addAll(blocks(block, width));
        else pieces.addAll(paragraph(block.words(), width, format.para()));
      }
      case "ul", "ol" -> pieces.addAll(list(block, width));
      case "li" -> pieces.add(item(block, width));
      case "dd" -> pieces.add(whole(blocks(block, width - format.indent()), 0, format.para()));
      case "blockquote" ->
        pieces.add(whole(blocks(block, width - format.pad() - 1), 0, format.para()));
      case "pre" ->
        pieces.add(new Piece(
            Lines.count(block.lines(), width - 2 * format.pad() - 2 * RULE, format.text())
                    * format.text()
                    * 1.5
                + 2 * format.pad()
                + 2 * RULE,
            0,
            format.para(),
            false));
      case "table" ->
        pieces.add(new Piece(Grid.height(block, width, format) + RULE, 0, format.para(), false));
      case "img" -> pieces.add(new Piece(format.picture(), 0, format.para(), false));
      case "hr" -> pieces.add(new Piece(RULE, format.gap(), format.gap(), false));
      default -> container(block, width, pieces);
    }
  }

  private void container(Element block, double width, List<Piece> pieces) {
    if (!block.is("block")) {
      pieces.addAll(blocks(block, width));
      return;
    }
    double inner = width - 2 * format.pad() - 4 * RULE;
    Piece body = whole(blocks(block, inner), 0, format.gap());
    pieces.add(
        new Piece(body.height() + 2 * format.pad() * 0.75 + 2 * RULE, 0, format.gap(), false));
  }

  private static Piece heading(
      String words, double width, double size, double before, double after) {
    double height = Lines.count(words, width, size) * size * 1.35;
    return new Piece(height, before, after, true);
  }

  List<Piece> paragraph(String words, double width, double after) {
    List<Piece> pieces = new ArrayList<>();
    int lines = Lines.count(words, width, format.text());
    for (int i = 0; i < lines; i++) {
      boolean glued = i < ORPHANS - 1 || i >= lines - ORPHANS;
      boolean last = i == lines - 1;
      pieces.add(new Piece(format.line(), 0, last ? after : 0, glued && !last));
    }
    return pieces;
  }

  private List<Piece> list(Element list, double width) {
    List<Piece> pieces = new ArrayList<>();
    for (Element child : list.children()) {
      if (child.tag().equals("li")) pieces.add(item(child, width - format.indent()));
    }
    return closed(pieces);
  }

  /** Items of a list of plain texts. */
  List<Piece> items(List<String> texts, double width) {
    List<Piece> pieces = new ArrayList<>();
    for (String text : texts) {
      double height = Lines.count(text, width - format.indent(), format.text()) * format.line();
      pieces.add(new Piece(height, format.item(), format.item(), false));
    }
    return closed(pieces);
  }

  /** The margin of the list is below its last item. */
  private List<Piece> closed(List<Piece> items) {
    if (items.isEmpty()) return items;
    Piece last = items.remove(items.size() - 1);
    items.add(new Piece(last.height(), last.before(), format.para(), false));
    return items;
  }

  private Piece item(Element item, double width) {
    boolean task = item.is("task");
    // A box to tick takes its place in the line and a little air above and below.
    List<Piece> inside = blocks(item, width - (task ? format.text() + 4 : 0));
    double height = Math.max(Piece.height(inside) + (task ? 3 : 0), format.line());
    // The margin of a paragraph that ends an item sticks out below it.
    double after = inside.isEmpty() ? 0 : inside.get(inside.size() - 1).after();
    return new Piece(height, format.item(), Math.max(format.item(), after), false);
  }

  private static Piece whole(List<Piece> inside, double before, double after) {
    return new Piece(Piece.height(inside), before, after, false);
  }
}
