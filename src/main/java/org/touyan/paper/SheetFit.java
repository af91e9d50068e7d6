package org.touyan.paper;

import java.util.ArrayList;
import java.util.List;
import org.touyan.model.page.FactView;
import org.touyan.model.page.MetaView;
import org.touyan.model.page.PageView;

/**
 * Whether an explainer fits on its sheet: the parts of {@code partials/sheet.peb} in their order, measured without a
 * browser. It errs on the side of too little room, so that what passes prints on one side.
 */
public final class SheetFit {
  private static final double RULE = 0.3;
  private static final double BAND_RULE = 1;

  private final PageView page;
  private final Format format;
  private final Measure measure;

  private SheetFit(PageView page, Format format) {
    this.page = page;
    this.format = format;
    measure = new Measure(format);
  }

  /** How many lines too many stand on one A4 side; 0 when it fits. */
  public static int linesOverSide(PageView page) {
    return new SheetFit(page, Format.A4).linesOver();
  }

  /** How many lines too many stand on half a side, over its three columns together; 0 when it fits. */
  public static int linesOverHalf(PageView page) {
    return new SheetFit(page, Format.HALF).linesOver();
  }

  private int linesOver() {
    List<Piece> flow = flow();
    double room = format.height() - band() - foot() - 2 * format.gap();
    if (format.columns() == 1) {
      double over = Piece.height(flow) - room;
      return over <= 0 ? 0 : (int) Math.ceil(over / format.line());
    }
    if (room > format.line() && Piece.columns(flow, room) <= format.columns()) return 0;
    double over = Piece.height(flow) - Math.max(room, 0) * format.columns();
    return Math.max(1, (int) Math.ceil(over / format.line()));
  }

  private double band() {
    double height = format.kind() * 1.4 + 1 + 3 + BAND_RULE + 2;
    height += Lines.count(page.title(), format.width(), format.title()) * format.title() * 1.25;
    if (page.summary().isEmpty()) return height;
    return height
        + Lines.count(page.summary(), format.width(), format.answer()) * format.answer() * 1.4;
  }

  private List<Piece> flow() {
    List<Piece> flow = new ArrayList<>();
    double column = format.column();
    FactView ask = page.fact("ask");
    FactView how = page.fact("how");
    boolean both = has(ask) && has(how) && format.columns() == 1;
    double two = both ? (column - format.gutter()) / 2 : column;
    group(flow, both, List.of(framed(ask, two), framed(how, two)));
    List<String> steps = page.fact("steps").values();
    if (!steps.isEmpty()) section(flow, measure.items(steps, column));
    part(flow, measure.blocks(Element.of(page.body()), column));
    three(flow);
    return flow;
  }

  private void three(List<Piece> flow) {
    boolean beside = format.columns() == 1;
    double third = beside ? (format.width() - 2 * format.gutter()) / 3 : format.column();
    List<Piece> boxes = new ArrayList<>();
    boxes.add(block(page.fact("papers"), third));
    for (String contact : page.fact("contact").values()) {
      double lines = contact.equals("blank")
          ? 3 * (Math.max(format.blank(), format.line()) + 1.5)
          : Lines.count(contact, third, format.text()) * format.line();
      boxes.add(headed(lines));
    }
    boxes.add(block(page.fact("deadline"), third));
    int before = flow.size();
    group(flow, beside, boxes);
    if (beside && flow.size() > before) {
      Piece row = flow.remove(before);
      flow.add(new Piece(row.height() + RULE + 3, row.before(), row.after(), false));
    }
  }

  /** Boxes side by side are as high as the highest; else they stand one below the other. */
  private void group(List<Piece> flow, boolean beside, List<Piece> boxes) {
    List<Piece> filled = boxes.stream().filter(box -> box.height() > 0).toList();
    if (filled.isEmpty()) return;
    if (!beside) {
      filled.forEach(box -> part(flow, List.of(box)));
      return;
    }
    double height = filled.stream().mapToDouble(Piece::height).max().orElse(0);
    part(flow, List.of(new Piece(height, 0, 0, false)));
  }

  /** Adds a part of the sheet below the others, with the gap between parts. */
  private void part(List<Piece> flow, List<Piece> pieces) {
    if (pieces.isEmpty()) return;
    Piece first = pieces.get(0);
    Piece last = pieces.get(pieces.size() - 1);
    List<Piece> part = new ArrayList<>(pieces);
    part.set(0, new Piece(first.height(), format.gap(), first.after(), first.glued()));
    if (part.size() == 1) first = part.get(0);
    double before = part.size() == 1 ? format.gap() : last.before();
    part.set(part.size() - 1, new Piece(last.height(), before, 0, false));
    flow.addAll(part);
  }

  private void section(List<Piece> flow, List<Piece> items) {
    List<Piece> all = new ArrayList<>();
    all.add(new Piece(format.head() * 1.35, 0, 1.5, true));
    all.addAll(items);
    part(flow, all);
  }

  private Piece framed(FactView fact, double width) {
    if (!has(fact)) return new Piece(0, 0, 0, false);
    Piece inside = block(fact, width - 2 * format.pad() - 2 * RULE);
    return new Piece(inside.height() + 2 * format.pad() + 2 * RULE, 0, 0, false);
  }

  private Piece block(FactView fact, double width) {
    if (!has(fact)) return new Piece(0, 0, 0, false);
    List<Piece> inside = fact.values().size() == 1
        ? measure.paragraph(fact.values().get(0), width, 0)
        : measure.items(fact.values(), width);
    return headed(Piece.height(inside));
  }

  private Piece headed(double inside) {
    return new Piece(format.head() * 1.35 + 1.5 + inside, 0, 0, false);
  }

  private static boolean has(FactView fact) {
    return !fact.values().isEmpty();
  }

  private double foot() {
    MetaView meta = page.meta();
    StringBuilder words = new StringBuilder(meta.issuer());
    words.append(" · ").append(meta.updated().isEmpty() ? meta.date() : meta.updated());
    if (!meta.sources().isEmpty()) words.append("\n一二三四五六");
    for (MetaView.SourceView source : meta.sources()) {
      words.append(source.org()).append(' ').append(source.title()).append("（一二三四）；");
    }
    double line = format.note() * 1.5;
    double text = Lines.count(words.toString(), format.width() - format.qr() - 10, format.note());
    double id = meta.qr().size() > 0 ? format.qr() + line : 2 * line;
    return Math.max(text * line, id) + RULE + 2;
  }
}
