package org.touyan.parse.dialect;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a paragraph whose second line is a line of dashes and bars into a table. */
final class TableProcessor implements ParagraphPreProcessor {
  /** Empty cells that short rows of a table are filled up with, or a few kilobytes could ask for gigabytes of cells. */
  private static final int FILL_CELLS_MAX = 10_000;

  private int filled;

  /** When it runs: behind definitions, so that cells may use them. */
  static final class Factory implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return new TableProcessor();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  @Override
  public int preProcessBlock(Paragraph block, ParserState state) {
    int count = block.getLineCount();
    for (int i = 1; i < count; i++) {
      BasedSequence line = block.getLineChars(i);
      if (!TableLines.isDashes(line)) continue;
      List<String> aligns = TableLines.alignments(line);
      List<BasedSequence> header = TableLines.cells(block.getLineChars(i - 1));
      if (aligns.isEmpty() || header.size() != aligns.size()) continue;
      if (i > 1) keepLinesAbove(block, i - 1, state);
      block.insertBefore(table(block, i, header, aligns, state));
      return block.getChars().length();
    }
    return 0;
  }

  /** The lines above the header stay a paragraph. */
  private static void keepLinesAbove(Paragraph block, int lines, ParserState state) {
    ParagraphParser above = new ParagraphParser();
    BlockContent content = new BlockContent();
    for (int i = 0; i < lines; i++) content.add(block.getLineChars(i), block.getLineIndent(i));
    above.getBlock().setContent(content);
    above.getBlock().setCharsFromContent();
    block.insertBefore(above.getBlock());
    state.blockParserAdded(above);
  }

  private Table table(
      Paragraph block,
      int dashes,
      List<BasedSequence> header,
      List<String> aligns,
      ParserState state) {
    Table table = new Table();
    table.appendChild(row(block.getLineChars(dashes - 1), header, aligns, state));
    for (int i = dashes + 1; i < block.getLineCount(); i++) {
      BasedSequence line = block.getLineChars(i);
      table.appendChild(row(line, TableLines.cells(line), aligns, state));
    }
    table.setCharsFromContent();
    return table;
  }

  private TableRow row(
      BasedSequence line, List<BasedSequence> cells, List<String> aligns, ParserState state) {
    TableRow row = new TableRow(line);
    int columns = Math.min(aligns.size(), cells.size());
    for (int i = 0; i < columns; i++) {
      TableCell cell = new TableCell(cells.get(i), aligns.get(i));
      state.getInlineParser().parse(cells.get(i), cell);
      row.appendChild(cell);
    }
    BasedSequence end = line.subSequence(line.length(), line.length());
    for (int i = columns; i < aligns.size() && filled < FILL_CELLS_MAX; i++, filled++) {
      row.appendChild(new TableCell(end, aligns.get(i)));
    }
    return row;
  }
}
