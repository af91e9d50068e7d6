package org.touyan.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touyan.model.Body;
import org.touyan.model.DocType;

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
        <section class="question" id="shui" data-right="0,2">
        <h2>谁负责？</h2>
        <p>想一想。</p>
        <ol class="choices">
        <li data-choice="0">主席</li>
        <li data-choice="1">会计</li>
        <li data-choice="2">执委</li>
        </ol>
        <div class="why">
        <p>为什么：见<a href="a.md">办法</a>。</p>
        </div>
        </section>
        <section class="question" id="何时" data-right="1">
        <h2>何时？</h2>
        <ol class="choices">
        <li data-choice="0">今天</li>
        <li data-choice="1">明天</li>
        </ol>
        </section>
        """);
    Body.Question first = page.body().orElseThrow().questions().get(0);
    assertThat(first.text()).isEqualTo("谁负责？");
    assertThat(first.right()).isEqualTo(List.of(0, 2));
    assertThat(first.choices()).isEqualTo(3);
    assertThat(first.at()).hasToString("a.md:3:1");
  }

  @Test
  void a_broken_question_is_named_by_its_number() {
    Pages.Result page =
        Pages.parse(DocType.QUIZ, "## a\n- [x] b\n- [ ] c\n\n## d\n文字\n\n## e\n- [ ] f\n- [ ] g\n");
    assertThat(page.findings())
        .containsExactly(
            "a.md:5:1 quiz.broken 第 2 题没有选项, question 2 has no choices",
            "a.md:8:1 quiz.broken 第 3 题没有标出对的选项, question 3 has no choice marked as right");
    assertThat(page.body().orElseThrow().questions()).hasSize(1);
  }

  @Test
  void a_quiz_without_questions_is_broken() {
    assertThat(Pages.parse(DocType.QUIZ, "文字\n").findings())
        .containsExactly("a.md:1:1 quiz.broken 小测里一道题也没有, the quiz has no question");
  }
}
