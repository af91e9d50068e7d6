package org.touyan.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.LinkedPath;
import org.touyan.model.LinkedPath.LinkedStep;
import org.touyan.model.PageNode;
import org.touyan.model.Role;
import org.touyan.model.RoleUse;
import org.touyan.model.Tier;

/** Finds the steps of a path and checks that the path makes sense. */
final class PathLinker {
  private final PageFinder finder;
  private final RoleWork roles;
  private final Prerequisites prerequisites;
  private final LocalDate today;

  PathLinker(PageFinder finder, RoleWork roles, Prerequisites prerequisites, LocalDate today) {
    this.finder = finder;
    this.roles = roles;
    this.prerequisites = prerequisites;
    this.today = today;
  }

  LinkedPath link(PageNode page, Doc.LearningPath path, Findings found) {
    if (path.steps().isEmpty())
      found.report(Code.PATH_NO_STEPS, Position.file(page.info().path()));
    List<LinkedStep> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Doc.Step step : path.steps()) {
      Optional<PageNode> target = finder.find(step.ref(), found);
      if (target.isEmpty()) continue;
      if (!seen.add(target.get().id())) {
        found.report(Code.PATH_STEP_TWICE, step.ref().at(), target.get().title());
        continue;
      }
      checkPass(step, target.get(), found);
      steps.add(new LinkedStep(target.get(), step, before(target.get(), steps)));
    }
    LinkedPath linked = new LinkedPath(page, path, steps);
    for (LinkedStep step : steps) checkStep(linked, step, found);
    checkHours(linked, found);
    checkGroups(path, found);
    return linked;
  }

  private List<PageNode> before(PageNode page, List<LinkedStep> earlier) {
    List<PageNode> explicit = prerequisites.of(page);
    if (!explicit.isEmpty()) return explicit;
    // One of several to choose from is nobody's condition: it may never be done.
    for (int i = earlier.size() - 1; i >= 0; i--)
      if (earlier.get(i).step().must()) return List.of(earlier.get(i).page());
    return List.of();
  }

  /** Only a quiz gives a score: with a pass mark anything else could never be done. */
  private static void checkPass(Doc.Step step, PageNode page, Findings found) {
    if (step.pass() >= 0 && page.info().type() != DocType.QUIZ)
      found.report(Code.PATH_PASS_NO_QUIZ, step.ref().at(), page.title());
  }

  private void checkStep(LinkedPath path, LinkedStep step, Findings found) {
    PageNode page = step.page();
    Position at = step.step().ref().at();
    for (RoleUse use : path.page().info().roles()) {
      for (Role role : use.role().isPattern() ? roles.expand(use.role()) : List.of(use.role())) {
        if (!roles.meantFor(page.info().roles(), role)) {
          found.report(Code.PATH_ROLE_EXCLUDED, at, page.title(), role.key());
        }
      }
    }
    if (step.step().must() && page.info().tier() == Tier.LOCAL) {
      found.report(Code.PATH_MUST_LOCAL, at, page.title());
    }
    Optional<LocalDate> expires = page.info().expires();
    if (expires.isPresent() && expires.get().isBefore(today)) {
      found.report(Code.PATH_STEP_EXPIRED, at, page.title(), expires.get().toString());
    }
    for (PageNode first : step.after()) {
      checkOrder(path, step, first, found);
      checkDue(path, step, first, found);
    }
  }

  /** What comes first must not stand later on the way. */
  private static void checkOrder(LinkedPath path, LinkedStep step, PageNode first, Findings found) {
    int at = path.steps().indexOf(step);
    for (LinkedStep later : path.steps().subList(at + 1, path.steps().size())) {
      if (later.page().id().equals(first.id()))
        found.report(
            Code.PATH_STEP_ORDER, step.step().ref().at(), step.page().title(), first.title());
    }
  }

  /** A step must not be due before what comes first; only like is compared with like (days with days, dates with dates). */
  private static void checkDue(LinkedPath path, LinkedStep step, PageNode first, Findings found) {
    for (LinkedStep other : path.steps()) {
      if (!other.page().id().equals(first.id())) continue;
      if (compareDue(step.step().due(), other.step().due()) < 0) {
        found.report(
            Code.PATH_DUE_ORDER, step.step().ref().at(), step.page().title(), first.title());
      }
    }
  }

  private static int compareDue(String due, String other) {
    if (due.isEmpty() || other.isEmpty() || due.startsWith("+") != other.startsWith("+")) return 0;
    return due.startsWith("+") ? Integer.compare(days(due), days(other)) : due.compareTo(other);
  }

  private static int days(String due) {
    return Integer.parseInt(due.substring(1, due.length() - 1));
  }

  private static void checkHours(LinkedPath path, Findings found) {
    int least = path.minutesLeast();
    int all = path.minutes();
    double planned = path.path().hours() * 60;
    if (planned <= 0 || all <= 0 || (least <= planned && all * 2 >= planned)) return;
    int minutes = least > planned ? least : all;
    double hours = path.path().hours();
    String text = hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
    found.report(
        Code.PATH_HOURS, Position.file(path.page().info().path()), Integer.toString(minutes), text);
  }

  private static void checkGroups(Doc.LearningPath path, Findings found) {
    Set<String> ids = new HashSet<>();
    for (Doc.Group group : path.groups()) {
      ids.add(group.id());
      long members =
          path.steps().stream().filter(step -> step.group().equals(group.id())).count();
      if (members == 0 || members < group.atLeast()) {
        found.report(
            Code.PATH_GROUP,
            group.at(),
            group.id(),
            "里只有 " + members + " 步",
            "holds " + members + " of its steps only");
      }
    }
    for (Doc.Step step : path.steps()) {
      if (!step.group().isEmpty() && !ids.contains(step.group())) {
        found.report(
            Code.PATH_GROUP,
            step.ref().at(),
            step.group(),
            "没有在 groups 里写明",
            "is not declared under groups");
      }
    }
  }
}
