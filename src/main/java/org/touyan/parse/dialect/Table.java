package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A table of GitHub's kind; its children are {@link TableRow}s, the first of them the header. */
public final class Table extends Block {
  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
