package org.touyan.yaml;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;

/** Says in plain words what is wrong with broken YAML, and where the trainer should look (not where the engine gave up). */
final class YamlTrouble {
  /** {@code 标题：某某} */
  private static final Pattern FULL_WIDTH =
      Pattern.compile("^[ \\t]*(?:- )?[^\\s:：#\"'\\[{|>][^:：]{0,20}(：)");

  /** {@code title:某某}; an address such as {@code http://} is none. */
  private static final Pattern NO_SPACE =
      Pattern.compile("^[ \\t]*(?:- )?[\\p{L}_][\\p{L}\\p{N}_-]{0,20}(:)[^\\s:/]");

  /**
   * What the engine says, and what we say for it; the first row whose words occur in "context / problem" counts.
   *
   * @param fromStart whether the beginning of the construct (an opening quote) is the better place to point at
   */
  private record Saying(String words, boolean fromStart, String zh, String en) {}

  private static final List<Saying> SAYINGS = List.of(
      new Saying("(TAB)", false, "用了 Tab 缩进，请换成空格", "a tab is used as indentation; use spaces"),
      new Saying(
          "quoted scalar / found unexpected",
          true,
          "这里开始的引号没有配对",
          "the quote that opens here is never closed"),
      new Saying(
          "quoted scalar / found unknown escape",
          false,
          "双引号里的反斜杠要写成两个 \\\\",
          "write a backslash inside double quotes twice"),
      new Saying(
          "flow sequence / expected ',' or ']'",
          true,
          "方括号 [ 没有配对，或者两项之间少了逗号",
          "the bracket [ is not closed, or a comma is missing"),
      new Saying(
          "flow mapping / expected ',' or '}'",
          true,
          "花括号 { 没有配对，或者两项之间少了逗号",
          "the brace { is not closed, or a comma is missing"),
      new Saying(
          "block mapping / expected <block end>",
          false,
          "缩进不齐：这一行应与上面的键对齐",
          "bad indentation: this line must be aligned with the keys above"),
      new Saying(
          "block collection / expected <block end>",
          false,
          "缩进不齐：列表的各项要对齐",
          "bad indentation: the items of a list must be aligned"),
      new Saying(
          "mapping values are not allowed",
          false,
          "这里多了一个冒号，或者缩进不对",
          "there is a colon too many, or the indentation is wrong"),
      new Saying("could not find expected ':'", true, "这一行少了冒号", "this line lacks a colon"),
      new Saying(
          "sequence entries are not allowed",
          false,
          "列表项 - 不能写在这里",
          "a list item (-) cannot stand here"),
      new Saying(
          "cannot start any token",
          false,
          "文字不能以这个符号开头，请加引号",
          "text cannot begin with this character: put it in quotes"),
      new Saying(
          "scanning an alias", false, "文字以 * 开头要加引号", "put quotes around text that begins with *"),
      new Saying(
          "scanning an anchor", false, "文字以 & 开头要加引号", "put quotes around text that begins with &"),
      new Saying(
          "scanning a tag", false, "文字以 ! 开头要加引号", "put quotes around text that begins with !"),
      new Saying("directive", true, "文字以 % 开头要加引号", "put quotes around text that begins with %"),
      new Saying(
          "block scalar", false, "| 或 > 的后面不能再有文字", "nothing may follow | or > in the line"));

  /** Allowed by YAML, but the engine does not count it as a column, and nobody means it. */
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private final String path;
  private final String text;
  private final int firstLine;
  private final Findings findings;

  YamlTrouble(String path, String text, int firstLine, Findings findings) {
    this.path = path;
    this.text = text;
    this.firstLine = firstLine;
    this.findings = findings;
  }

  /** The place of a mark in the file. The engine counts lines and code points from 0. */
  static Position position(String path, int firstLine, Mark mark) {
    return new Position(path, firstLine + mark.getLine(), mark.getColumn() + 1);
  }

  /** Reports the first character that YAML does not allow, if there is one. */
  boolean hasInvisible() {
    int line = firstLine;
    int column = 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        line++;
        column = 0;
      } else if (!StreamReader.isPrintable(c) || c == BYTE_ORDER_MARK) {
        String name = String.format(Locale.ROOT, "U+%04X", c);
        broken(
            new Position(path, line, column),
            "有看不见的字符 " + name,
            "it holds the invisible character " + name);
        return true;
      }
      column++;
      i += Character.charCount(c);
    }
    return false;
  }

  void second(Position at) {
    broken(at, "一个文件里只能有一份 YAML", "a file can hold one YAML document only");
  }

  /** The whole text is a list or a single text. */
  void noMapping(Position at) {
    if (!reportColonNear(lastLine()))
      broken(at, "应由“键: 值”这样的行组成", "it must consist of lines such as \"key: value\"");
  }

  void report(MarkedYamlEngineException e) {
    int problemLine = e.getProblemMark().map(Mark::getLine).orElse(0);
    String words = String.valueOf(e.getContext()) + " / " + e.getProblem();
    Saying saying =
        SAYINGS.stream().filter(row -> words.contains(row.words())).findFirst().orElse(null);
    boolean aboutColons = saying == null
        || words.contains("':'")
        || words.contains("mapping values")
        || words.contains("<block end>");
    if (aboutColons && reportColonNear(problemLine)) return;
    Mark mark = saying != null && saying.fromStart() && e.getContextMark().isPresent()
        ? e.getContextMark().get()
        : e.getProblemMark().or(e::getContextMark).orElse(null);
    Position at = mark == null ? new Position(path, firstLine, 0) : position(path, firstLine, mark);
    if (saying == null) {
      broken(at, "这里的写法不对", String.valueOf(e.getProblem()));
    } else {
      broken(at, saying.zh(), saying.en());
    }
  }

  void reportUnknown(YamlEngineException e) {
    broken(
        new Position(path, firstLine, 0),
        "写法不对",
        String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }

  /**
   * A line without a proper colon is glued to the next ones, and the engine complains only below. So: from the line of the
   * complaint upwards as long as lines have the fault, and the topmost is named.
   */
  private boolean reportColonNear(int problemLine) {
    List<String> lines = text.lines().toList();
    int at = Math.min(problemLine, lines.size() - 1);
    if (at >= 0 && colonColumn(lines.get(at)) == 0) at--;
    while (at > 0 && colonColumn(lines.get(at - 1)) > 0) at--;
    if (at < 0) return false;
    String line = lines.get(at);
    int column = colonColumn(line);
    if (column == 0) return false;
    Position place = new Position(path, firstLine + at, column);
    if (FULL_WIDTH.matcher(line).lookingAt()) {
      broken(place, "冒号“：”是全角的，请换成半角冒号加一个空格", "the colon is full-width; type \": \" instead");
    } else {
      broken(place, "冒号后面少了一个空格", "the space behind the colon is missing");
    }
    return true;
  }

  /** 1-based column of a full-width colon behind a key, or of one without a space; 0 if the line has neither. */
  private static int colonColumn(String line) {
    for (Pattern pattern : List.of(FULL_WIDTH, NO_SPACE)) {
      var matcher = pattern.matcher(line);
      if (matcher.find()) return line.codePointCount(0, matcher.start(1)) + 1;
    }
    return 0;
  }

  private int lastLine() {
    return (int) text.lines().count() - 1;
  }

  private void broken(Position at, String zh, String en) {
    findings.report(Code.YAML_BROKEN, at, zh, en);
  }
}
