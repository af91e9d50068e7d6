package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [ ]} or {@code [x]} at the start of a list item. */
public final class TaskMark extends Leaf {
  private final boolean done;

  TaskMark(BasedSequence chars, boolean done) {
    super(chars);
    this.done = done;
  }

  public boolean done() {
    return done;
  }
}
