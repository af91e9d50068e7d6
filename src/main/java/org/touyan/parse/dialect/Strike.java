package org.touyan.parse.dialect;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code ~~text~~}. */
public final class Strike extends DelimitedNodeImpl {
  Strike(BasedSequence open, BasedSequence close) {
    super(open, BasedSequence.NULL, close);
  }
}
