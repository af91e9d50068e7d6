package org.touyan.parse.dialect;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** {@code :::kind title} up to {@code :::}, or {@code !!! kind "title"} with an indented body. */
final class BoxParser extends AbstractBlockParser {
  private final Box block;
  /** Colons of the opening line; 0 for the indented form. */
  private final int colons;

  BoxParser(Box block, int colons) {
    this.block = block;
    this.colons = colons;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
    return true;
  }

  @Override
  public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
    return lastMatched != this;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (colons == 0) return continueIndented(state);
    if (closes(state)) return BlockContinue.none();
    return BlockContinue.atIndex(state.getIndex());
  }

  private static BlockContinue continueIndented(ParserState state) {
    if (state.isBlank()) return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    return state.getIndent() >= 4
        ? BlockContinue.atColumn(state.getColumn() + 4)
        : BlockContinue.none();
  }

  /** True when this line is a closing fence and no box inside this one is to be closed first. */
  private boolean closes(ParserState state) {
    int length = closingLength(state);
    if (length < colons) return false;
    List<BlockParser> active = state.getActiveBlockParsers();
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i) instanceof BoxParser box && box.colons > 0 && box.colons <= length)
        return box == this;
    }
    return false;
  }

  /** Colons of a line of nothing but colons, at least three; else 0. */
  static int closingLength(ParserState state) {
    if (state.getIndent() >= 4) return 0;
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    int end = at;
    while (end < line.length() && line.charAt(end) == ':') end++;
    for (int i = end; i < line.length(); i++) {
      if (line.charAt(i) != ' ' && line.charAt(i) != '\t') return 0;
    }
    return end - at >= 3 ? end - at : 0;
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }

  /** Whether a box waits for a closing fence of {@code length} colons. */
  static boolean isOpen(ParserState state, int length) {
    for (BlockParser parser : state.getActiveBlockParsers()) {
      if (parser instanceof BoxParser box && box.colons > 0 && box.colons <= length) return true;
    }
    return false;
  }
}
