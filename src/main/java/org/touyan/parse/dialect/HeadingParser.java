package org.touyan.parse.dialect;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;

/** A heading is complete when it starts. */
final class HeadingParser extends AbstractBlockParser {
  private final Heading block = new Heading();

  HeadingParser(int level) {
    block.setLevel(level);
  }

  @Override
  public Heading getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    inlineParser.parse(block.getText(), block);
  }

  @Override
  public void closeBlock(ParserState state) {
    // nothing is open
  }
}
