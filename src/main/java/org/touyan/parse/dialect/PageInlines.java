package org.touyan.parse.dialect;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touyan.parse.guard.Deadline;
import org.touyan.parse.guard.GuardedText;

/**
 * The library's inline parser with its regular expressions replaced by linear scanners, emphasis that suits Chinese, and the
 * inlines of the dialect. The bracket algorithm stays the library's.
 */
final class PageInlines extends InlineParserImpl {
  private final boolean full;
  private @Nullable Deadline deadline;
  private @Nullable Marks marks;
  /** The characters of {@link #input}, so that scanners need not ask the library's sequences one by one. */
  private char[] chars = new char[0];
  private @Nullable BasedSequence loaded;
  /** Text not yet made a node, as a range of {@link #input}; both -1 when there is none. */
  private int textStart = -1;
  private int textEnd = -1;
  private final TickRuns ticks = new TickRuns();

  private final TagScanner tags = new TagScanner();

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
    if (document.getChars().getBaseSequence().getBase() instanceof GuardedText text) deadline = text.deadline();
  }

  private void step() {
    if (deadline != null) deadline.step();
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    BasedSequence text = content.trim();
    if (full && marks != null) text = new BlockEdges(marks).without(text, block).trim();
    load(text);
    ticks.reset();
    tags.reset();
    textStart = -1;
    super.parse(text, block);
  }

  private void load(BasedSequence text) {
    int length = text.length();
    if (chars.length < length) chars = new char[Math.max(length, 256)];
    for (int i = 0; i < length; i++) chars[i] = text.charAt(i);
    loaded = text;
  }

  private boolean isLoaded() {
    return loaded == input;
  }

  // text

  @Override
  public void appendText(BasedSequence text) {
    if (!isLoaded()) {
      super.appendText(text);
      return;
    }
    appendRange(index - text.length(), index);
  }

  @Override
  public void appendText(BasedSequence text, int begin, int end) {
    if (isLoaded()) {
      appendRange(begin, end);
    } else {
      super.appendText(text, begin, end);
    }
  }

  private void appendRange(int begin, int end) {
    if (textStart >= 0 && textEnd != begin) flushTextNode();
    if (textStart < 0) textStart = begin;
    textEnd = end;
  }

  @Override
  public boolean flushTextNode() {
    if (textStart < 0) return super.flushTextNode();
    Text node = new Text(input.subSequence(textStart, textEnd));
    textStart = -1;
    block.appendChild(node);
    return true;
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
    return chars[at] == ':' ? BareLinks.start(all, begin, at, length) : BareLinks.startOfWww(all, begin, at, length);
  }

  private boolean addBareLink(int begin, int start, int length) {
    int end = BareLinks.end(new CharSpan(chars, length), start, length);
    if (start > begin) appendRange(begin, start);
    index = end;
    appendNode(new BareLink(input.subSequence(start, end)));
    return true;
  }

  @Override
  public boolean parseNewline() {
    int at = index;
    index++;
    flushTextNode();
    int spaces = 0;
    if (block.getLastChild() instanceof Text last) {
      BasedSequence literal = last.getChars();
      int end = literal.length();
      while (end > 0 && literal.charAt(end - 1) == ' ') end--;
      spaces = literal.length() - end;
      if (end == 0) {
        last.unlink();
      } else if (spaces > 0) {
        last.setChars(literal.subSequence(0, end));
      }
    }
    appendNode(spaces >= 2
        ? new HardLineBreak(input.subSequence(at - spaces, index))
        : new SoftLineBreak(input.subSequence(at, index)));
    while (index < input.length() && (chars[index] == ' ' || chars[index] == '\t')) index++;
    return true;
  }

  @Override
  protected boolean parseBackslash() {
    int at = index++;
    if (index < input.length() && chars[index] == '\n') {
      index++;
      appendNode(new HardLineBreak(input.subSequence(at, index)));
      while (index < input.length() && (chars[index] == ' ' || chars[index] == '\t')) index++;
    } else if (index < input.length() && LinkScanner.isEscapable(chars[index])) {
      index++;
      appendRange(at, index);
    } else {
      appendRange(at, index);
    }
    return true;
  }

  @Override
  protected boolean parseBackticks() {
    int start = index;
    int length = input.length();
    int open = start;
    while (open < length && chars[open] == '`') open++;
    int count = open - start;
    int close = ticks.next(chars, length, open, count);
    if (close < 0) {
      index = open;
      appendRange(start, open);
      return true;
    }
    index = close + count;
    Code node = new Code(
        input.subSequence(start, open), input.subSequence(open, close), input.subSequence(close, index));
    appendNode(node);
    return true;
  }

  // brackets

  @Override
  protected boolean parseOpenBracket() {
    if (full && input.length() > index + 2 && (addTaskMark() || addWikiLink() || addNoteMark())) return true;
    return super.parseOpenBracket();
  }

  private boolean addTaskMark() {
    if (index != 0 || chars[2] != ']' || !(block instanceof Paragraph)) return false;
    boolean done = chars[1] == 'x' || chars[1] == 'X';
    if (!done && chars[1] != ' ') return false;
    if (input.length() > 3 && chars[3] != ' ' && chars[3] != '\t' && chars[3] != '\n') return false;
    if (!(block.getParent() instanceof ListItem item) || item.getFirstChild() != block) return false;
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

  @Override
  protected boolean parseCloseBracket() {
    step();
    return super.parseCloseBracket();
  }

  /** The library's own way copies the rest of the paragraph for each definition in it. */
  @Override
  protected int parseReference(Block block, BasedSequence s) {
    DefinitionScanner found = DefinitionScanner.of(s);
    if (found == null) return 0;
    BasedSequence label = s.subSequence(0, found.labelEnd() + 1);
    String key = Escaping.normalizeReferenceChars(label, true);
    if (key.isEmpty()) return 0;
    boolean titled = found.titleEnd() > found.titleStart();
    Reference reference = new Reference(
        label,
        s.subSequence(found.addressStart(), found.addressEnd()),
        titled ? s.subSequence(found.titleStart(), found.titleEnd()) : null);
    referenceRepository.put(key, reference);
    block.insertBefore(reference);
    return found.end();
  }

  // parts of links; also used for definitions, where the input is not loaded

  private CharSequence source() {
    return isLoaded() ? new CharSpan(chars, input.length()) : input;
  }

  @Override
  public int parseLinkLabel() {
    int end = LinkScanner.label(source(), index, input.length());
    if (end < 0) return 0;
    int length = end - index;
    index = end;
    return length;
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    return taken(LinkScanner.destination(source(), index, input.length()));
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    return taken(LinkScanner.title(source(), index, input.length()));
  }

  private @Nullable BasedSequence taken(int end) {
    if (end < 0) return null;
    BasedSequence part = input.subSequence(index, end);
    index = end;
    return part;
  }

  @Override
  public boolean spnl() {
    CharSequence s = source();
    int length = input.length();
    while (index < length && (s.charAt(index) == ' ' || s.charAt(index) == '\t')) index++;
    if (index < length && s.charAt(index) == '\n') {
      index++;
      while (index < length && (s.charAt(index) == ' ' || s.charAt(index) == '\t')) index++;
    }
    return true;
  }

  // pointed brackets and entities

  @Override
  public boolean parseAutolink() {
    CharSequence s = source();
    int start = index;
    int end = TagScanner.address(s, start, input.length());
    boolean mail = end < 0;
    if (mail) end = TagScanner.mail(s, start, input.length());
    if (end < 0) return false;
    index = end;
    BasedSequence open = input.subSequence(start, start + 1);
    BasedSequence inner = input.subSequence(start + 1, end - 1);
    BasedSequence close = input.subSequence(end - 1, end);
    appendNode(mail ? new MailLink(open, inner, close) : new AutoLink(open, inner, close));
    return true;
  }

  @Override
  public boolean parseHtmlInline() {
    step();
    BasedSequence tag = taken(tags.html(source(), index, input.length()));
    if (tag == null) return false;
    appendNode(new HtmlInline(tag));
    return true;
  }

  @Override
  public boolean parseEntity() {
    int end = Entities.end(source(), index, input.length());
    BasedSequence entity = taken(end);
    if (entity == null) return false;
    appendNode(new HtmlEntity(entity));
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
  private @Nullable Delimiter close(Run closer, @Nullable Delimiter bottom, @Nullable Delimiter[] failed) {
    Run opener = opener(closer, bottom, failed[closer.key()]);
    if (opener == null) {
      failed[closer.key()] = closer.getPrevious();
      Delimiter next = closer.getNext();
      if (!closer.canOpen()) removeDelimiterKeepNode(closer);
      return next;
    }
    int use = opener.use(closer);
    removeDelimitersBetween(opener, closer);
    Objects.requireNonNull(delimiterProcessors.get(closer.getDelimiterChar())).process(opener, closer, use);
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
      if (run.canOpen() && run.getDelimiterChar() == closer.getDelimiterChar() && run.use(closer) > 0) return run;
      opener = run.getPrevious();
    }
    return null;
  }

  /** Text nodes that touch become one, without the library's sequence builder where they lie side by side in the page. */
  @Override
  public void mergeIfNeeded(@Nullable Text first, @Nullable Text last) {
    if (first == null || last == null || first == last) return;
    Node node = first.getNext();
    int end = first.getEndOffset();
    while (node != null && node.getStartOffset() == end) {
      end = node.getEndOffset();
      if (node == last) break;
      node = node.getNext();
    }
    boolean plain = node == last && end - first.getStartOffset() == lengthBetween(first, last);
    if (!plain) {
      super.mergeIfNeeded(first, last);
      return;
    }
    first.setChars(first.baseSubSequence(first.getStartOffset(), end));
    while (first.getNext() != null) {
      Node next = first.getNext();
      next.unlink();
      if (next == last) break;
    }
  }

  private static int lengthBetween(Node first, Node last) {
    int length = 0;
    for (Node node = first; node != null; node = node.getNext()) {
      length += node.getChars().length();
      if (node == last) break;
    }
    return length;
  }
}
