package org.touyan.schema;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;

/** Parts the header of a page from its text. Where it is doubtful whether there is a header, the text is kept as text. */
public final class FrontMatter {
  /** {@code key:} as a header has it. With a half-width colon any short word may be a misspelt key. */
  private static final Pattern KEY_LINE = Pattern.compile(
      "[ ]*(?:- )?[\"']?([a-z_][A-Za-z0-9_-]{0,30}|\\p{IsHan}(?:[ \u3000]?\\p{IsHan}){0,7})[\"']?\\s*:(?:\\s.*)?",
      Pattern.DOTALL); // what Java takes for the end of a line may stand inside of a title

  /** A key that is glued to its value or has a full-width colon counts only if the key exists: prose looks like that too. */
  private static final Pattern LOOSE_KEY_LINE =
      Pattern.compile("[\"']?([A-Za-z_]{1,30}|\\p{IsHan}{1,8})[\"']?\\s*[:：].*", Pattern.DOTALL);

  private FrontMatter() {}

  /**
   * A page in two parts; together they are the whole file.
   *
   * @param header the YAML between the {@code ---} lines, if there is a header
   * @param headerLine 1-based line of the file in which the header begins; 0 without one
   * @param bodyLine 1-based line of the file in which the body begins
   * @param broken whether a header was begun but cannot be told from the text
   */
  public record Split(
      Optional<String> header, int headerLine, String body, int bodyLine, boolean broken) {
    public Split {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(body, "body");
      if (headerLine < 0 || bodyLine < 1)
        throw new IllegalArgumentException(headerLine + ", " + bodyLine);
    }
  }

  /**
   * Splits {@code text}, which has '\n' as line end and no byte order mark. A header begins with {@code ---} in the first
   * line and ends with {@code ---} or {@code ...}. Unclosed, it is reported and everything below the first line is body.
   */
  public static Split split(String path, String text, Findings findings) {
    int start = lineEnd(text, 0);
    if (!isFence(text, 0, start, "---")) return new Split(Optional.empty(), 0, text, 1, false);
    int headerFrom = Math.min(start + 1, text.length());
    boolean keys = false;
    boolean words = false;
    boolean prose = false;
    int line = 2;
    for (int from = headerFrom; from < text.length(); line++) {
      int to = lineEnd(text, from);
      int next = Math.min(to + 1, text.length());
      if (isFence(text, from, to, "---") || isFence(text, from, to, "...")) {
        if (words && !keys) break;
        return new Split(
            Optional.of(text.substring(headerFrom, from)),
            2,
            text.substring(next),
            line + 1,
            false);
      }
      String content = text.substring(from, to);
      keys = keys || isKeyLine(content);
      words |= !content.isBlank();
      prose |= !content.isBlank() && !content.startsWith("#");
      if (prose && !keys && content.isBlank())
        break; // a paragraph of prose: the --- was a line across the page
      from = next;
    }
    if (!keys) return new Split(Optional.empty(), 0, text, 1, false);
    findings.report(Code.YAML_NOT_CLOSED, new Position(path, 1, 1));
    return new Split(Optional.empty(), 0, text.substring(headerFrom), 2, true);
  }

  private static boolean isKeyLine(String line) {
    if (line.length() > 2_000) line = line.substring(0, 2_000);
    if (line.startsWith("{") || KEY_LINE.matcher(line).matches()) return true;
    var loose = LOOSE_KEY_LINE.matcher(line);
    return loose.matches() && DocSchema.isKey(loose.group(1));
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isFence(String text, int from, int to, String fence) {
    return text.startsWith(fence, from)
        && to >= from + 3
        && text.substring(from + 3, to).isBlank();
  }
}
