package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A cell; its children are inlines. */
public final class TableCell extends Block {
  private final String align;

  TableCell(BasedSequence chars, String align) {
    super(chars);
    this.align = align;
  }

  /** left, center, right or "". */
  public String align() {
    return align;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
