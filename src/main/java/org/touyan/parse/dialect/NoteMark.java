package org.touyan.parse.dialect;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [^name]} whose note exists. */
public final class NoteMark extends Leaf {
  private final NoteBlock note;

  NoteMark(BasedSequence chars, NoteBlock note) {
    super(chars);
    this.note = note;
  }

  public NoteBlock note() {
    return note;
  }
}
