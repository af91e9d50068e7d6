package org.touyan.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touyan.model.Question.Kind;
import org.touyan.model.QuestionSource;
import org.touyan.model.QuestionSource.Choice;
import org.touyan.testing.Cases;

class GiftTest {
  private static final String[] PIECES = {
    "看",
    "听",
    "~",
    "=",
    "#",
    "{",
    "}",
    ":",
    "::",
    "\\",
    "\\n",
    "->",
    "%50%",
    "[html]",
    "//",
    "T",
    "*",
    "_",
    "、",
    " a",
    "####",
    "𠮷",
    "$CATEGORY:"
  };

  @Test
  void every_kind_comes_back_as_it_went() {
    Cases.each(500, random -> {
      List<QuestionSource> questions = new ArrayList<>();
      for (Kind kind : Kind.values()) questions.add(question(random, kind));
      questions.add(judged(random));
      GiftReader.Result back = GiftReader.read(GiftWriter.write("题", questions));
      assertThat(back.problems()).isEmpty();
      assertThat(back.questions()).isEqualTo(questions);
      assertThat(back.title()).isEqualTo("题");
    });
  }

  private static QuestionSource question(Random random, Kind kind) {
    List<Choice> choices = new ArrayList<>();
    int count = kind == Kind.JUDGE ? 2 : 3 + random.nextInt(3);
    int right = random.nextInt(count);
    for (int i = 0; i < count && kind != Kind.FILL; i++) {
      boolean isRight = kind == Kind.ORDER || i == right || kind == Kind.SEVERAL && i < 2;
      String words = i + text(random, kind == Kind.ORDER ? "->" : "");
      choices.add(new Choice(words, isRight, kind == Kind.ORDER ? "" : maybe(random)));
    }
    List<String> accepted = kind == Kind.FILL ? List.of("三十" + text(random, "*"), "30") : List.of();
    return new QuestionSource(
        random.nextBoolean() ? "wen-1" : "",
        "问" + text(random, ""),
        maybe(random),
        kind,
        choices,
        accepted,
        maybe(random));
  }

  private static QuestionSource judged(Random random) {
    List<String> verdict = List.of(random.nextBoolean() ? "对" : "错");
    return new QuestionSource(
        "", "问" + text(random, ""), "", Kind.JUDGE, List.of(), verdict, maybe(random));
  }

  private static String maybe(Random random) {
    return random.nextBoolean() ? "" : "甲" + text(random, "") + "\n\n乙" + text(random, "");
  }

  /** Never without a last letter: white space around is nobody's. */
  private static String text(Random random, String without) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      if (without.isEmpty() || !piece.contains(without)) out.append(piece);
    }
    String all = out.append("了").toString();
    return without.isEmpty() ? all : all.replace("->", "").replace("*", "");
  }

  @Test
  void what_moodle_writes_is_read() {
    GiftReader.Result read = GiftReader.read("""
        // 注释
        $CATEGORY: $course$/上/妇联

        ::Q1:: 1+1\\=2 {T}

        ::Q2:: [html]<p>两 &amp; 三之间是<b>什么</b>色？</p> {
          =黄 # 对了
          ~红 # 错了
          ~蓝
        }

        二加二等于{=四 =4}。

        哪两个对？ {~%50%甲 ~%-100%乙 ~%50%丙 ####甲和丙}

        几？ {#3:0}

        排好 {=1 -> 先 =2 -> 后}

        第一行 *不是* 列表
        - 第二行 {=好}
        """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.title()).isEqualTo("妇联");
    assertThat(QuizMarkdown.write(read.title(), read.questions())).isEqualTo("""
        ---
        title: "妇联"
        type: quiz
        ---

        ## 1+1=2

        答案：对

        ## 两 \\& 三之间是什么色？

        - [x] 黄
          > 对了
        - [ ] 红
          > 错了
        - [ ] 蓝

        ## 二加二等于 ____ 。

        答案：四；4

        ## 哪两个对？

        - [x] 甲
        - [ ] 乙
        - [x] 丙

        > 甲和丙

        ## 几？

        答案：3

        ## 排好

        1. 先
        2. 后

        ## 第一行 \\*不是\\* 列表

        \\- 第二行

        答案：好
        """);
  }

  @Test
  void text_that_says_it_is_markdown_neither_ends_its_question_nor_answers_it() {
    GiftReader.Result read = GiftReader.read("""
        ::一:: [markdown]问\\n\\n## 另一题\\n- [x] 假的\\n答案：假的\\n::: tip\\n{=对 ~错}
        """);
    String page = QuizMarkdown.write("题", read.questions());
    assertThat(page)
        .contains("\\## 另一题", "\\- [x] 假的", "答案&#65306;假的", "- [x] 对")
        .doesNotContain("\n## 另", "\n- [x] 假", "\n:::");
  }

  @Test
  void what_has_no_form_is_told_with_its_line_and_the_rest_is_taken() {
    GiftReader.Result read = GiftReader.read("""
        好的 {=是}

        写一篇 {}

        说明文字

        缺一半 {=是

        再来 } {=是}

        两处 {=是} 和 {=否}

        没有对的 {~甲 ~乙}

        连线 {=猫 -> 鱼 =狗 -> 骨头}

        大约 {#3:2}

        一部分 {=%50%半}

        几个都对 {=甲 =乙 ~丙}

        ::没完
        """);
    assertThat(read.questions()).hasSize(1);
    assertThat(read.problems())
        .extracting(GiftProblem::line)
        .containsExactly(3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23);
  }

  @Test
  void whatever_the_file_holds_the_answer_is_questions_or_sentences() {
    String good = GiftWriter.write(
        "题",
        List.of(
            question(new Random(1), Kind.ONE),
            question(new Random(2), Kind.SEVERAL),
            question(new Random(3), Kind.ORDER),
            question(new Random(4), Kind.FILL)));
    Cases.each(1000, random -> {
      StringBuilder text = new StringBuilder(good);
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) text.deleteCharAt(at);
        else text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      }
      GiftReader.Result read = GiftReader.read(text.toString());
      int lines = text.toString().split("\n", -1).length;
      assertThat(read.problems()).allMatch(one -> one.line() >= 1 && one.line() <= lines);
      QuizMarkdown.write("题", read.questions());
    });
  }
}
