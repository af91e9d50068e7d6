package org.touyan.parse.dialect;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A delimiter run that remembers how long it was, which the "multiple of 3" rule asks for. */
final class Run extends Delimiter {
  private final int written;

  Run(
      BasedSequence input,
      Text node,
      char mark,
      Flanking flanking,
      @Nullable Delimiter previous,
      int start,
      int count) {
    super(input, node, mark, flanking.canOpen(), flanking.canClose(), previous, start);
    written = count;
    setNumDelims(count);
  }

  int written() {
    return written;
  }

  /** How many delimiters {@code closer} and this opener use of each other; 0 when they do not match. */
  int use(Run closer) {
    if (getDelimiterChar() == '~') return 2;
    boolean inner = canClose() || closer.canOpen();
    if (inner
        && (written + closer.written) % 3 == 0
        && (written % 3 != 0 || closer.written % 3 != 0)) return 0;
    return getNumDelims() >= 2 && closer.getNumDelims() >= 2 ? 2 : 1;
  }

  /** Closers that fail for the same reason have the same key. */
  int key() {
    int mark = getDelimiterChar() == '*' ? 0 : getDelimiterChar() == '_' ? 1 : 2;
    return mark * 6 + (canOpen() ? 3 : 0) + written % 3;
  }
}
