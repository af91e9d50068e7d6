package org.touyan.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.model.DocType;
import org.touyan.model.Question;
import org.touyan.text.Hashes;

class QuestionsTest {
  @Test
  void a_question_is_a_section_that_reads_without_a_script() {
    Pages.Result page = Pages.parse(DocType.QUIZ, """
        # 小测

        ## 谁负责？ {#shui}
        想一想。

        - [x] 主席
        - [ ] 会计
        - [x] 执委

        > 为什么：见[办法](a.md)。

        ## 何时？
        - [ ] 今天
        - [x] 明天
        """);
    assertThat(page.findings()).isEmpty();
    assertThat(page.html()).isEqualTo("""
        <h1 id="小测">小测</h1>
        <section class="question" id="shui" data-ask="several" data-key="KEY0" data-right="0,2">
        <h2>谁负责？</h2>
        <p>想一想。</p>
        <ol class="choices">
        <li data-choice="0">主席</li>
        <li data-choice="1">会计</li>
        <li data-choice="2">执委</li>
        </ol>
        <details class="answer">
        <summary data-word="answer"></summary>
        <p class="answer-key">A C</p>
        <div class="why">
        <p>为什么：见<a href="a.md">办法</a>。</p>
        </div>
        </details>
        </section>
        <section class="question" id="何时" data-ask="judge" data-key="KEY1" data-right="1">
        <h2>何时？</h2>
        <ol class="choices">
        <li data-choice="0">今天</li>
        <li data-choice="1">明天</li>
        </ol>
        <details class="answer">
        <summary data-word="answer"></summary>
        <p class="answer-key">B</p>
        </details>
        </section>
        """.replace("KEY0", key("shui")).replace("KEY1", key("何时")));
    Question first = questions(page).get(0);
    assertThat(first.text()).isEqualTo("谁负责？");
    assertThat(first.right()).isEqualTo(List.of(0, 2));
    assertThat(first.choices()).containsExactly("主席", "会计", "执委");
    assertThat(first.ref()).isEqualTo("a.md");
    assertThat(first.at()).hasToString("a.md:3:1");
  }

  @Test
  void a_broken_question_is_named_by_its_number() {
    Pages.Result page =
        Pages.parse(DocType.QUIZ, "## a\n- [x] b\n- [ ] c\n\n## d\n文字\n\n## e\n- [ ] f\n- [ ] g\n");
    assertThat(page.findings())
        .containsExactly(
            "a.md:5:1 quiz.broken 第 2 题没有选项，也没有答案, question 2 has no choices and no answer",
            "a.md:8:1 quiz.no-right 3");
    assertThat(page.body().orElseThrow().questions()).hasSize(1);
  }

  @Test
  void a_quiz_without_questions_is_broken() {
    assertThat(Pages.parse(DocType.QUIZ, "文字\n").findings())
        .containsExactly("a.md:1:1 quiz.broken 小测里一道题也没有, the quiz has no question");
  }

  @Test
  void a_choice_may_say_what_is_wrong_with_it() {
    Pages.Result page = Pages.parse(DocType.QUIZ, """
        ## 先做什么？

        - [ ] 讲道理
          > **不忙**，先听。
        - [x] 先听
        - [ ] 走开
        """);
    assertThat(page.findings()).isEmpty();
    assertThat(page.html()).contains("""
        <li data-choice="0">讲道理
        <details class="feedback">
        <summary data-word="feedback"></summary>
        <p><strong>不忙</strong>，先听。</p>
        </details>
        </li>
        """);
    assertThat(questions(page).get(0).choices()).containsExactly("讲道理", "先听", "走开");
  }

  @Test
  void what_is_put_in_order_is_never_shown_in_order() {
    for (int items = 2; items < 9; items++) {
      StringBuilder text = new StringBuilder("## 先后\n\n");
      for (int i = 1; i <= items; i++) text.append(i).append(". 第").append(i).append("步\n");
      Question question = questions(Pages.parse(DocType.QUIZ, text.toString())).get(0);
      assertThat(question.kind()).isEqualTo(Question.Kind.ORDER);
      List<String> inOrder =
          question.right().stream().map(question.choices()::get).toList();
      assertThat(inOrder).isSorted().hasSize(items).isNotEqualTo(question.choices());
    }
  }

  @Test
  void a_line_with_the_answer_is_filled_in_or_judged() {
    Pages.Result page = Pages.parse(DocType.QUIZ, """
        ## 一届____年

        答案：５；五年；五 年

        > 依据：[章程](../a.md#b)

        ## 执委都住在村里

        答案：错

        ## 要不要还（判断）

        - [x] 要
        - [ ] 不要
        """);
    assertThat(page.findings()).isEmpty();
    assertThat(page.html())
        .contains("data-ask=\"fill\"", "data-answer=\"5|五年\"", "<p class=\"fill-line\"></p>")
        .contains("data-right=\"1\"", "<li data-choice=\"0\">对</li>");
    List<Question> all = questions(page);
    assertThat(all.get(0).accepted()).containsExactly("５", "五年", "五 年");
    assertThat(all.get(0).ref()).isEqualTo("../a.md#b");
    assertThat(all.get(1).answer()).isEqualTo("B");
    assertThat(all.get(2).kind()).isEqualTo(Question.Kind.JUDGE);
  }

  @Test
  void a_choice_that_speaks_of_the_others_keeps_its_place() {
    Pages.Result page = Pages.parse(
        DocType.QUIZ, "## a\n- [x] b\n- [ ] c\n- [ ] 以上都不对\n\n## d\n- [x] e\n- [ ] f\n- [ ] g\n");
    assertThat(questions(page)).extracting(Question::isFixed).containsExactly(true, false);
  }

  private static List<Question> questions(Pages.Result page) {
    return page.body().orElseThrow().questions();
  }

  private static String key(String id) {
    return Hashes.sha256Hex(id).substring(0, 7);
  }
}
