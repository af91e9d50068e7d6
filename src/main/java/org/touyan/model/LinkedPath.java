package org.touyan.model;

import java.util.List;
import java.util.Objects;

/** A learning path whose steps are found. Steps whose page is missing were reported and are left out. */
public record LinkedPath(PageNode page, Doc.LearningPath path, List<LinkedStep> steps) {
  public LinkedPath {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(path, "path");
    steps = List.copyOf(steps);
  }

  /** Minutes of all steps together; pages that do not say count nothing. */
  public int minutes() {
    int minutes = 0;
    for (LinkedStep step : steps) minutes += step.page().info().minutes();
    return minutes;
  }

  /**
   * Minutes of the shortest way through: what must be done, and of every group the shortest steps that satisfy it; other choices
   * count nothing.
   */
  public int minutesLeast() {
    int minutes = 0;
    for (LinkedStep step : steps)
      if (step.step().must()) minutes += step.page().info().minutes();
    for (Doc.Group group : path.groups()) {
      int[] inside = steps.stream()
          .filter(step -> !step.step().must() && step.step().group().equals(group.id()))
          .mapToInt(step -> step.page().info().minutes())
          .sorted()
          .toArray();
      int wanted = group.atLeast() < 0 ? inside.length : Math.min(group.atLeast(), inside.length);
      for (int i = 0; i < wanted; i++) minutes += inside[i];
    }
    return minutes;
  }

  /**
   * A step.
   *
   * @param after pages to do first: the explicit {@code prereq} of the page, else the last must-step before
   */
  public record LinkedStep(PageNode page, Doc.Step step, List<PageNode> after) {
    public LinkedStep {
      Objects.requireNonNull(page, "page");
      Objects.requireNonNull(step, "step");
      after = List.copyOf(after);
    }
  }
}
