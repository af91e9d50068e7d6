package org.touyan.parse;

import com.vladsch.flexmark.util.ast.Node;
import org.touyan.parse.guard.TooDeep;

/** How deep the HTML being written nests. */
final class Depth {
  private final int max;
  private int now;

  Depth(int max) {
    this.max = max;
  }

  int max() {
    return max;
  }

  /** @throws TooDeep at the limit */
  void enter(Node node) {
    if (++now > max) throw new TooDeep(node.getStartOffset());
  }

  void leave() {
    now--;
  }
}
