package org.touyan.records;

import java.time.LocalDate;
import java.util.Optional;
import org.touyan.text.Fold;

/**
 * Somebody was at a session: a row of a sign-in sheet.
 *
 * @param training the class (期)
 * @param session the session (次) of the class, or ""
 * @param hours class hours, 0 when not given
 * @param page the page of the site that was taught, if there is one
 */
public record Sitting(
    String name,
    String unit,
    String training,
    String session,
    LocalDate day,
    double hours,
    Optional<String> page) {
  /** The same sitting of so many class hours. */
  Sitting lasting(double other) {
    return new Sitting(name, unit, training, session, day, other, page);
  }

  /** What makes it one class, however it was typed: full width, capitals and spaces make no difference. */
  String trainingKey() {
    return fold(training);
  }

  /** What makes it one session. */
  String sessionKey() {
    return day + "\n" + trainingKey() + '\n' + fold(session);
  }

  private static String fold(String text) {
    return Fold.fold(text).replace(" ", "");
  }
}
