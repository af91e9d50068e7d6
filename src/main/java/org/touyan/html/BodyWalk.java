package org.touyan.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.touyan.html.TagRule.Fate;
import org.touyan.html.TagRule.Trait;

/**
 * The one walk over a parsed body: decides about every element, writes what stays, collects the text for search. It keeps
 * its own stack, so depth costs no Java stack.
 */
final class BodyWalk {
  /** Elements nested deeper lose their tags and keep their text. */
  static final int DEPTH_MAX = 200;

  private final Out out;
  private final SectionText words;
  private final Terms terms;
  private final Elements elements;
  private final Reports reports;
  private final List<Frame> frames = new ArrayList<>();
  private final Chars scratch = new Chars(1024);
  private int depth;
  private int noTerms;
  private int notSearched;
  private int preformatted;
  private boolean inHeading;

  /** Stands for the level of what is no heading but the number of a clause. */
  private static final int NUMBER = -1;

  /** What must be undone when an entered element ends. */
  private static final class Frame {
    /** The element's rule, or null when only its inside is kept. */
    @Nullable
    TagRule tag;
    /** How many elements were opened for it. */
    int opened;
    /** Level as written of a heading that search knows, {@link #NUMBER} for the number of a clause, else 0. */
    int heading;
    /** Id of that heading. */
    String id = "";
    /** Whether search reads nothing of it. */
    boolean unsearched;
    /** The item of a checklist whose note is owed, or null. */
    @Nullable
    Element task;
  }

  BodyWalk(Out out, SectionText words, Terms terms, Elements elements, Reports reports) {
    this.out = out;
    this.words = words;
    this.terms = terms;
    this.elements = elements;
    this.reports = reports;
  }

  /** Walks all of {@code body}. */
  void walk(Element body, String title) {
    Element repeated = Headings.repeatedTitle(body, title);
    elements.shiftHeadings(Headings.holdsOtherH1(body, repeated));
    if (repeated != null) elements.anchorOnly(repeated);
    Node node = body.childNodeSize() == 0 ? null : body.childNode(0);
    while (node != null) {
      if (!node.equals(repeated) && enter(node)) {
        if (node.childNodeSize() > 0) {
          node = node.childNode(0);
          continue;
        }
        leave();
      }
      node = next(node, body);
    }
  }

  /** The node behind {@code node} and all inside it, after closing what ends with it; null at the end. */
  private @Nullable Node next(Node node, Element body) {
    Node at = node;
    Node sibling = at.nextSibling();
    while (sibling == null) {
      at = at.parent();
      if (at == null || at.equals(body)) return null;
      leave();
      sibling = at.nextSibling();
    }
    return sibling;
  }

  /** Writes what begins here; true when {@link #leave} is owed. */
  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      if (!(node instanceof CDataNode)) text(text.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) return false;
    TagRule tag = TagRule.of(element.normalName());
    Fate fate = tag.fate();
    if (fate == Fate.KEEP && out.depth() < DEPTH_MAX) return keep(element, tag);
    if (fate == Fate.KEEP) {
      reports.removed("> " + DEPTH_MAX + " × <" + tag.name() + ">");
      fate = tag.is(Trait.VOID) ? Fate.DROP : Fate.UNWRAP;
    } else if (fate == Fate.REFUSE || fate == Fate.REFUSE_UNWRAP) {
      reports.unsafe("<" + tag.name() + ">");
    } else {
      reports.removed("<" + element.normalName() + ">");
    }
    if (fate == Fate.DROP || fate == Fate.REFUSE) return false;
    elements.reportHandlers(element);
    push();
    return true;
  }

  private boolean keep(Element element, TagRule tag) {
    if (tag.is(Trait.ENDS_P)) endParagraph(tag);
    int before = out.depth();
    if (!elements.open(element, tag)) return false;
    Frame frame = push();
    frame.tag = tag;
    if (TaskNote.isOwed(element)) frame.task = element;
    frame.opened = out.depth() - before;
    if (tag.is(Trait.NO_TERMS)) noTerms++;
    // The letters of right answers are no words of the page.
    frame.unsearched = tag.is(Trait.NOT_SEARCHED) || element.hasClass("answer-key");
    if (frame.unsearched) notSearched++;
    if (tag.is(Trait.PREFORMATTED)) preformatted++;
    boolean heading = tag.is(Trait.HEADING) && !inHeading;
    if (element.hasClass(ClauseBoxes.CLAUSE) && !elements.lastId().isEmpty()) {
      if (!heading || tag.headingLevel() > SectionText.LEVELS) words.beginClause(elements.lastId());
    }
    if (heading || element.hasClass(ClauseBoxes.NUMBER) && !inHeading) {
      inHeading = true;
      frame.heading = heading ? tag.headingLevel() : NUMBER;
      frame.id = elements.lastId();
      words.beginHeading();
    }
    return true;
  }

  private Frame push() {
    if (depth == frames.size()) frames.add(new Frame());
    Frame frame = frames.get(depth++);
    frame.tag = null;
    frame.opened = 0;
    frame.heading = 0;
    frame.task = null;
    frame.unsearched = false;
    return frame;
  }

  private void leave() {
    Frame frame = frames.get(--depth);
    TagRule tag = frame.tag;
    if (tag == null) return;
    if (frame.task != null) elements.taskNote(frame.task);
    for (int i = 0; i < frame.opened; i++) out.end();
    if (tag.is(Trait.NO_TERMS)) noTerms--;
    if (frame.unsearched) notSearched--;
    if (tag.is(Trait.PREFORMATTED)) preformatted--;
    if (frame.heading == NUMBER) {
      inHeading = false;
      words.endNumber();
    } else if (frame.heading > 0) {
      inHeading = false;
      if (words.endHeading(frame.heading, frame.id)) terms.newSection();
    } else if (tag.is(Trait.ENDS_P)) {
      endParagraph(tag);
    }
  }

  /** Cells are parted by a space, everything else that stands as a block by a new paragraph. */
  private void endParagraph(TagRule tag) {
    if (tag.name().equals("td") || tag.name().equals("th")) words.space();
    else words.paragraph();
  }

  private void text(String text) {
    scratch.set(text);
    char[] chars = scratch.array();
    int length = scratch.length();
    if (noTerms == 0) terms.write(chars, length);
    else out.text(chars, 0, length);
    if (notSearched > 0) return;
    if (preformatted > 0) lines(chars, length);
    else words.add(chars, 0, length);
  }

  /** Each line of preformatted text is a paragraph for search, so that long listings can be cut. */
  private void lines(char[] text, int length) {
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (text[i] != '\n') continue;
      words.add(text, from, i);
      words.paragraph();
      from = i + 1;
    }
    words.add(text, from, length);
  }
}
