package org.touyan.parse.guard;

/** Ends the parse of a page from within the library; without a stack trace, because it is expected. */
public final class TimeUp extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimeUp() {
    super("the time for this page has passed", null, false, false);
  }
}
