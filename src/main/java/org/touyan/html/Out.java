package org.touyan.html;

import org.jspecify.annotations.Nullable;
import org.touyan.html.TagRule.Trait;
import org.touyan.text.Escape;

/**
 * Writes HTML element by element, escapes all text, and watches whether a parser would build the same tree again. Where it
 * might not ({@link #isStable}), {@link Stabiliser} writes it once more.
 */
final class Out {
  private final Chars html;
  private final Chars scratch = new Chars(256);
  private TagRule[] open = new TagRule[32];
  private int depth;
  private int openP;
  private int openA;
  private int openHeadings;
  private boolean stable = true;
  private boolean startedPre;
  private boolean afterPre;

  Out(int charsExpected) {
    html = new Chars(charsExpected);
  }

  /** Whether parsing what was written gives the tree that was meant, for certain. */
  boolean isStable() {
    return stable;
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  /** Whether a link is open, so that none may begin. */
  boolean inLink() {
    return openA > 0;
  }

  /** The innermost open element, or null at the top. */
  @Nullable
  TagRule parent() {
    return depth == 0 ? null : open[depth - 1];
  }

  /** Begins a start tag; attributes follow, then {@link #endStart}. */
  Out start(TagRule tag) {
    if (stable) stable = fits(tag);
    afterPre = false;
    startedPre = tag.is(Trait.PREFORMATTED);
    html.append('<').append(tag.name());
    if (tag.is(Trait.VOID)) return this;
    if (depth == open.length) open = java.util.Arrays.copyOf(open, depth * 2);
    open[depth++] = tag;
    count(tag, 1);
    return this;
  }

  Out attribute(String name, String value) {
    html.append(' ').append(name).append("=\"");
    scratch.set(value);
    escape(scratch.array(), 0, scratch.length(), true);
    html.append('"');
    return this;
  }

  Out flag(String name) {
    html.append(' ').append(name);
    return this;
  }

  /** Ends the start tag. */
  Out endStart() {
    html.append('>');
    afterPre = startedPre;
    return this;
  }

  /** Closes the innermost element. */
  void end() {
    TagRule tag = open[--depth];
    count(tag, -1);
    html.append("</").append(tag.name()).append('>');
    afterPre = false;
  }

  void text(String text) {
    scratch.set(text);
    text(scratch.array(), 0, scratch.length());
  }

  void text(char[] text, int start, int end) {
    if (start == end) return;
    if (stable && isFrame(parent())) stable = isBlank(text, start, end);
    // A parser drops one line break behind <pre>; a second one keeps the first.
    if (afterPre && (text[start] == '\n' || text[start] == '\r')) html.append('\n');
    afterPre = false;
    escape(text, start, end, false);
  }

  @Override
  public String toString() {
    return html.toString();
  }

  private void count(TagRule tag, int by) {
    if (tag.name().equals("p")) openP += by;
    else if (tag.name().equals("a")) openA += by;
    else if (tag.is(Trait.HEADING)) openHeadings += by;
  }

  private boolean fits(TagRule tag) {
    TagRule above = parent();
    String parent = above == null ? "" : above.name();
    if (openP > 0 && tag.is(Trait.ENDS_P)) return false;
    return switch (tag.name()) {
      case "a" -> openA == 0 && !isFrame(above);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> openHeadings == 0 && !isFrame(above);
      case "li" -> parent.equals("ul") || parent.equals("ol");
      case "dt", "dd" -> parent.equals("dl");
      case "rt", "rp" -> parent.equals("ruby");
      case "caption", "thead", "tbody", "tfoot" -> parent.equals("table");
      case "tr" -> parent.equals("tbody") || parent.equals("thead") || parent.equals("tfoot");
      case "td", "th" -> parent.equals("tr");
      default -> !isFrame(above);
    };
  }

  private static boolean isFrame(@Nullable TagRule parent) {
    return parent != null && parent.is(Trait.TABLE_FRAME);
  }

  private static boolean isBlank(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t') return false;
    }
    return true;
  }

  private void escape(char[] text, int start, int end, boolean quotes) {
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c > '>' && c < 0x7f || c >= 0xA0 && c < 0xFFFE) continue;
      String entity = c == '"' && !quotes ? null : entity(c);
      if (entity == null) continue;
      html.append(text, from, i).append(entity);
      from = i + 1;
    }
    html.append(text, from, end);
  }

  /** What stands for {@code c}, or null for itself. Control characters that HTML cannot hold go. */
  private static @Nullable String entity(char c) {
    if (c > '>') return c == 0x7f || c >= 0xFFFE || c >= 0x80 && c < 0xA0 ? "" : null;
    String mark = Escape.html(c);
    if (mark != null) return mark;
    if (c == '\r') return "\n";
    return c < ' ' && c != '\n' && c != '\t' ? "" : null;
  }
}
