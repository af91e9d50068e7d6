package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [[target|words]]}. */
public final class WikiLink extends Leaf {
  private final String target;
  private final String words;

  WikiLink(BasedSequence chars, String target, String words) {
    super(chars);
    this.target = target;
    this.words = words;
  }

  public String target() {
    return target;
  }

  /** What to show; "" for the title of the target. */
  public String words() {
    return words;
  }
}
