package org.touyan.parse;

import java.util.Set;

/**
 * Watches for raw HTML that hides all that follows: a comment or an element whose inside is left out, without its end. Told
 * the raw HTML of a page piece by piece, in the order of the output.
 */
final class Swallowed {
  private static final String COMMENT = "!--";

  /** Elements that go with their inside and that no later tag but their own ends. */
  private static final Set<String> HIDING = Set.of(
      "script",
      "style",
      "title",
      "textarea",
      "template",
      "noscript",
      "noembed",
      "noframes",
      "iframe",
      "select",
      "datalist",
      "object",
      "applet",
      "canvas",
      "map",
      "xml",
      "portal",
      "fencedframe");

  private String open = "";
  private int at;

  /** Whether everything up to an end still to come is hidden. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** What is open as it was written, e.g. {@code <style>}; "" for nothing. */
  String what() {
    return open.isEmpty() ? "" : open.equals(COMMENT) ? "<!--" : "<" + open + ">";
  }

  /** What would end it. */
  String end() {
    return open.equals(COMMENT) ? "-->" : "</" + open + ">";
  }

  /** Where it began. */
  int at() {
    return at;
  }

  void comment(int offset) {
    open = COMMENT;
    at = offset;
  }

  /** A start tag that nothing hides. */
  void start(String name, int offset) {
    if (!HIDING.contains(name)) return;
    open = name;
    at = offset;
  }

  /** Where in {@code html} the end of what is open stands, behind it, sought from {@code from}; or -1. */
  int endIn(CharSequence html, int from) {
    boolean comment = open.equals(COMMENT);
    for (int i = from; i < html.length(); i++) {
      boolean ends = comment
          ? startsAt(html, i, "-->") || startsAt(html, i, "--!>")
          : startsAt(html, i, "</") && startsAt(html, i + 2, open);
      if (!ends) continue;
      open = "";
      return i + 2;
    }
    return -1;
  }

  private static boolean startsAt(CharSequence html, int at, String sought) {
    if (at + sought.length() > html.length()) return false;
    for (int i = 0; i < sought.length(); i++) {
      char c = html.charAt(at + i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (lower != sought.charAt(i)) return false;
    }
    return true;
  }
}
