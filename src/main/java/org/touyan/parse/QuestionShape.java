package org.touyan.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touyan.model.Question.Kind;
import org.touyan.parse.dialect.TaskMark;

/**
 * What stands below the heading of a question, and so what it asks for: a list of boxes to tick, a line {@code 答案：}, or else a
 * numbered list to put in order.
 */
final class QuestionShape {
  private static final Pattern ANSWER = Pattern.compile(
      "^[\\s　]*(?:(?:正确|正確)?答案|(?:correct )?answers?)[\\s　]*[：:][\\s　]*(.*)$",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATOR = Pattern.compile("[；;|｜]");
  private static final Pattern GAP = Pattern.compile("[_＿]{2,}");
  private static final Pattern DECLARED =
      Pattern.compile("[（(\\[【〔]\\s*(单选|單選|多选|多選|判断|判斷|排序|填空)题?題?\\s*[）)\\]】〕]");

  /** What a statement can be, right first. */
  private static final List<List<String>> VERDICTS = List.of(
      List.of("对", "错"),
      List.of("對", "錯"),
      List.of("正确", "错误"),
      List.of("正確", "錯誤"),
      List.of("是", "否"),
      List.of("√", "×"),
      List.of("True", "False"),
      List.of("Yes", "No"));

  private final Heading heading;
  private @Nullable ListBlock boxes;
  private @Nullable ListBlock numbers;
  private final Set<Node> answers = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> accepted = new ArrayList<>();
  private final List<Integer> ticked = new ArrayList<>();
  private int items;
  private int gaps;
  private boolean joined;

  /** @param heading of the question; what belongs to it ends where the next one begins */
  QuestionShape(Heading heading) {
    this.heading = heading;
    gaps = gaps(heading.getText().toString());
    for (Node node = heading.getNext(); !endsBefore(node); node = node.getNext()) {
      if (node instanceof ListBlock list && mark(list.getFirstChild()) != null) {
        if (boxes == null) boxes = list;
      } else if (node instanceof OrderedList list) {
        numbers = list;
      } else if (node instanceof Paragraph paragraph) {
        read(paragraph);
      }
    }
    ListBlock list = list();
    if (list != null) count(list);
  }

  static boolean endsBefore(@Nullable Node node) {
    return node == null || node instanceof Heading heading && heading.getLevel() <= 2;
  }

  private void read(Paragraph paragraph) {
    String[] lines = paragraph.getChars().toString().strip().split("\n");
    boolean isFirst = ANSWER.matcher(lines[0]).matches();
    for (String line : lines) {
      Matcher found = ANSWER.matcher(line);
      boolean isAnswer = found.matches();
      joined |= isAnswer != isFirst;
      if (!isAnswer) continue;
      for (String one : SEPARATOR.split(Words.unescaped(found.group(1)))) {
        if (!one.isBlank()) accepted.add(one.strip());
      }
    }
    if (isFirst) answers.add(paragraph);
    else gaps += gaps(paragraph.getChars().toString());
  }

  private static int gaps(String text) {
    return (int) GAP.matcher(text).results().count();
  }

  private void count(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item instanceof ListItem)) continue;
      TaskMark mark = mark(item);
      if (mark != null && mark.done()) ticked.add(items);
      items++;
    }
  }

  private static @Nullable TaskMark mark(@Nullable Node item) {
    if (!(item instanceof ListItem) || item.getFirstChild() == null) return null;
    return item.getFirstChild().getFirstChild() instanceof TaskMark mark ? mark : null;
  }

  /** The list that is answered: boxes, or numbers where there is nothing else; null where something is typed or nothing asked. */
  @Nullable
  ListBlock list() {
    if (boxes != null) return boxes;
    return hasAnswerLine() ? null : numbers;
  }

  boolean hasBoxes() {
    return boxes != null;
  }

  boolean hasAnswerLine() {
    return !answers.isEmpty() || joined;
  }

  /** Whether the answer is run together with other lines of its paragraph. */
  boolean isJoined() {
    return joined;
  }

  /** Whether {@code node} is a line that gives the answer. */
  boolean isAnswer(Node node) {
    return answers.contains(node);
  }

  /** How many blanks {@code ____} the question has. */
  int gaps() {
    return gaps;
  }

  /** How many choices there are to tick or to order. */
  int items() {
    return items;
  }

  /** 0-based numbers of the choices marked as right. */
  List<Integer> ticked() {
    return ticked;
  }

  /** What the lines {@code 答案：} accept, as written. */
  List<String> accepted() {
    return accepted;
  }

  /** 对 and 错 in the words of the answer, right first, where it is one of them and nothing has to be filled in; else none. */
  List<String> verdicts() {
    if (accepted.size() != 1 || gaps > 0) return List.of();
    String word = accepted.get(0).toLowerCase(Locale.ROOT);
    for (List<String> pair : VERDICTS) {
      if (pair.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(word))) return pair;
    }
    return List.of();
  }

  /** Whether the answer of {@link #verdicts} is the first. */
  boolean isTrue() {
    return verdicts().get(0).equalsIgnoreCase(accepted.get(0));
  }

  /** What the question asks for, or null when nothing can be answered. */
  @Nullable
  Kind kind() {
    if (boxes != null) {
      if (declared() == Kind.SEVERAL || ticked.size() > 1) return Kind.SEVERAL;
      return items == 2 ? Kind.JUDGE : Kind.ONE;
    }
    if (hasAnswerLine()) return verdicts().isEmpty() ? Kind.FILL : Kind.JUDGE;
    if (numbers != null) return Kind.ORDER;
    return gaps > 0 ? Kind.FILL : null;
  }

  /** The kind that the heading names, as in 下面哪个对（单选）; null when it names none. */
  @Nullable
  Kind declared() {
    Matcher found = DECLARED.matcher(heading.getText());
    if (!found.find()) return null;
    return switch (found.group(1)) {
      case "单选", "單選" -> Kind.ONE;
      case "多选", "多選" -> Kind.SEVERAL;
      case "判断", "判斷" -> Kind.JUDGE;
      case "排序" -> Kind.ORDER;
      default -> Kind.FILL;
    };
  }
}
