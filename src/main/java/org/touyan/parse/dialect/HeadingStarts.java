package org.touyan.parse.dialect;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where headings begin. The library's own factory puts the whole paragraph together again at each of its lines that starts with
 * no letter, so that a table of 12,000 rows takes minutes; this one looks at the paragraph only below an underline.
 */
final class HeadingStarts implements CustomBlockParserFactory {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Starts(options);
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(
        FencedCodeBlockParser.Factory.class,
        HtmlBlockParser.Factory.class,
        ThematicBreakParser.Factory.class,
        ListBlockParser.Factory.class,
        IndentedCodeBlockParser.Factory.class);
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  private static final class Starts extends AbstractBlockParserFactory {
    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || at >= line.length()) return null;
      return switch (line.charAt(at)) {
        case '#' -> hashes(line, at);
        case '=', '-' -> underline(line, at, matched);
        default -> null;
      };
    }

    private static @Nullable BlockStart hashes(BasedSequence line, int at) {
      int length = line.length();
      int end = at;
      while (end < length && line.charAt(end) == '#') end++;
      if (end - at > 6 || end < length && !isSpace(line.charAt(end))) return null;
      int start = end;
      while (start < length && isSpace(line.charAt(start))) start++;
      int last = trimmed(line, start, length);
      int text = last;
      while (text > start && line.charAt(text - 1) == '#') text--;
      if (text > start && !isSpace(line.charAt(text - 1)))
        text = last; // these hashes belong to a word
      HeadingParser parser = new HeadingParser(end - at);
      parser.getBlock().setOpeningMarker(line.subSequence(at, end));
      parser.getBlock().setText(line.subSequence(start, trimmed(line, start, text)));
      parser.getBlock().setClosingMarker(line.subSequence(text, last));
      parser.getBlock().setCharsFromContent();
      return BlockStart.of(parser).atIndex(length);
    }

    private static @Nullable BlockStart underline(
        BasedSequence line, int at, MatchedBlockParser matched) {
      if (!matched.getBlockParser().isParagraphParser()) return null;
      char mark = line.charAt(at);
      int last = trimmed(line, at, line.length());
      for (int i = at; i < last; i++) if (line.charAt(i) != mark) return null;
      BasedSequence paragraph = matched.getParagraphContent();
      if (paragraph == null) return null;
      HeadingParser parser = new HeadingParser(mark == '=' ? 1 : 2);
      parser.getBlock().setText(paragraph.trim());
      parser.getBlock().setClosingMarker(line.subSequence(at, last));
      parser.getBlock().setCharsFromContent();
      return BlockStart.of(parser).atIndex(line.length()).replaceActiveBlockParser();
    }

    private static int trimmed(BasedSequence line, int start, int end) {
      int i = end;
      while (i > start && isSpace(line.charAt(i - 1))) i--;
      return i;
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t';
    }
  }
}
