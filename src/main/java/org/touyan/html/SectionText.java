package org.touyan.html;

import java.util.ArrayList;
import java.util.List;
import org.touyan.model.Section;

/**
 * Collects what search reads while the walk goes on: the text under each H1–H3 and of each clause of a policy, long ones cut at the
 * end of a paragraph.
 */
final class SectionText {
  /** A section is cut at the first paragraph end behind this many characters. */
  static final int CHARS_NEAR = 700;
  /** A paragraph that would make a section longer than this begins one of its own. */
  static final int CHARS_MAX = CHARS_NEAR * 3 / 2;

  private static final String SENTENCE_ENDS = "。！？；\n!?";
  /** Headings down to this level begin a section. */
  static final int LEVELS = 3;

  private static final int CLAUSE_LEVEL = LEVELS + 1;

  private final List<Section> done = new ArrayList<>();
  private final String[] path = {"", "", "", "", ""};
  private final Chars body = new Chars(1024);
  private final Chars heading = new Chars(64);
  private final Chars scratch = new Chars(64);
  private Chars current = body;
  private String anchor = "";
  private String headings = "";
  private String number = "";
  private int level;
  private int paragraphStart;
  private boolean spaceWaits;
  private boolean breakWaits;

  /** Adds visible text; white space is folded. */
  void add(char[] text, int start, int end) {
    Chars out = current;
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c > ' ' && c < 0xA0 || c > 0x3000 && c < 0xFEFF || !isLeftOut(c)) continue;
      put(text, from, i, out);
      from = i + 1;
      if (c != 0xAD && c != 0x200B && c != 0xFEFF) spaceWaits = true;
    }
    put(text, from, end, out);
  }

  void add(String text) {
    scratch.set(text);
    add(scratch.array(), 0, scratch.length());
  }

  /** White space, and what is never seen. */
  private static boolean isLeftOut(char c) {
    return c <= ' ' || c == 0xA0 || c == 0x3000 || c == 0xAD || c == 0x200B || c == 0xFEFF;
  }

  private void put(char[] text, int start, int end, Chars out) {
    if (start == end) return;
    if (spaceWaits || breakWaits && out == body) separate(out);
    out.append(text, start, end);
  }

  /** Parts what comes next from what came, e.g. between cells. */
  void space() {
    spaceWaits = true;
  }

  /** Ends a paragraph. */
  void paragraph() {
    if (current == heading) {
      spaceWaits = true;
      return;
    }
    int length = body.length();
    if (length == paragraphStart) return;
    breakWaits = true;
    if (length > CHARS_MAX && paragraphStart >= CHARS_NEAR / 2) {
      emit(body.text(0, paragraphStart));
      body.drop(paragraphStart);
      length -= paragraphStart;
    }
    if (length >= CHARS_NEAR) {
      emit(body.toString());
      clear();
    }
    paragraphStart = body.length();
  }

  /** From here to {@link #endHeading} text is the heading's. Headings do not nest. */
  void beginHeading() {
    paragraph();
    heading.clear();
    current = heading;
    spaceWaits = false;
  }

  /**
   * Ends a heading.
   *
   * @param headingLevel 1–6 as written; below {@link #LEVELS} it is a paragraph of its section
   * @param id its id, or "" when it has none (then the section is reached by the heading before it)
   * @return whether a new section began
   */
  boolean endHeading(int headingLevel, String id) {
    current = body;
    spaceWaits = false;
    String text = heading.toString();
    if (headingLevel > LEVELS) {
      add(text);
      paragraph();
      return false;
    }
    finish(headingLevel);
    level = headingLevel;
    path[headingLevel] = text;
    for (int deeper = headingLevel + 1; deeper <= CLAUSE_LEVEL; deeper++) path[deeper] = "";
    headings = joined();
    if (!id.isEmpty()) anchor = id;
    return true;
  }

  /** Ends what {@link #beginHeading} began for the number of a clause; the clause itself comes next. */
  void endNumber() {
    current = body;
    spaceWaits = false;
    number = heading.toString();
    if (number.equals(ClauseBoxes.UNNUMBERED)) number = "";
  }

  /** Begins the section of a clause below the last heading; it ends where the next clause or heading begins. */
  void beginClause(String id) {
    paragraph();
    finish(CLAUSE_LEVEL);
    level = CLAUSE_LEVEL;
    path[CLAUSE_LEVEL] = number;
    number = "";
    headings = joined();
    anchor = id;
  }

  /** All sections in reading order. */
  List<Section> sections() {
    finish(0);
    return done;
  }

  private void separate(Chars out) {
    if (breakWaits && out == body) {
      if (out.length() > 0) out.append('\n');
      paragraphStart = out.length();
    } else if (out.length() > (out == body ? paragraphStart : 0)) {
      out.append(' ');
    }
    if (out == body) breakWaits = false;
    spaceWaits = false;
  }

  private void finish(int nextLevel) {
    boolean first = done.isEmpty() || !done.get(done.size() - 1).heading().equals(headings);
    if (body.length() > 0) emit(body.toString());
    // A heading without text of its own is still found by its words, unless the next one below
    // carries them on.
    else if (first && !headings.isEmpty() && nextLevel <= level) emit("");
    clear();
  }

  private void clear() {
    body.clear();
    paragraphStart = 0;
    breakWaits = false;
    spaceWaits = false;
  }

  /** Adds a section, or several where one paragraph alone is too long. */
  private void emit(String text) {
    int start = 0;
    while (text.length() - start > CHARS_MAX) {
      int end = sentenceEnd(text, start);
      done.add(new Section(anchor, headings, text.substring(start, end).strip()));
      start = end;
    }
    String rest = text.substring(start).strip();
    if (!rest.isEmpty() || start == 0) done.add(new Section(anchor, headings, rest));
  }

  private static int sentenceEnd(String text, int start) {
    for (int i = start + CHARS_MAX; i > start + CHARS_NEAR / 2; i--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) return i;
    }
    int end = start + CHARS_NEAR;
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private String joined() {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= CLAUSE_LEVEL; i++) {
      if (path[i].isEmpty()) continue;
      if (out.length() > 0) out.append(" › ");
      out.append(path[i]);
    }
    return out.toString();
  }
}
