package org.touyan.records;

import java.util.List;
import org.touyan.model.LinkedPath;

/**
 * How far somebody is on a path.
 *
 * @param total steps that are asked for: the must-steps, and of each group as many as it wants
 * @param done of them
 * @param grade when all are done, the weakest proof among the best ones of each step; else NONE
 * @param missing titles of what is still to do, in the order of the path
 */
public record PathState(LinkedPath path, int total, int done, Grade grade, List<String> missing) {
  public PathState {
    missing = List.copyOf(missing);
  }

  /** Whether there is anything to do at all. */
  boolean asks() {
    return total > 0;
  }
}
