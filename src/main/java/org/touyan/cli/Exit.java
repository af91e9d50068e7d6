package org.touyan.cli;

/** Exit codes, as the guide lists them. */
final class Exit {
  static final int BUILT = 0;
  static final int CONTENT = 1;
  static final int USAGE = 2;
  static final int FAULT = 3;

  private Exit() {}
}
