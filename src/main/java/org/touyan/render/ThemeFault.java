package org.touyan.render;

import org.jspecify.annotations.Nullable;

/** A fault of the theme, which is trusted: it ends the build, and says where to look. The message is the template engine's. */
public final class ThemeFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, as far as its writer can use the difference. */
  public enum Kind {
    /** A value or a word that does not exist. */
    UNKNOWN_NAME,
    /** A template that does not exist. */
    NO_TEMPLATE,
    /** Braces that do not close, a block without its end. */
    SYNTAX,
    /** A call of what a template may not call. */
    FORBIDDEN,
    OTHER
  }

  private final Kind kind;
  private final String name;
  private final String suggestion;
  private final String template;
  private final int line;

  /**
   * Makes a fault.
   *
   * @param name what is unknown, or ""
   * @param suggestion what was probably meant, or ""
   * @param template its path below the theme folder, if known
   * @param line 1-based, or 0
   */
  ThemeFault(
      Kind kind,
      String name,
      String suggestion,
      @Nullable String template,
      int line,
      Exception cause,
      String message) {
    super(message, cause);
    this.kind = kind;
    this.name = name;
    this.suggestion = suggestion;
    this.template = template == null ? "" : template;
    this.line = line;
  }

  public Kind kind() {
    return kind;
  }

  /** The name that does not exist, or "". */
  public String name() {
    return name;
  }

  /** What was probably meant, or "". */
  public String suggestion() {
    return suggestion;
  }

  /** Path of the template below the theme folder, or "". */
  public String template() {
    return template;
  }

  /** 1-based line, or 0. */
  public int line() {
    return line;
  }
}
