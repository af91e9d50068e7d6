package org.touyan.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.touyan.diag.Position;
import org.touyan.text.Hashes;

/**
 * A question of a quiz.
 *
 * @param id unique in the page (its heading's id)
 * @param text plain text of the question
 * @param choices plain texts of the choices; of {@link Kind#ORDER} as they are shown, which is not the right order; of
 *     {@link Kind#FILL} none
 * @param right 0-based numbers of the right choices; of {@link Kind#ORDER} of all, in the right order
 * @param accepted what may be filled in, as written; of other kinds none
 * @param isFixed whether the choices must keep their places, as 以上都对 would otherwise lose its meaning
 * @param ref where it is answered, a link as written; maybe ""
 */
public record Question(
    String id,
    String text,
    Kind kind,
    List<String> choices,
    List<Integer> right,
    List<String> accepted,
    boolean isFixed,
    String ref,
    Position at) {
  public Question {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(at, "at");
    choices = List.copyOf(choices);
    right = List.copyOf(right);
    accepted = List.copyOf(accepted);
  }

  /** The same question with the link to where it is answered. */
  public Question answeredAt(String link) {
    return new Question(id, text, kind, choices, right, accepted, isFixed, link, at);
  }

  /** The right answer for a key: letters of the choices as they are shown, or what may be filled in. */
  public String answer() {
    if (kind == Kind.FILL) return String.join(" / ", accepted);
    return right.stream().map(Question::letter).collect(Collectors.joining(" "));
  }

  /** The letter of the choice that is shown at this 0-based place: A to Z, then AA. */
  public static String letter(int place) {
    String last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letter(place / 26 - 1) + last;
  }

  /**
   * What stands for the question in the record of a learner: seven hex digits that stay while the id stays. Two questions of one
   * quiz share them less often than one quiz in ten thousand.
   */
  public String key() {
    return Hashes.sha256Hex(id).substring(0, 7);
  }

  /** How a question is answered. */
  public enum Kind {
    /** One choice is right. */
    ONE,
    /** Several choices may be right. */
    SEVERAL,
    /** One of two choices is right. */
    JUDGE,
    /** The choices are put in order. */
    ORDER,
    /** A word or a number is typed. */
    FILL
  }
}
