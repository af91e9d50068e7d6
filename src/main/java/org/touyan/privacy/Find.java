package org.touyan.privacy;

import java.util.Objects;
import org.touyan.diag.Position;
import org.touyan.model.Person;

/**
 * Something private in a text.
 *
 * @param what the name as the roster writes it, or the digits of the number
 * @param listed the roster's row; of a number the empty path
 */
public record Find(Kind kind, String what, Position listed) implements Comparable<Find> {
  /** What it is. */
  public enum Kind {
    NAME,
    ID_NUMBER,
    PHONE
  }

  public Find {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(listed, "listed");
  }

  static Find of(Person person) {
    return new Find(Kind.NAME, person.name(), person.at());
  }

  static Find number(Kind kind, String digits) {
    return new Find(kind, digits, Position.file(""));
  }

  @Override
  public int compareTo(Find other) {
    int order = kind.compareTo(other.kind);
    return order != 0 ? order : what.compareTo(other.what);
  }
}
