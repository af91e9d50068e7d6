package org.touyan.render;

import org.jspecify.annotations.Nullable;

/** A fault of the theme, which is trusted: it ends the build, and says where to look. */
public final class ThemeFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;

  ThemeFault(@Nullable String template, int line, String message, Throwable cause) {
    super(message, cause);
    this.template = template == null ? "" : template;
    this.line = line;
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
