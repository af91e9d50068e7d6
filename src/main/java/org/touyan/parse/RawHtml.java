package org.touyan.parse;

import java.util.Locale;
import java.util.Set;
import org.touyan.model.Body.LinkKind;
import org.touyan.parse.guard.TooDeep;

/** Reads the HTML that authors write themselves: which addresses it holds, and how deep it nests. Linear. */
final class RawHtml {
  /** Elements that nest nothing, or whose end may be left out. */
  private static final Set<String> NOT_COUNTED = Set.of(
      "area",
      "base",
      "br",
      "col",
      "embed",
      "hr",
      "img",
      "input",
      "link",
      "meta",
      "param",
      "source",
      "track",
      "wbr",
      "p",
      "li",
      "td",
      "tr",
      "th",
      "dt",
      "dd",
      "option",
      "thead",
      "tbody",
      "tfoot",
      "colgroup",
      "optgroup",
      "rp",
      "rt");

  /** Receives what is found. */
  interface Addresses {
    /** @param at offset of the tag in the HTML given */
    void found(LinkKind kind, String target, int at);

    /**
     * An element or a handler, which the html room may refuse later.
     *
     * @param what {@code <name>} or {@code onclick=}, in lower case
     */
    void tag(String what, int at);
  }

  private final int nestingMax;
  private final Swallowed swallowed = new Swallowed();
  private int depth;

  RawHtml(int nestingMax) {
    this.nestingMax = nestingMax;
  }

  /** What hides the rest of the page, if anything does. */
  Swallowed swallowed() {
    return swallowed;
  }

  /** Reads {@code html}, which begins at {@code offset} of the page. */
  void read(CharSequence html, int offset, Addresses addresses) {
    int length = html.length();
    int i = 0;
    while (i < length) {
      if (swallowed.isOpen()) {
        i = swallowed.endIn(html, i);
        if (i < 0) return;
      } else if (html.charAt(i) != '<' || i + 1 >= length) {
        i++;
      } else if (html.charAt(i + 1) == '!') {
        i = special(html, i, offset);
      } else if (html.charAt(i + 1) == '/') {
        if (depth > 0 && counts(name(html, i + 2))) depth--;
        i += 2;
      } else {
        i = tag(html, i, offset, addresses);
      }
    }
  }

  /** Behind {@code <!}; a comment is open from there on. */
  private int special(CharSequence html, int at, int offset) {
    boolean comment =
        at + 3 < html.length() && html.charAt(at + 2) == '-' && html.charAt(at + 3) == '-';
    if (comment) swallowed.comment(offset + at);
    return at + 2;
  }

  private static boolean counts(String name) {
    return !name.isEmpty() && !NOT_COUNTED.contains(name);
  }

  private static String name(CharSequence html, int at) {
    int i = at;
    while (i < html.length() && i < at + 20 && isNameChar(html.charAt(i))) i++;
    return html.subSequence(at, i).toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isNameChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == ':'
        || c == '_';
  }

  private int tag(CharSequence html, int at, int offset, Addresses addresses) {
    String name = name(html, at + 1);
    if (name.isEmpty()) return at + 1;
    addresses.tag("<" + name + ">", offset + at);
    int length = html.length();
    int i = at + 1 + name.length();
    boolean closed = false;
    while (i < length && html.charAt(i) != '>') {
      char c = html.charAt(i);
      closed = c == '/';
      if (!isNameChar(c)) {
        i++;
        continue;
      }
      int nameEnd = i;
      while (nameEnd < length && isNameChar(html.charAt(nameEnd))) nameEnd++;
      String attribute = html.subSequence(i, nameEnd).toString().toLowerCase(Locale.ROOT);
      if (attribute.startsWith("on")) addresses.tag(attribute + "=", offset + i);
      int value = valueStart(html, nameEnd);
      i = value < 0 ? nameEnd : value(html, value, name, attribute, offset + at, addresses);
    }
    swallowed.start(name, offset + at);
    if (!closed && counts(name) && ++depth > nestingMax) throw new TooDeep(offset + at);
    return i;
  }

  /** Where the value begins, behind {@code =} and spaces; or -1. */
  private static int valueStart(CharSequence html, int at) {
    int i = at;
    while (i < html.length() && html.charAt(i) <= ' ') i++;
    if (i >= html.length() || html.charAt(i) != '=') return -1;
    i++;
    while (i < html.length() && html.charAt(i) <= ' ') i++;
    return i < html.length() ? i : -1;
  }

  private static int value(
      CharSequence html,
      int at,
      String element,
      String attribute,
      int offset,
      Addresses addresses) {
    char quote = html.charAt(at);
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? at + 1 : at;
    int end = start;
    while (end < html.length()
        && (quoted
            ? html.charAt(end) != quote
            : html.charAt(end) > ' ' && html.charAt(end) != '>')) {
      end++;
    }
    LinkKind kind = kind(element, attribute);
    if (kind != null)
      addresses.found(kind, entitiesDecoded(html.subSequence(start, end).toString()), offset);
    return quoted ? Math.min(html.length(), end + 1) : end;
  }

  private static String entitiesDecoded(String written) {
    return written.indexOf('&') < 0
        ? written
        : com.vladsch.flexmark.util.sequence.Escaping.unescapeHtml(written);
  }

  private static @org.jspecify.annotations.Nullable LinkKind kind(
      String element, String attribute) {
    return switch (attribute) {
      case "href" -> LinkKind.LINK;
      case "poster" -> LinkKind.IMAGE;
      case "src" ->
        switch (element) {
          case "video", "audio", "source", "track", "embed" -> LinkKind.MEDIA;
          case "img", "input" -> LinkKind.IMAGE;
          default -> LinkKind.LINK;
        };
      default -> null;
    };
  }
}
