package org.touyan.model;

/** What an address in a page turned out to be. Paths are output paths from the site root; anchors without {@code #}, maybe "". */
public sealed interface Target {
  /** Under this key a page's links hold the page that a reference (front matter, checklist item) means. */
  static String ref(String written) {
    return "ref:" + written;
  }

  /** Another page (or this one, for a bare anchor). */
  record Page(String path, String anchor, String title) implements Target {}

  /** A file that is copied into the site. */
  record Asset(String path) implements Target {}

  /** An address outside: http, https, mailto or tel only. */
  record External(String address) implements Target {}

  /** Nothing that may be linked; the words stay, the link goes. */
  record Missing() implements Target {}
}
