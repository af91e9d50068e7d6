package org.touyan.searchpack;

/** A file of the pack is missing, cut off, changed, or of another site. */
public final class DamagedPackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;

  DamagedPackException(String file, String what) {
    super(file + ": " + what);
    this.file = file;
  }

  /** The file's name in the search folder. */
  public String file() {
    return file;
  }
}
