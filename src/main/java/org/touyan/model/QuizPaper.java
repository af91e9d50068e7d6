package org.touyan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touyan.model.Question.Kind;
import org.touyan.text.Shuffle;

/**
 * One shuffled version of a quiz on paper. The same site, quiz and letter always give the same order.
 *
 * @param letter A, B, C …
 * @param entries the questions in the order of this paper
 */
public record QuizPaper(String letter, List<Entry> entries) {
  /** Seeds are 1 to this. */
  private static final long SEED_MAX = 0x7ffffffe;

  /** Seeds that are tried before two versions may be the same, as they must when there is little to shuffle. */
  private static final int TRIES = 20;

  public QuizPaper {
    Objects.requireNonNull(letter, "letter");
    entries = List.copyOf(entries);
  }

  /**
   * A question of this paper.
   *
   * @param order which of the choices, as they are shown on the quiz's page, stands at each place
   */
  public record Entry(Question question, List<Integer> order) {
    public Entry {
      Objects.requireNonNull(question, "question");
      order = List.copyOf(order);
    }

    /** The right answer in the letters of this paper, or what may be filled in. */
    public String answer() {
      if (question.kind() == Kind.FILL) return question.answer();
      IntStream places = question.right().stream().mapToInt(order::indexOf);
      if (question.kind() != Kind.ORDER) places = places.sorted();
      return places.mapToObj(Question::letter).collect(Collectors.joining(" "));
    }
  }

  /**
   * The versions of a quiz.
   *
   * @param name of site and page, from which the seeds are made
   * @param pick how many questions each version asks, 0 for all
   * @param letters one for each version
   */
  public static List<QuizPaper> of(
      String name, List<Question> questions, int pick, List<String> letters) {
    List<QuizPaper> papers = new ArrayList<>();
    for (String letter : letters) {
      QuizPaper paper = null;
      for (int turn = 0; turn < TRIES && (paper == null || isThere(paper, papers)); turn++)
        paper = paper(letter, seed(Shuffle.seed(name + "/" + letter) + turn), questions, pick);
      papers.add(Objects.requireNonNull(paper));
    }
    return papers;
  }

  private static boolean isThere(QuizPaper paper, List<QuizPaper> papers) {
    return papers.stream().anyMatch(other -> other.entries.equals(paper.entries));
  }

  private static long seed(long wanted) {
    return (wanted - 1) % SEED_MAX + 1;
  }

  /** @param seed of {@link Shuffle}: it orders the questions; seed + n, begun anew behind the last, the choices of the nth */
  private static QuizPaper paper(String letter, long seed, List<Question> questions, int pick) {
    int count = pick <= 0 || pick > questions.size() ? questions.size() : pick;
    List<Entry> entries = new ArrayList<>();
    for (int index : Shuffle.of(seed, questions.size()).subList(0, count)) {
      Question question = questions.get(index);
      int choices = question.choices().size();
      entries.add(new Entry(
          question,
          question.isFixed()
              ? IntStream.range(0, choices).boxed().toList()
              : Shuffle.of(seed(seed + entries.size() + 1), choices)));
    }
    return new QuizPaper(letter, entries);
  }
}
