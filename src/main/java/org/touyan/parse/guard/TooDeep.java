package org.touyan.parse.guard;

/** The page nests deeper than its limit. */
public final class TooDeep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /** @param offset where in the text, 0-based in UTF-16 units */
  public TooDeep(int offset) {
    super("too deep at " + offset, null, false, false);
    this.offset = offset;
  }

  public int offset() {
    return offset;
  }
}
