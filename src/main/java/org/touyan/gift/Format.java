package org.touyan.gift;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text of a GIFT file is to be read: {@code [markdown]} before it says so. */
enum Format {
  MARKDOWN,
  HTML,
  PLAIN,
  MOODLE;

  private static final Pattern PREFIX =
      Pattern.compile("^\\[(markdown|html|plain|moodle)\\]\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/li)\\b[^<>]{0,200}>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,2000}>");
  private static final Pattern GAP = Pattern.compile("_{2,}");
  /** What begins a block of Markdown: the sign that makes it one is the second group. */
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^([ \\t]*(?:\\d{1,9}(?=[.)]))?)([#>+:.)-])");

  /** What in Markdown would begin another question, or end this one: headings, their underlines, boxes and fences. */
  private static final Pattern FRAME = Pattern.compile(
      "(?m)^([ \\t>]*)(#{1,6}(?=[ \\t]|$)|=+(?=[ \\t]*$)|-+(?=[ \\t]*$)|:::|```|~~~|[-+*](?=[ \\t]+\\[[ xX]\\]))");

  /** A line that would be taken for the answer. */
  private static final Pattern ANSWER =
      Pattern.compile("(?mi)^([ \\t>]*(?:正确答案|正確答案|答案|correct answers?|answers?)[\\s　]*)[：:]");

  /** The format that {@code text} names, else {@code otherwise}. */
  static Format of(String text, Format otherwise) {
    Matcher found = PREFIX.matcher(text);
    return found.find() ? valueOf(found.group(1).toUpperCase(Locale.ROOT)) : otherwise;
  }

  /** {@code text}, without the name of its format, as Markdown that says the same. */
  String markdown(String text) {
    String body = PREFIX.matcher(text).replaceFirst("");
    return switch (this) {
      case MARKDOWN ->
        ANSWER.matcher(FRAME.matcher(body.strip()).replaceAll("$1\\\\$2")).replaceAll("$1&#65306;");
      case HTML, MOODLE -> literal(untagged(body)); // Moodle's own format is HTML where it has tags
      case PLAIN -> literal(body);
    };
  }

  /** An answer that is typed: never marked up. */
  static String plain(String text) {
    return PREFIX.matcher(text).replaceFirst("").replaceAll("[；;|｜\\s]+", " ").strip();
  }

  private static String untagged(String html) {
    String text = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("");
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** With every sign of Markdown escaped but a blank to fill in. */
  private static String literal(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      out.append(inline(text.substring(from, gap.start()))).append("____");
      from = gap.end();
    }
    out.append(inline(text.substring(from)));
    return BLOCK
        .matcher(out)
        .replaceAll("$1\\\\$2")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String inline(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]<>{}~&|]", "\\\\$0");
  }
}
