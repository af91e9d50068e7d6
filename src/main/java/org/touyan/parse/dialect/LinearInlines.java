package org.touyan.parse.dialect;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
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
import org.jspecify.annotations.Nullable;
import org.touyan.parse.guard.Deadline;
import org.touyan.parse.guard.GuardedText;

/**
 * The library's inline parser with its regular expressions replaced by linear scanners. The bracket algorithm stays the
 * library's.
 */
class LinearInlines extends InlineParserImpl {
  /** The characters of {@link #input}, so that scanners need not ask the library's sequences one by one. */
  protected char[] chars = new char[0];

  private @Nullable Deadline deadline;
  private @Nullable BasedSequence loaded;
  /** Text not yet made a node, as a range of {@link #input}; the start is -1 when there is none. */
  private int textStart = -1;

  private int textEnd = -1;
  private final TickRuns ticks = new TickRuns();
  private final TagScanner tags = new TagScanner();

  LinearInlines(
      DataHolder options,
      BitSet specials,
      BitSet delimiters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData linkRefs,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specials, delimiters, processors, linkRefs, extensions);
  }

  @Override
  public void initializeDocument(Document document) {
    super.initializeDocument(document);
    if (document.getChars().getBaseSequence().getBase() instanceof GuardedText text)
      deadline = text.deadline();
  }

  protected final void step() {
    if (deadline != null) deadline.step();
  }

  /** To be called before {@code text} is parsed. */
  protected final void load(BasedSequence text) {
    ticks.reset();
    tags.reset();
    textStart = -1;
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

  protected final void appendRange(int begin, int end) {
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
    appendNode(
        spaces >= 2
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
        input.subSequence(start, open),
        input.subSequence(open, close),
        input.subSequence(close, index));
    appendNode(node);
    return true;
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

  @Override
  protected boolean parseCloseBracket() {
    step();
    return super.parseCloseBracket();
  }
}
