package org.touyan.parse.dialect;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touyan.parse.guard.TooDeep;

/** Where blocks of the dialect begin. One factory for all, because it is asked for every line that starts with no letter. */
final class BlockStarts implements CustomBlockParserFactory {
  /** Longest name of a footnote, in UTF-16 units. */
  static final int NOTE_NAME_MAX = 200;

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Starts(options);
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  /** More open blocks than any page within the limits has; each line looks at all of them. */
  private static final int OPEN_MAX = 400;

  private static final class Starts extends AbstractBlockParserFactory {
    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || at >= line.length()) return null;
      if (state.getActiveBlockParsers().size() > OPEN_MAX) throw new TooDeep(line.getStartOffset());
      return switch (line.charAt(at)) {
        case ':' -> fence(state, line, at);
        case '!' -> admonition(line, at);
        case '[' -> note(state, line, at);
        default -> null;
      };
    }

    private static @Nullable BlockStart fence(ParserState state, BasedSequence line, int at) {
      int end = at;
      while (end < line.length() && line.charAt(end) == ':') end++;
      if (end - at < 3) return null;
      int closing = BoxParser.closingLength(state);
      if (closing > 0) {
        if (!BoxParser.isOpen(state, closing)) return null;
        return BlockStart.of(new EndParser(line)).atIndex(line.length());
      }
      String rest = line.subSequence(end, line.length()).toString().strip();
      String kind = BoxKinds.ofFence(firstWord(rest));
      if (kind.isEmpty()) return null;
      Box box = new Box(kind, unquoted(rest.substring(kind.length()).strip()));
      box.setChars(line.subSequence(at, line.length()));
      return BlockStart.of(new BoxParser(box, end - at)).atIndex(line.length());
    }

    private static @Nullable BlockStart admonition(BasedSequence line, int at) {
      if (line.length() < at + 5 || line.charAt(at + 1) != '!' || line.charAt(at + 2) != '!')
        return null;
      if (line.charAt(at + 3) != ' ') return null;
      String rest = line.subSequence(at + 3, line.length()).toString().strip();
      String name = firstWord(rest);
      String kind = BoxKinds.ofAdmonition(name);
      if (kind.isEmpty()) return null;
      Box box = new Box(kind, unquoted(rest.substring(name.length()).strip()));
      box.setChars(line.subSequence(at, line.length()));
      return BlockStart.of(new BoxParser(box, 0)).atIndex(line.length());
    }

    private static @Nullable BlockStart note(ParserState state, BasedSequence line, int at) {
      if (at + 1 >= line.length() || line.charAt(at + 1) != '^') return null;
      int end = at + 2;
      int max = Math.min(line.length() - 1, end + NOTE_NAME_MAX);
      while (end < max && line.charAt(end) != ']' && line.charAt(end) != '[') end++;
      if (end >= max || line.charAt(end) != ']' || line.charAt(end + 1) != ':') return null;
      String name = line.subSequence(at + 2, end).toString();
      if (name.isBlank()) return null;
      NoteParser parser = new NoteParser();
      parser.getBlock().setChars(line.subSequence(at, line.length()));
      Marks.of(state.getProperties()).note(name, parser.getBlock());
      return BlockStart.of(parser).atIndex(end + 2);
    }

    private static String firstWord(String text) {
      int end = 0;
      while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') end++;
      boolean whole = end == text.length() || text.charAt(end) <= ' ' || text.charAt(end) == 0x3000;
      return whole ? text.substring(0, end) : "";
    }

    private static String unquoted(String title) {
      boolean quoted = title.length() >= 2
          && (title.startsWith("\"") && title.endsWith("\"")
              || title.startsWith("“") && title.endsWith("”"));
      return quoted ? title.substring(1, title.length() - 1) : title;
    }
  }
}
