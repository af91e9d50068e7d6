package org.touyan.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Position;
import org.touyan.model.Question.Kind;
import org.touyan.text.AnswerText;

/** Says what is wrong with the questions of one quiz. Each is named by its number, broken ones counted. */
final class QuestionFaults {
  private final Source source;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();

  QuestionFaults(Source source) {
    this.source = source;
  }

  void noQuestion() {
    source.report(Code.QUIZ_BROKEN, source.at(0), "小测里一道题也没有", "the quiz has no question");
  }

  /** A name that the author gave to two questions: the record could not tell them apart. */
  void id(Position at, int number, String written) {
    Integer other = written.isEmpty() ? null : ids.putIfAbsent(written, number);
    if (other != null)
      source.report(Code.QUIZ_ID, at, written, other.toString(), Integer.toString(number));
  }

  /** The same question, or the same choice, twice. */
  void twice(Position at, int number, String text, List<String> choices, List<String> accepted) {
    // 下面哪句是对的 may be asked of different choices.
    String asked = AnswerText.plain(text) + choices + accepted;
    Integer other = texts.putIfAbsent(asked, number);
    if (other != null) {
      source.report(
          Code.QUIZ_TWICE,
          at,
          "第 " + number + " 题和第 " + other + " 题一样",
          "question " + number + " is the same as question " + other);
    }
    Set<String> seen = new HashSet<>();
    for (String choice : choices) {
      if (choice.isEmpty() || seen.add(choice)) continue; // a picture has no words
      source.report(
          Code.QUIZ_TWICE,
          at,
          "第 " + number + " 题有两个一样的选项“" + choice + "”",
          "question " + number + " has the choice \"" + choice + "\" twice");
    }
  }

  /** Whether the question can be answered; what keeps it from that is reported. */
  boolean passes(Position at, int number, QuestionShape shape) {
    Kind kind = shape.kind();
    String nth = Integer.toString(number);
    if (kind == null) {
      source.report(
          Code.QUIZ_BROKEN,
          at,
          "第 " + nth + " 题没有选项，也没有答案",
          "question " + nth + " has no choices and no answer");
      return false;
    }
    if (shape.hasBoxes() && shape.hasAnswerLine()) {
      source.report(Code.QUIZ_MIXED, at, nth);
      return false;
    }
    if (shape.isJoined())
      return answer(at, nth, "“答案：”和别的话连在一起", "runs its answer together with other lines");
    return switch (kind) {
      case FILL -> fits(at, nth, shape, kind) && filled(at, nth, shape);
      case ORDER ->
        fits(at, nth, shape, kind) && many(at, nth, shape, "排序题只有一项", "has one item to order");
      case ONE, SEVERAL, JUDGE -> ticked(at, nth, shape, kind);
    };
  }

  private boolean ticked(Position at, String nth, QuestionShape shape, Kind kind) {
    if (!shape.hasBoxes()) return fits(at, nth, shape, kind);
    if (!many(at, nth, shape, "只有一个选项", "has only one choice")) return false;
    int right = shape.ticked().size();
    if (right == 0) {
      source.report(Code.QUIZ_NO_RIGHT, at, nth);
      return false;
    }
    Kind declared = shape.declared();
    boolean isSingle = declared == Kind.ONE || declared == Kind.JUDGE || shape.items() == 2;
    if (right > 1 && isSingle) {
      source.report(Code.QUIZ_TWO_RIGHT, at, nth, Integer.toString(right));
      return false;
    }
    boolean choosesOne = kind == Kind.JUDGE && declared == Kind.ONE;
    return choosesOne || fits(at, nth, shape, kind);
  }

  private boolean many(Position at, String nth, QuestionShape shape, String zh, String en) {
    if (shape.items() > 1) return true;
    source.report(Code.QUIZ_TOO_FEW, at, "第 " + nth + " 题" + zh, "question " + nth + " " + en);
    return false;
  }

  private boolean filled(Position at, String nth, QuestionShape shape) {
    if (shape.gaps() > 1)
      return answer(at, nth, "有 " + shape.gaps() + " 个空", "has " + shape.gaps() + " blanks");
    boolean usable =
        shape.accepted().stream().anyMatch(one -> !AnswerText.plain(one).isEmpty());
    return usable || answer(at, nth, "没有写答案", "has no answer");
  }

  private boolean answer(Position at, String nth, String zh, String en) {
    source.report(Code.QUIZ_ANSWER, at, "第 " + nth + " 题" + zh, "question " + nth + " " + en);
    return false;
  }

  /** Whether the kind named in the heading is the kind that stands below it. */
  private boolean fits(Position at, String nth, QuestionShape shape, Kind kind) {
    Kind declared = shape.declared();
    if (declared == null || declared == kind) return true;
    source.report(
        Code.QUIZ_KIND, at, nth, chinese(declared), chinese(kind), word(declared), word(kind));
    return false;
  }

  private static String chinese(Kind kind) {
    return switch (kind) {
      case ONE -> "单选";
      case SEVERAL -> "多选";
      case JUDGE -> "判断";
      case ORDER -> "排序";
      case FILL -> "填空";
    };
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case ONE -> "one choice";
      case SEVERAL -> "several choices";
      case JUDGE -> "true or false";
      case ORDER -> "ordering";
      case FILL -> "fill-in";
    };
  }
}
