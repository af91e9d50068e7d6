package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A block with a kind: {@code :::tip}, {@code !!! note}. */
public final class Box extends Block {
  private final String kind;
  private final String title;

  Box(String kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  /** One of {@link BoxKinds}, or {@code table}. */
  public String kind() {
    return kind;
  }

  /** As written, or "". For a table its name. */
  public String title() {
    return title;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
