package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An address that stands in the text without marks. */
public final class BareLink extends Leaf {
  BareLink(BasedSequence chars) {
    super(chars);
  }
}
