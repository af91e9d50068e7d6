package org.touyan.parse.dialect;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What stands at the edges of a block and is not its text: {@code {#id}} at its end, {@code [!NOTE]} at its start. */
final class BlockEdges {
  private final Marks marks;

  BlockEdges(Marks marks) {
    this.marks = marks;
  }

  /** {@code text} without them; they are noted down in the marks. */
  BasedSequence without(BasedSequence text, Node block) {
    int length = text.length();
    if (length == 0) return text;
    BasedSequence rest = text;
    if (text.charAt(length - 1) == '}'
        && (block instanceof Paragraph || block instanceof Heading)) {
      rest = withoutAttributes(text, block);
    }
    if (rest.length() > 3
        && rest.charAt(0) == '['
        && rest.charAt(1) == '!'
        && block.getParent() instanceof BlockQuote) {
      rest = withoutAlert(rest, block);
    }
    return rest;
  }

  private BasedSequence withoutAttributes(BasedSequence text, Node block) {
    int length = text.length();
    int min = Math.max(0, length - NodeAttributes.CHARS_MAX);
    int open = length - 2;
    while (open >= min && text.charAt(open) != '{' && text.charAt(open) != '}') open--;
    if (open < min || text.charAt(open) != '{') return text;
    if (open > 0 && (text.charAt(open - 1) == '\\' || text.charAt(open - 1) == '{')) return text;
    NodeAttributes found = NodeAttributes.of(text.subSequence(open, length).toString());
    if (found == NodeAttributes.NONE) return text;
    marks.attribute(block, found);
    return text.subSequence(0, open).trimEnd();
  }

  private BasedSequence withoutAlert(BasedSequence text, Node block) {
    if (block.getParent() == null || block.getParent().getFirstChild() != block) return text;
    int end = 2;
    while (end < text.length() && end < 14 && text.charAt(end) != ']') end++;
    if (end >= text.length() || text.charAt(end) != ']') return text;
    String kind = BoxKinds.ofAlert(text.subSequence(2, end).toString());
    if (kind.isEmpty()) return text;
    int eol = end;
    while (eol < text.length() && text.charAt(eol) != '\n') eol++;
    marks.alert(
        block.getParent(),
        new Marks.Alert(kind, text.subSequence(end + 1, eol).toString().strip()));
    return text.subSequence(Math.min(text.length(), eol + 1), text.length());
  }
}
