package org.touyan.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.touyan.model.Doc;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;
import org.touyan.model.page.QrView;
import org.touyan.text.RelativePath;

/** Learning paths as their page and as cards: steps in words, in bands by due time, and as a flock. */
final class PathViews {
  /** Bands in the order in which they are shown; {@code days} is the last day of each. */
  private enum Band {
    WEEK("week", 7),
    MONTH("month", 30),
    QUARTER("quarter", 90),
    LATER("later", Integer.MAX_VALUE);

    private final String id;
    private final int days;

    Band(String id, int days) {
      this.id = id;
      this.days = days;
    }
  }

  private final Wording wording;
  private final Function<PageNode, String> shortIds;
  private final Function<PageNode, QrView> codes;

  /**
   * @param shortIds what names a page on paper
   * @param codes what leads back to it from there
   */
  PathViews(
      Wording wording, Function<PageNode, String> shortIds, Function<PageNode, QrView> codes) {
    this.wording = wording;
    this.shortIds = shortIds;
    this.codes = codes;
  }

  /** A path as its page, or as a part of another page at {@code from}. */
  Detail.Path page(LinkedPath path, String from) {
    List<Detail.GroupView> groups = path.path().groups().stream()
        .map(group -> new Detail.GroupView(
            group.id(),
            group.title(),
            wording.rule(group.atLeast()),
            wording.steps(numbers(path, group))))
        .toList();
    double hours = path.path().hours();
    // Among the papers of a post the steps follow as sheets of their own.
    boolean isOwn = from.equals(path.page().output());
    return new Detail.Path(
        wording.stage(path.path().stage()),
        hours > 0 ? wording.value(hours) : "",
        path.path().renewYearly(),
        path.path().version(),
        tally(path),
        path.minutes(),
        groups,
        Flight.of(path.steps()),
        bands(steps(path, from, isOwn ? codes : step -> QrView.NONE)));
  }

  /** A path as a card, seen from the page at {@code from}. */
  Detail.PathCard card(LinkedPath path, String from) {
    PageNode page = path.page();
    return new Detail.PathCard(
        page.id(),
        page.title(),
        RelativePath.between(from, page.output()),
        page.info().summary(),
        wording.stage(path.path().stage()),
        tally(path),
        path.minutes(),
        Flight.of(path.steps()),
        steps(path, from, step -> QrView.NONE));
  }

  private static List<String> numbers(LinkedPath path, Doc.Group group) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < path.steps().size(); i++)
      if (path.steps().get(i).step().group().equals(group.id()))
        numbers.add(Integer.toString(i + 1));
    return numbers;
  }

  private static String groupTitle(LinkedPath path, String id) {
    for (Doc.Group group : path.path().groups()) if (group.id().equals(id)) return group.title();
    return "";
  }

  private String tally(LinkedPath path) {
    int must = 0;
    for (LinkedPath.LinkedStep step : path.steps()) if (step.step().must()) must++;
    int asked = 0;
    for (Doc.Group group : path.path().groups()) {
      int inside = 0;
      for (LinkedPath.LinkedStep step : path.steps())
        if (!step.step().must() && step.step().group().equals(group.id())) inside++;
      asked += group.atLeast() < 0 ? inside : Math.min(group.atLeast(), inside);
    }
    return wording.tally(must, path.steps().size() - must, asked);
  }

  private List<Detail.BandView> bands(List<Detail.StepView> steps) {
    if (steps.stream().allMatch(step -> step.due().isEmpty()))
      return List.of(new Detail.BandView("any", "", steps));
    Map<Band, List<Detail.StepView>> bands = new EnumMap<>(Band.class);
    Band band = Band.WEEK;
    for (Detail.StepView step : steps) {
      if (!step.due().isEmpty()) band = band(step.due());
      bands.computeIfAbsent(band, key -> new ArrayList<>()).add(step);
    }
    List<Detail.BandView> views = new ArrayList<>();
    bands.forEach(
        (key, inside) -> views.add(new Detail.BandView(key.id, wording.band(key.id), inside)));
    return views;
  }

  /** A step without a due time belongs to the one before it; a calendar day cannot be told in days and comes last. */
  private static Band band(String due) {
    if (!due.startsWith("+")) return Band.LATER;
    long days = Long.parseLong(due.substring(1, due.length() - 1));
    for (Band band : Band.values()) if (days <= band.days) return band;
    return Band.LATER;
  }

  private List<Detail.StepView> steps(
      LinkedPath path, String from, Function<PageNode, QrView> codes) {
    List<Detail.StepView> steps = new ArrayList<>();
    for (LinkedPath.LinkedStep step : path.steps()) {
      PageNode page = step.page();
      // The step before is the rule and needs no words; only an explicit prerequisite is said.
      List<LinkView> after = page.info().prereq().isEmpty()
          ? List.of()
          : step.after().stream()
              .map(first -> new LinkView(
                  RelativePath.between(from, first.output()), first.title(), "", "", false))
              .toList();
      steps.add(new Detail.StepView(
          steps.size() + 1,
          page.id(),
          RelativePath.between(from, page.output()),
          page.title(),
          page.info().type().id(),
          wording.type(page.info().type()),
          page.info().minutes(),
          step.step().must(),
          step.step().due(),
          wording.due(step.step().due()),
          Math.max(0, step.step().pass()),
          groupTitle(path, step.step().group()),
          after,
          shortIds.apply(page),
          codes.apply(page)));
    }
    return steps;
  }
}
