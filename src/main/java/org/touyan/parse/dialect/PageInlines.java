package org.touyan.parse.dialect;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The inlines of the dialect, and emphasis that suits Chinese. */
final class PageInlines extends LinearInlines {
  private final boolean full;
  private @Nullable Marks marks;

  PageInlines(
      boolean full,
      DataHolder options,
      BitSet specials,
      BitSet delimiters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData linkRefs,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specials, delimiters, processors, linkRefs, extensions);
    this.full = full;
  }

  @Override
  public void initializeDocument(Document document) {
    super.initializeDocument(document);
    marks = Marks.of(document);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    BasedSequence text = content.trim();
    if (full && marks != null) text = new BlockEdges(marks).without(text, block).trim();
    load(text);
    super.parse(text, block);
  }

  @Override
  protected boolean parseString() {
    int begin = index;
    int length = input.length();
    int i = begin;
    while (i < length && !specialCharacters.get(chars[i])) {
      char c = chars[i];
      if (full && (c == ':' || c == '.')) {
        int start = bareLinkStart(begin, i, length);
        if (start >= 0) return addBareLink(begin, start, length);
      }
      i++;
    }
    if (i == begin) return false;
    index = i;
    appendRange(begin, i);
    return true;
  }

  private int bareLinkStart(int begin, int at, int length) {
    CharSpan all = new CharSpan(chars, length);
    return chars[at] == ':'
        ? BareLinks.start(all, begin, at, length)
        : BareLinks.startOfWww(all, begin, at, length);
  }

  private boolean addBareLink(int begin, int start, int length) {
    int end = BareLinks.end(new CharSpan(chars, length), start, length);
    if (start > begin) appendRange(begin, start);
    index = end;
    appendNode(new BareLink(input.subSequence(start, end)));
    return true;
  }

  // brackets

  @Override
  protected boolean parseOpenBracket() {
    if (full && input.length() > index + 2 && (addTaskMark() || addWikiLink() || addNoteMark()))
      return true;
    return super.parseOpenBracket();
  }

  private boolean addTaskMark() {
    if (index != 0 || chars[2] != ']' || !(block instanceof Paragraph)) return false;
    boolean done = chars[1] == 'x' || chars[1] == 'X';
    if (!done && chars[1] != ' ') return false;
    if (input.length() > 3 && chars[3] != ' ' && chars[3] != '\t' && chars[3] != '\n') return false;
    if (!(block.getParent() instanceof ListItem item) || item.getFirstChild() != block)
      return false;
    index = 3;
    appendNode(new TaskMark(input.subSequence(0, 3), done));
    while (index < input.length() && (chars[index] == ' ' || chars[index] == '\t')) index++;
    return true;
  }

  private boolean addWikiLink() {
    if (chars[index + 1] != '[') return false;
    int length = input.length();
    int bar = -1;
    for (int i = index + 2; i + 1 < length; i++) {
      char c = chars[i];
      if (c == '\n' || c == '[') return false;
      if (c == '|' && bar < 0) bar = i;
      if (c != ']') continue;
      if (chars[i + 1] != ']' || i == index + 2) return false;
      int targetEnd = bar < 0 ? i : bar > index + 2 && chars[bar - 1] == '\\' ? bar - 1 : bar;
      String target = new String(chars, index + 2, targetEnd - index - 2).strip();
      if (target.isEmpty()) return false;
      String words = bar < 0 ? "" : new String(chars, bar + 1, i - bar - 1).strip();
      BasedSequence all = input.subSequence(index, i + 2);
      index = i + 2;
      appendNode(new WikiLink(all, target, words));
      return true;
    }
    return false;
  }

  private boolean addNoteMark() {
    if (chars[index + 1] != '^' || marks == null) return false;
    int max = Math.min(input.length(), index + BlockStarts.NOTE_NAME_MAX + 3);
    int end = index + 2;
    while (end < max && chars[end] != ']' && chars[end] != '\n' && chars[end] != '[') end++;
    if (end >= max || chars[end] != ']') return false;
    NoteBlock note = marks.note(new String(chars, index + 2, end - index - 2));
    if (note == null) return false;
    BasedSequence all = input.subSequence(index, end + 1);
    index = end + 1;
    appendNode(new NoteMark(all, note));
    return true;
  }

  // emphasis

  @Override
  protected boolean parseDelimiters(DelimiterProcessor processor, char mark) {
    int start = index;
    int length = input.length();
    int end = start;
    while (end < length && chars[end] == mark) end++;
    index = end;
    if (mark == '~' && end - start != 2) {
      appendRange(start, end);
      return true;
    }
    Flanking flanking = Flanking.of(chars, start, end, length, full && mark != '_');
    Text node = appendSeparateText(input.subSequence(start, end));
    Run run = new Run(input, node, mark, flanking, lastDelimiter, start, end - start);
    if (lastDelimiter != null) lastDelimiter.setNext(run);
    lastDelimiter = run;
    return true;
  }

  /** As the library does it, but an opener sought in vain is not sought again: linear for runs of marks. */
  @Override
  public void processDelimiters(@Nullable Delimiter bottom) {
    @Nullable Delimiter[] failed = new Delimiter[18];
    Delimiter closer = lastDelimiter;
    while (closer != null && closer.getPrevious() != bottom) closer = closer.getPrevious();
    while (closer instanceof Run end) {
      closer = end.canClose() ? close(end, bottom, failed) : end.getNext();
    }
    while (lastDelimiter != null && lastDelimiter != bottom) removeDelimiterKeepNode(lastDelimiter);
  }

  /** Matches {@code closer} with its opener; gives the next closer to look at. */
  private @Nullable Delimiter close(
      Run closer, @Nullable Delimiter bottom, @Nullable Delimiter[] failed) {
    Run opener = opener(closer, bottom, failed[closer.key()]);
    if (opener == null) {
      failed[closer.key()] = closer.getPrevious();
      Delimiter next = closer.getNext();
      if (!closer.canOpen()) removeDelimiterKeepNode(closer);
      return next;
    }
    int use = opener.use(closer);
    removeDelimitersBetween(opener, closer);
    Objects.requireNonNull(delimiterProcessors.get(closer.getDelimiterChar()))
        .process(opener, closer, use);
    shorten(opener, use);
    if (opener.getNumDelims() == 0) removeDelimiterAndNode(opener);
    BasedSequence rest = closer.getNode().getChars();
    closer.setNumDelims(closer.getNumDelims() - use);
    if (closer.getNumDelims() == 0) {
      Delimiter next = closer.getNext();
      removeDelimiterAndNode(closer);
      return next;
    }
    closer.getNode().setChars(rest.subSequence(use, rest.length()));
    closer.setIndex(closer.getIndex() + use);
    return closer;
  }

  private static void shorten(Run opener, int use) {
    opener.setNumDelims(opener.getNumDelims() - use);
    if (opener.getNumDelims() > 0) {
      opener.getNode().setChars(opener.getNode().getChars().subSequence(0, opener.getNumDelims()));
    }
  }

  private @Nullable Run opener(Run closer, @Nullable Delimiter bottom, @Nullable Delimiter failed) {
    Delimiter opener = closer.getPrevious();
    while (opener instanceof Run run && opener != bottom && opener != failed) {
      step();
      if (run.canOpen()
          && run.getDelimiterChar() == closer.getDelimiterChar()
          && run.use(closer) > 0) return run;
      opener = run.getPrevious();
    }
    return null;
  }
}
