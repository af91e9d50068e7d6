package org.touyan.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.model.Question.Kind;
import org.touyan.model.QuestionSource;
import org.touyan.model.QuestionSource.Choice;
import org.touyan.text.AnswerText;

/** Reads GIFT as Moodle does. What has no form here, or is broken, is told with its line and left out; the rest is taken. */
public final class GiftReader {
  private static final String CATEGORY = "$CATEGORY:";
  private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,9})?)%");
  private static final Pattern NUMBER =
      Pattern.compile("^=?\\s*(?:%100%)?\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)(?:\\s*:\\s*0)?$");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

  private final List<QuestionSource> questions = new ArrayList<>();
  private final List<GiftProblem> problems = new ArrayList<>();
  private String title = "";

  private GiftReader() {}

  /**
   * What a file holds.
   *
   * @param title its last category, or ""
   */
  public record Result(String title, List<QuestionSource> questions, List<GiftProblem> problems) {
    public Result {
      questions = List.copyOf(questions);
      problems = List.copyOf(problems);
    }
  }

  /** @param text with '\n' as line end and without byte order mark */
  public static Result read(String text) {
    GiftReader reader = new GiftReader();
    StringBuilder block = new StringBuilder();
    int first = 1;
    int line = 0;
    for (String written : (text + "\n").split("\n", -1)) {
      line++;
      String plain = written.strip();
      boolean comment = plain.startsWith("//");
      if (plain.startsWith(CATEGORY)) reader.category(plain.substring(CATEGORY.length()));
      else if (!plain.isEmpty()) {
        if (block.isEmpty()) first = line;
        block.append(comment ? "" : written).append('\n');
        continue;
      }
      reader.block(block.toString(), first);
      block.setLength(0);
    }
    return new Result(reader.title, reader.questions, reader.problems);
  }

  private void category(String path) {
    String name = path.strip();
    title = GiftText.of(name.substring(name.lastIndexOf('/') + 1)).value();
  }

  private void block(String written, int line) {
    if (written.isBlank()) return;
    try {
      questions.add(question(GiftText.of(written.strip())));
    } catch (GiftFault fault) {
      problems.add(new GiftProblem(line, fault.chinese(), fault.english()));
    }
  }

  private static QuestionSource question(GiftText block) throws GiftFault {
    GiftText text = block;
    String name = "";
    if (text.startsWith("::")) {
      int end = text.find("::", 2);
      if (end < 0) throw new GiftFault("题名后面缺“::”", "the name lacks its second \"::\"");
      name = text.cut(2, end).value();
      text = text.from(end + 2);
    }
    int open = text.find("{", 0);
    int close = text.find("}", 0);
    if (open < 0 && close < 0)
      throw new GiftFault("没有“{”和“}”，是说明文字，不是题", "without { } it is a description, no question");
    if (open < 0 || close < open)
      throw new GiftFault(
          "“{”和“}”配不上；题目中间不能有空行", "{ and } do not match; a question has no empty line");
    if (text.find("{", open + 1) >= 0 || text.find("}", close + 1) >= 0)
      throw new GiftFault("一道题只能有一处“{”和“}”", "a question has { } once only");
    boolean isGap = close + 1 < text.length();
    GiftText asked = text.cut(0, open);
    Format format = Format.of(asked.value(), Format.MOODLE);
    String words = format.markdown(asked.value());
    if (isGap) words += " ____ " + format.markdown(text.from(close + 1).value());
    if (words.isBlank()) throw new GiftFault("没有题目", "it asks nothing");
    GiftText answers = text.cut(open + 1, close);
    int general = answers.findLast("####");
    String why = general < 0 ? "" : markdown(answers.from(general + 4), format);
    if (general >= 0) answers = answers.cut(0, general);
    int end = words.indexOf('\n');
    return answered(
        new QuestionSource(
            NAME.matcher(name).matches() ? name : "",
            (end < 0 ? words : words.substring(0, end)).strip(),
            end < 0 ? "" : words.substring(end).strip(),
            Kind.ONE,
            List.of(),
            List.of(),
            why),
        answers,
        format);
  }

  private static QuestionSource answered(QuestionSource question, GiftText answers, Format format)
      throws GiftFault {
    if (answers.isEmpty()) throw new GiftFault("是问答题，这里没有这种题", "essays have no form here");
    if (answers.startsWith("#")) return with(question, Kind.FILL, List.of(), numbers(answers), "");
    if (answers.find("~", 0) >= 0) return choices(question, answers, format);
    if (answers.find("=", 0) >= 0 && answers.find("->", 0) >= 0)
      return ordered(question, answers, format);
    String first = head(answers).value();
    boolean isTrue = first.equals("T") || first.equals("TRUE");
    if (isTrue || first.equals("F") || first.equals("FALSE"))
      return with(
          question, Kind.JUDGE, List.of(), List.of(isTrue ? "对" : "错"), said(answers, format));
    return typed(question, answers, format);
  }

  private static QuestionSource with(
      QuestionSource question,
      Kind kind,
      List<Choice> choices,
      List<String> accepted,
      String more) {
    String why = question.why().isEmpty() || more.isEmpty()
        ? question.why() + more
        : question.why() + "\n\n" + more;
    return new QuestionSource(
        question.name(), question.title(), question.text(), kind, choices, accepted, why);
  }

  private static List<String> numbers(GiftText answers) throws GiftFault {
    List<String> numbers = new ArrayList<>();
    GiftText rest = answers.from(1);
    List<GiftText> pieces = rest.startsWith("=") ? rest.pieces("=") : List.of(rest);
    for (GiftText piece : pieces) {
      Matcher found = NUMBER.matcher(head(piece).value());
      if (!found.matches())
        throw new GiftFault("数字题带范围，这里只有写准的数", "numbers with a tolerance have no form here");
      numbers.add(found.group(1));
    }
    return numbers;
  }

  private static QuestionSource choices(QuestionSource question, GiftText answers, Format format)
      throws GiftFault {
    List<Choice> choices = new ArrayList<>();
    boolean single = answers.find("=", 0) >= 0;
    for (GiftText piece : answers.pieces("~=")) {
      GiftText body = piece.from(1);
      Matcher weight = WEIGHT.matcher(body.value());
      boolean weighed = !piece.startsWith("=") && weight.find();
      double share = weighed ? Double.parseDouble(weight.group(1)) : 0;
      if (weighed) body = body.from(weight.end());
      boolean right = piece.startsWith("=") || !single && share > 0;
      String words = markdown(head(body), format);
      if (words.isEmpty()) throw new GiftFault("有一个选项是空的", "a choice is empty");
      choices.add(new Choice(words, right, said(body, format)));
    }
    long right = choices.stream().filter(Choice::right).count();
    if (choices.size() < 2) throw new GiftFault("只有一个选项", "it has one choice only");
    if (right == 0) throw new GiftFault("没有对的选项", "no choice is right");
    if (single && right > 1)
      throw new GiftFault(
          "有几个“=”，任选一个都算对，这里没有这种题", "several \"=\", of which any is right, have no form here");
    Kind kind = single ? choices.size() == 2 ? Kind.JUDGE : Kind.ONE : Kind.SEVERAL;
    if (kind == Kind.SEVERAL && choices.size() == 2 && right == 2)
      throw new GiftFault("只有两个选项，又都对", "both of two choices are right");
    return with(question, kind, choices, List.of(), "");
  }

  private static QuestionSource ordered(QuestionSource question, GiftText answers, Format format)
      throws GiftFault {
    List<Choice> items = new ArrayList<>();
    for (GiftText piece : answers.pieces("=")) {
      int arrow = piece.find("->", 0);
      String number = arrow < 0 ? "" : piece.cut(1, arrow).value();
      if (!number.equals(Integer.toString(items.size() + 1)))
        throw new GiftFault(
            "是连线题；只有左边是 1、2、3…… 的才能变成排序题", "matching has no form here but 1, 2, 3 … for an order");
      items.add(new Choice(markdown(piece.from(arrow + 2), format), true, ""));
    }
    if (items.size() < 2) throw new GiftFault("排序题只有一项", "it has one item to order");
    return with(question, Kind.ORDER, items, List.of(), "");
  }

  private static QuestionSource typed(QuestionSource question, GiftText answers, Format format)
      throws GiftFault {
    List<String> accepted = new ArrayList<>();
    String more = "";
    List<GiftText> pieces = answers.startsWith("=") ? answers.pieces("=") : List.of(answers);
    for (GiftText piece : pieces) {
      GiftText body = piece.startsWith("=") ? piece.from(1) : piece;
      Matcher weight = WEIGHT.matcher(body.value());
      if (weight.find()) {
        if (Double.parseDouble(weight.group(1)) < 100)
          throw new GiftFault(
              "有只算一部分分的答案，这里没有", "answers for a part of the points have no form here");
        body = body.from(weight.end());
      }
      String answer = Format.plain(head(body).value());
      if (answer.contains("*"))
        throw new GiftFault("答案里的“*”代表任意字，这里没有", "\"*\" for any characters has no form here");
      if (AnswerText.plain(answer).isEmpty()) throw new GiftFault("有一个答案是空的", "an answer is empty");
      accepted.add(answer);
      if (more.isEmpty()) more = said(body, format);
    }
    return with(question, Kind.FILL, List.of(), accepted, more);
  }

  /** What stands before the feedback. */
  private static GiftText head(GiftText piece) {
    int feedback = piece.find("#", 0);
    return feedback < 0 ? piece : piece.cut(0, feedback);
  }

  /** The feedback behind the first {@code #}, of a statement to judge both, or "". */
  private static String said(GiftText piece, Format format) {
    List<String> said = new ArrayList<>();
    for (GiftText one : piece.pieces("#")) said.add(markdown(one.from(1), format));
    said.removeIf(String::isEmpty);
    return String.join("\n\n", said);
  }

  private static String markdown(GiftText text, Format otherwise) {
    UnaryOperator<String> reader = Format.of(text.value(), otherwise)::markdown;
    return reader.apply(text.value());
  }
}
