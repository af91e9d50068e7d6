package org.touyan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touyan.diag.Position;
import org.touyan.model.Question.Kind;
import org.touyan.testing.Cases;

class QuizPaperTest {
  private static final List<String> ABC = List.of("A", "B", "C");

  private static Question question(int number, Kind kind, boolean isFixed, List<Integer> right) {
    List<String> choices = kind == Kind.FILL ? List.of() : List.of("甲", "乙", "丙", "丁");
    List<String> accepted = kind == Kind.FILL ? List.of("三十", "30") : List.of();
    return new Question(
        "wen-" + number,
        "问" + number,
        kind,
        choices,
        right,
        accepted,
        isFixed,
        "",
        Position.file("a.md"));
  }

  private static List<Question> questions() {
    return List.of(
        question(1, Kind.ONE, false, List.of(1)),
        question(2, Kind.SEVERAL, false, List.of(0, 3)),
        question(3, Kind.ORDER, false, List.of(2, 0, 3, 1)),
        question(4, Kind.ONE, true, List.of(2)),
        question(5, Kind.FILL, false, List.of()));
  }

  @Test
  void the_key_names_the_right_choices_wherever_they_went() {
    Cases.each(200, random -> {
      for (QuizPaper paper : QuizPaper.of("站/" + random.nextInt(), questions(), 0, ABC)) {
        assertThat(paper.entries()).hasSize(5);
        for (QuizPaper.Entry entry : paper.entries()) check(entry);
      }
    });
  }

  private static void check(QuizPaper.Entry entry) {
    Question question = entry.question();
    if (question.kind() == Kind.FILL) {
      assertThat(entry.answer()).isEqualTo("三十 / 30");
      return;
    }
    List<String> shown = entry.order().stream().map(question.choices()::get).toList();
    List<String> named = List.of(entry.answer().split(" ")).stream()
        .map(letter -> shown.get(letter.charAt(0) - 'A'))
        .toList();
    List<String> right = question.right().stream().map(question.choices()::get).toList();
    if (question.kind() == Kind.ORDER) assertThat(named).isEqualTo(right);
    else assertThat(named).containsExactlyInAnyOrderElementsOf(right);
    if (question.isFixed()) assertThat(shown).isEqualTo(question.choices());
  }

  @Test
  void versions_differ_and_are_always_the_same() {
    List<QuizPaper> papers = QuizPaper.of("站/quizzes/a", questions(), 3, ABC);
    assertThat(papers).isEqualTo(QuizPaper.of("站/quizzes/a", questions(), 3, ABC));
    assertThat(papers.stream().map(QuizPaper::entries).distinct()).hasSize(3);
    assertThat(papers).allSatisfy(paper -> assertThat(paper.entries()).hasSize(3));
    List<Question> one = questions().subList(3, 4);
    assertThat(QuizPaper.of("站/b", one, 0, ABC)).hasSize(3);
  }

  @Test
  void letters_go_on_behind_z() {
    assertThat(IntStream.of(0, 25, 26, 51, 52).mapToObj(Question::letter))
        .containsExactly("A", "Z", "AA", "AZ", "BA");
  }
}
