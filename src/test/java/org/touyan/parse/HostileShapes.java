package org.touyan.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages made to hurt a Markdown parser, by name: 25 to 100 kB each, and some short ones that double with each character. */
final class HostileShapes {
  private HostileShapes() {}

  /** A new shape belongs here when anyone finds one; none is ever taken out. */
  static Map<String, String> all() {
    Map<String, String> shapes = new LinkedHashMap<>();
    brackets(shapes);
    emphasis(shapes);
    blocks(shapes);
    html(shapes);
    tables(shapes);
    definitions(shapes);
    dialect(shapes);
    return shapes;
  }

  private static void brackets(Map<String, String> shapes) {
    for (int count : List.of(20, 36, 40, 150, 5000))
      shapes.put("bracket and " + count + " backslashes", "[" + "\\".repeat(count));
    shapes.put("open brackets", "[".repeat(10_000));
    shapes.put("open brackets in lines", "[a\n".repeat(10_000));
    shapes.put("nested brackets", "[".repeat(10_000) + "a" + "]".repeat(10_000));
    shapes.put("nested brackets apart", "[ ".repeat(95) + "a" + " ]".repeat(95));
    shapes.put("closing brackets", "]".repeat(50_000));
    shapes.put("closing brackets apart", "a] ".repeat(30_000));
    shapes.put("image brackets", "![".repeat(20_000));
    shapes.put("image and brackets", "!" + "[".repeat(10_000));
    shapes.put("bracket pairs", "[a]".repeat(20_000));
    shapes.put("bracket pairs of pairs", "[a][b]".repeat(10_000));
    shapes.put("links", "[a](b)".repeat(10_000));
    shapes.put("links in links", "[a](b) [".repeat(95) + "](c)".repeat(95));
    shapes.put("links left open", "[a](<b".repeat(10_000));
    shapes.put("links with open titles", "[a](b \"".repeat(10_000));
    shapes.put("parentheses in an address", "[a](" + "(".repeat(30_000) + ")".repeat(30_000) + ")");
    shapes.put("address of backslashes", "[a](" + "\\(".repeat(20_000) + ")");
    shapes.put("title of escapes", "[a](b \"" + "\\\"".repeat(20_000) + ")");
    shapes.put("backslashes", "\\".repeat(50_000));
    shapes.put("backslashes apart", "\\a".repeat(30_000));
  }

  private static void emphasis(Map<String, String> shapes) {
    shapes.put("stars before letters", "*a".repeat(10_000));
    shapes.put("stars before letters apart", "*a ".repeat(10_000));
    shapes.put("stars behind letters", "a*".repeat(10_000));
    shapes.put("underscores around letters", "_a_".repeat(10_000));
    shapes.put("underscores around letters apart", "_a_ ".repeat(10_000));
    shapes.put("double stars between letters", "a**b".repeat(25_000));
    shapes.put("nested emphasis", "*a ".repeat(10_000) + " a*".repeat(10_000));
    shapes.put("nested strong emphasis", "**a *a ".repeat(5_000) + "a* a**".repeat(5_000));
    shapes.put("many stars", "*".repeat(50_000));
    shapes.put("many stars around a letter", "*".repeat(1_900) + "a" + "*".repeat(1_900));
    shapes.put("stars and underscores", "*_".repeat(25_000));
    shapes.put("list markers that could become a rule", "- ".repeat(300_000) + "x");
    shapes.put("stars, underscores, brackets", "*_[a".repeat(90) + "*_]a ".repeat(10_000));
    shapes.put("runs of all lengths", runs('*', 300));
    shapes.put("closers of three", "a***b* ".repeat(10_000));
    shapes.put("closers of mixed keys", "*a **a ***a ".repeat(4_000) + "_b_ ".repeat(4_000));
    shapes.put("tildes", "~~a".repeat(20_000));
    shapes.put("nested tildes", "~~a ".repeat(8_000) + " a~~".repeat(8_000));
    shapes.put("Chinese emphasis", "**第一步：**联系".repeat(8_000));
    shapes.put("Chinese emphasis left open", "这是**“引".repeat(8_000));
    shapes.put("backticks of different lengths", runs('`', 440));
    shapes.put("backticks of different lengths twice", runs('`', 300) + runs('`', 300));
    shapes.put("backticks of two lengths", "``a`".repeat(20_000) + "```");
    shapes.put("backticks", "`".repeat(50_000));
    shapes.put("spaces at line ends", ("a" + " ".repeat(2_000) + "\n").repeat(40));
    shapes.put("spaces", "a" + " ".repeat(90_000) + "b");
    shapes.put("line breaks", "a  \n".repeat(25_000));
  }

  private static String runs(char c, int most) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= most; i++)
      out.append("a").append(String.valueOf(c).repeat(i)).append(' ');
    return out.toString();
  }

  private static void blocks(Map<String, String> shapes) {
    shapes.put("nested quotes", ">".repeat(2_000) + "a");
    shapes.put("nested quotes of many lines", ("> ".repeat(95) + "a\n").repeat(400));
    shapes.put("nested quotes growing", staircase("> ", 300));
    shapes.put("nested list markers", "- ".repeat(5_000) + "a");
    shapes.put("nested lists", staircase("  ", "- a\n", 400));
    shapes.put("nested lists to the limit", staircase("  ", "- a\n", 95).repeat(5));
    shapes.put("nested ordered lists", staircase("   ", "1. a\n", 300));
    shapes.put("quotes and lists", "> - ".repeat(2_000) + "a");
    shapes.put("lists with empty items", "-\n".repeat(30_000));
    shapes.put("one list", "- a\n".repeat(20_000));
    shapes.put("list items with blank lines", "- a\n\n".repeat(15_000));
    shapes.put("blank lines", "\n".repeat(90_000));
    shapes.put("numbers that start a line", "1a\n".repeat(25_000));
    shapes.put("marks that start a line", "(a\n".repeat(25_000));
    shapes.put("headings", "# a\n".repeat(20_000));
    shapes.put("equal headings", "# 标题\n\n".repeat(8_000));
    shapes.put("heading of hashes", "# " + "#".repeat(50_000) + " a");
    shapes.put("heading of spaces and hashes", "# " + " #".repeat(25_000) + " a");
    shapes.put("heading of spaces", "# a" + " ".repeat(50_000) + "b");
    shapes.put("underlines", "a\n===\n".repeat(12_000));
    shapes.put("fences", "```\n".repeat(15_001));
    shapes.put("fence left open", "```" + "a".repeat(50_000));
    shapes.put(
        "fence of tildes and backticks", "~".repeat(1_500) + " " + "`".repeat(1_500) + "\na");
    shapes.put("indented code", "    a\n\n".repeat(12_000));
    shapes.put("tabs", "\t".repeat(60_000));
    shapes.put("tabs and markers", "-\t".repeat(90) + "a");
    shapes.put("lazy lines", "> ".repeat(90) + "a\n" + "b\n".repeat(20_000));
    shapes.put("rules", "* * *\n".repeat(15_000));
    shapes.put("a rule of a line", "* ".repeat(45_000));
  }

  private static String staircase(String step, int steps) {
    return staircase(step, "a\n", steps);
  }

  private static String staircase(String step, String end, int steps) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= steps; i++)
      out.append(step.repeat(i - 1)).append(step.equals("> ") ? step : "").append(end);
    return out.toString();
  }

  private static void html(Map<String, String> shapes) {
    shapes.put("nested div", "<div>".repeat(10_000));
    shapes.put("nested div in lines", "<div>\n\n".repeat(10_000));
    shapes.put("nested span", "a <span>".repeat(10_000));
    shapes.put("tags left open", "<a ".repeat(25_000));
    shapes.put("tags left open in a line", "x <a b=\"".repeat(10_000));
    shapes.put("attributes", "<a" + " b".repeat(40_000) + ">");
    shapes.put("attributes in a line", "x <a" + " b='c'".repeat(15_000) + ">");
    shapes.put("spaces in a tag", "<a" + " ".repeat(60_000) + "b");
    shapes.put("comments left open", "a <!-- ".repeat(12_000));
    shapes.put("comment of dashes", "<!--" + "-".repeat(60_000));
    shapes.put("instructions left open", "a <? ".repeat(15_000));
    shapes.put("sections left open", "a <![CDATA[ ".repeat(8_000));
    shapes.put("declarations left open", "a <!A ".repeat(12_000));
    shapes.put("less than", "<".repeat(190) + "a");
    shapes.put("less than apart", "a < ".repeat(25_000));
    shapes.put("mail addresses left open", "<a@b".repeat(20_000));
    shapes.put("mail address of dots", "<a@" + "b.".repeat(30_000));
    shapes.put("address left open", "<http:" + "a".repeat(60_000));
    shapes.put("ampersands", "&a".repeat(30_000));
    shapes.put("entities", "&amp;".repeat(15_000));
    shapes.put("entity of digits", "&#" + "1".repeat(60_000) + ";");
  }

  private static void tables(Map<String, String> shapes) {
    shapes.put(
        "table of many columns",
        "|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n" + "|b\n".repeat(5_000));
    shapes.put("table of many rows", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(12_000));
    shapes.put(
        "table of short rows",
        "|a".repeat(99) + "|\n" + "|-".repeat(99) + "|\n" + "|b\n".repeat(20_000));
    shapes.put("table heads without tables", "|a|\n".repeat(20_000));
    shapes.put("table dashes without tables", "|-|-|\n".repeat(15_000));
    shapes.put("table dashes of other widths", "|a|\n|-|-|\n".repeat(8_000));
    shapes.put("table cells of marks", "|a|\n|-|\n" + "|*[`\n".repeat(15_000));
    shapes.put("bars", "|".repeat(60_000));
    shapes.put("escaped bars", "|a|\n|-|\n|" + "\\|".repeat(30_000) + "|");
    shapes.put("tables in a quote", "> |a|b|\n> |-|-|\n" + "> |c|d|\n".repeat(8_000));
  }

  private static void definitions(Map<String, String> shapes) {
    shapes.put("definitions", numbered("[a%d]: /b\n", 5_000));
    shapes.put(
        "definitions and uses", numbered("[a%d]: /b\n\n", 2_500) + numbered("[a%d] ", 2_500));
    shapes.put("definitions of one name", "[a]: b\n".repeat(10_000));
    shapes.put("definitions left open", "[a]: <b\n".repeat(10_000));
    shapes.put("definitions with open titles", "[a]: b \"c\n".repeat(8_000));
    shapes.put("definition with a long name", "[" + "a".repeat(60_000) + "]: b");
    shapes.put("definition with backslashes", "[" + "\\".repeat(190) + "]: b");
    shapes.put("uses of long names", "[" + "a ".repeat(400) + "]\n".repeat(60));
    shapes.put("footnotes", numbered("[^%d]: a\n\n", 4_000) + numbered("b[^%d] ", 4_000));
    shapes.put("footnotes of one name", "[^a]: b\n\n" + "[^a]".repeat(15_000));
    shapes.put("footnotes in footnotes", "a[^0]\n\n" + chain(3_000));
    shapes.put("nested footnotes", staircase("    ", "[^a]: b\n", 150));
    shapes.put("definition lists", "a\n: b\n\n".repeat(8_000));
    shapes.put("definition lists of many terms", "a\n".repeat(20_000) + ": b");
    shapes.put("nested definition lists", staircase("    ", "a\n: b\n", 100));
    shapes.put("colons", ": ".repeat(30_000));
  }

  private static String numbered(String pattern, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) lines.add(pattern.replace("%d", Integer.toString(i)));
    return String.join("", lines);
  }

  private static String chain(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++)
      out.append("[^").append(i).append("]: b[^").append(i + 1).append("]\n\n");
    return out.toString();
  }

  private static void dialect(Map<String, String> shapes) {
    shapes.put("boxes", ":::tip\n".repeat(3_000));
    shapes.put("boxes to the limit", ":::tip\n".repeat(90) + "a\n" + ":::\n".repeat(90));
    shapes.put("closing fences", ":::\n".repeat(20_000));
    shapes.put("colons of all lengths", runs(':', 300));
    shapes.put("boxes of all lengths", descending(300));
    shapes.put("nested admonitions", staircase("    ", "!!! note\n", 150));
    shapes.put("exclamation marks", "!".repeat(190) + " note");
    shapes.put("wiki links left open", "[[a ".repeat(10_000));
    shapes.put("wiki links left open in lines", "[[a\n\n".repeat(10_000));
    shapes.put("wiki links", "[[a|b]]".repeat(10_000));
    shapes.put("braces", "a {".repeat(20_000) + "}");
    shapes.put("attributes behind a paragraph", "a {" + "#a .b c=d ".repeat(5_000) + "}");
    shapes.put("paragraphs with attributes", "a {#a}\n\n".repeat(8_000));
    shapes.put("alerts", "> [!NOTE]\n\n".repeat(6_000));
    shapes.put("addresses", "https://a.cn/ ".repeat(5_000));
    shapes.put(
        "an address of parentheses", "https://a.cn/" + "(".repeat(30_000) + ")".repeat(30_001));
    shapes.put("an address of dots", "https://a.cn/" + ".".repeat(60_000));
    shapes.put("dots", "www.".repeat(20_000));
    shapes.put("colons and slashes", "http://".repeat(12_000));
    shapes.put("tasks", "- [ ] a\n".repeat(10_000));
    shapes.put("clauses", "第一条 a\n\n".repeat(6_000));
    shapes.put("surrogates", "\ud83d".repeat(30_000));
    shapes.put("stars beside surrogates", "*\udc00*".repeat(15_000));
    shapes.put("NUL", "a\0*b*\0".repeat(10_000));
    shapes.put("line separators", "a\u2028\u0085\u000b\f".repeat(10_000));
  }

  private static String descending(int most) {
    StringBuilder out = new StringBuilder();
    for (int i = most; i >= 3; i--) out.append(":".repeat(i)).append("tip\n");
    return out.toString();
  }
}
