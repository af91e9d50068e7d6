package org.touyan.view;

import java.util.ArrayList;
import java.util.List;
import org.touyan.model.LinkedPath;
import org.touyan.model.page.Detail;

/**
 * Places the steps of a path as geese in flight, from left to right: the steps that must be done rise along the main line to the
 * goose in front, those to choose from follow it on the other side, their numbers from left to right too. A long path flies in several short formations, each narrow
 * enough for a phone, which stand side by side where there is room.
 */
final class Flight {
  /** Geese on the longest line: six of them fit into 320 px with the page's margins. */
  private static final int LINE_MAX = 6;

  private static final int PITCH = 44;
  private static final int RISE = 15;
  /** From the goose in front up to the first on the other side, so that the two lines keep clear of each other. */
  private static final int GAP = 38;

  private static final int GOOSE_WIDTH = 56;
  private static final int GOOSE_HEIGHT = 58;

  private record Numbered(int number, LinkedPath.LinkedStep step) {}

  private Flight() {}

  static List<Detail.FormationView> of(List<LinkedPath.LinkedStep> steps) {
    int must = (int) steps.stream().filter(step -> step.step().must()).count();
    int formations = Math.max(1, (must + LINE_MAX - 1) / LINE_MAX);
    int line = Math.max(1, (must + formations - 1) / formations);
    List<Detail.FormationView> views = new ArrayList<>();
    List<Numbered> main = new ArrayList<>();
    List<Numbered> side = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean isMust = steps.get(i).step().must();
      if (isMust ? main.size() == line : side.size() == LINE_MAX - 1) {
        views.add(formation(main, side));
        main.clear();
        side.clear();
      }
      (isMust ? main : side).add(new Numbered(i + 1, steps.get(i)));
    }
    if (!main.isEmpty() || !side.isEmpty()) views.add(formation(main, side));
    return views;
  }

  private static Detail.FormationView formation(List<Numbered> main, List<Numbered> side) {
    if (main.isEmpty()) return formation(side, main);
    int front = Math.max(main.size() - 1, side.size()) * PITCH;
    int top = side.isEmpty() ? 0 : GAP + (side.size() - 1) * RISE;
    List<Detail.GooseView> geese = new ArrayList<>();
    for (int i = 0; i < main.size(); i++) {
      int behind = main.size() - 1 - i;
      geese.add(goose(main.get(i), behind == 0, front - behind * PITCH, top + behind * RISE));
    }
    for (int i = 0; i < side.size(); i++) {
      int behind = side.size() - 1 - i;
      geese.add(goose(side.get(i), false, front - (behind + 1) * PITCH, top - GAP - behind * RISE));
    }
    int height = top + (main.size() - 1) * RISE + GOOSE_HEIGHT;
    return new Detail.FormationView(front + GOOSE_WIDTH, height, geese);
  }

  private static Detail.GooseView goose(Numbered step, boolean lead, int x, int y) {
    return new Detail.GooseView(
        step.number(), step.step().page().id(), step.step().step().must(), lead, x, y);
  }
}
