package org.touyan.model;

import java.util.Objects;
import org.touyan.diag.Position;

/**
 * Somebody whose name stands in a private table. It goes no further than to the check that the site does not hold it.
 *
 * @param name as written, without white space at its ends
 * @param at the row
 */
public record Person(String name, Position at) {
  public Person {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(at, "at");
  }
}
