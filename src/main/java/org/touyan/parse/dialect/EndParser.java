package org.touyan.parse.dialect;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Swallows the closing line of a box. */
final class EndParser extends AbstractBlockParser {
  private final BoxEnd block = new BoxEnd();

  EndParser(BasedSequence line) {
    block.setChars(line);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    // the line is its whole content
  }
}
