package org.touyan.parse.dialect;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Two tildes on either side. One tilde is text: Chinese writes 5~10 for a range. */
final class StrikeProcessor implements DelimiterProcessor {
  @Override
  public char getOpeningCharacter() {
    return '~';
  }

  @Override
  public char getClosingCharacter() {
    return '~';
  }

  @Override
  public int getMinLength() {
    return 2;
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean left,
      boolean right,
      boolean markBefore,
      boolean markAfter,
      boolean spaceBefore,
      boolean spaceAfter) {
    return left;
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean left,
      boolean right,
      boolean markBefore,
      boolean markAfter,
      boolean spaceBefore,
      boolean spaceAfter) {
    return right;
  }

  @Override
  public boolean skipNonOpenerCloser() {
    return false;
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    return 2;
  }

  @Override
  public void process(Delimiter opener, Delimiter closer, int used) {
    opener.moveNodesBetweenDelimitersTo(
        new Strike(opener.getTailChars(used), closer.getLeadChars(used)), closer);
  }

  @Override
  public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
    return null;
  }
}
