package org.touyan.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touyan.model.DocType;
import org.touyan.model.Folder;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.RoleBook;
import org.touyan.model.SiteGraph;
import org.touyan.model.page.Detail;

/**
 * {@code data/home.js}: what only the reader's own front page needs. The drawn flights of the paths, the lessons of courses (an hour may
 * hold some of them where the whole course is too long), and the subjects over which an hour is balanced.
 */
final class HomeScript {
  private final SiteGraph graph;
  private final Map<String, List<PageNode>> lessons = new HashMap<>();
  private final Map<String, String> subjectOf = new HashMap<>();
  private final List<String> subjects = new ArrayList<>();

  HomeScript(SiteGraph graph) {
    this.graph = graph;
    collectLessons(graph.top());
    for (RoleBook.Subject subject : graph.book().subjects()) {
      if (!subjects.contains(subject.label())) subjects.add(subject.label());
      for (String domain : subject.domains()) subjectOf.putIfAbsent(domain, subject.label());
    }
  }

  private void collectLessons(Folder folder) {
    List<PageNode> inside = folder.pages().stream()
        .filter(page -> page.info().type() == DocType.LESSON)
        .toList();
    if (!inside.isEmpty()) folder.index().forEach(index -> lessons.put(index.id(), inside));
    folder.folders().forEach(this::collectLessons);
  }

  Map<String, Object> values() {
    Map<String, Object> flights = new LinkedHashMap<>();
    Map<String, Object> pages = new TreeMap<>();
    for (LinkedPath path : graph.paths()) {
      flights.put(
          path.page().id(),
          Flight.of(path.steps()).stream().map(HomeScript::formation).toList());
      for (LinkedPath.LinkedStep step : path.steps()) addStep(step.page(), pages);
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("flights", flights);
    out.put("pages", pages);
    out.put("subjects", subjects);
    out.put("whole", true); // the last value: a file that was cut off does not have it
    return out;
  }

  /** {@code [width, height, [[number, x, y, lead], …]]}. */
  private static List<Object> formation(Detail.FormationView formation) {
    List<Object> geese = new ArrayList<>();
    for (Detail.GooseView goose : formation.geese())
      geese.add(List.of(goose.number(), goose.x(), goose.y(), goose.lead() ? 1 : 0));
    return List.of(formation.width(), formation.height(), geese);
  }

  /** The subject {@code s} of a step and, of a course, its lessons {@code l}; of these the title and the minutes. */
  private void addStep(PageNode page, Map<String, Object> pages) {
    Map<String, Object> out = new LinkedHashMap<>();
    int subject = subject(page.info().domain());
    if (subject >= 0) out.put("s", subject);
    List<PageNode> inside = lessons.getOrDefault(page.id(), List.of());
    if (!inside.isEmpty()) out.put("l", inside.stream().map(PageNode::id).toList());
    if (!out.isEmpty()) pages.put(page.id(), out);
    for (PageNode lesson : inside) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("t", lesson.title());
      if (lesson.info().minutes() > 0) one.put("m", lesson.info().minutes());
      pages.putIfAbsent(lesson.id(), one);
    }
  }

  /** A domain that no subject names is one of its own; -1 for a page without one. */
  private int subject(String domain) {
    if (domain.isEmpty()) return -1;
    String label = subjectOf.getOrDefault(domain, domain);
    if (!subjects.contains(label)) subjects.add(label);
    return subjects.indexOf(label);
  }
}
