package org.touyan.model;

import java.util.Objects;

/**
 * HTML that went through the sanitiser. Only the html room constructs it (a wall test says so): this is what makes it safe
 * to write without escaping.
 */
public record SafeHtml(String html) {
  /** No text at all: for pages that are only their layout. */
  public static final SafeHtml EMPTY = new SafeHtml("");

  public SafeHtml {
    Objects.requireNonNull(html, "html");
  }

  @Override
  public String toString() {
    return html;
  }
}
