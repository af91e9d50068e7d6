package org.touyan.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.touyan.model.Bundle;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.Folder;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.Question;
import org.touyan.model.QuizPaper;
import org.touyan.model.RoleFront;
import org.touyan.model.SiteGraph;
import org.touyan.model.Target;

/** Which pages are put together for printing: every course with lessons, every quiz as a test, and the papers of every post. */
final class Bundles {
  /** More is a stack that nobody prints by accident; the page says how many are left. */
  private static final int PARTS_MAX = 60;

  /** Neighbours at a table need three. */
  private static final List<String> VERSIONS = List.of("A", "B", "C");

  private static final Set<DocType> PAPERS =
      Set.of(DocType.EXPLAINER, DocType.CHECKLIST, DocType.PATH);

  /** By course id and by key of the post. */
  private final Map<String, Bundle> bundles = new HashMap<>();

  private final List<Bundle> all = new ArrayList<>();

  Bundles(SiteGraph graph) {
    Map<String, PageNode> quizzes = new HashMap<>();
    for (PageNode page : graph.pages()) {
      if (page.info().type() == DocType.QUIZ) quizzes.put(page.output(), page);
    }
    Set<String> taken = new HashSet<>();
    courses(graph.top(), quizzes, taken);
    for (PageNode page : graph.pages())
      if (page.doc() instanceof Doc.Quiz quiz) test(graph, page, quiz);
    for (RoleFront role : graph.roles()) papers(role);
  }

  /** All of them: courses in site order, then quizzes, then posts. */
  List<Bundle> all() {
    return List.copyOf(all);
  }

  /** Output path of the booklet of a course. */
  Optional<String> booklet(PageNode course) {
    return Optional.ofNullable(bundles.get("course " + course.id())).map(Bundle::output);
  }

  /** Output path of a quiz as a test on paper. */
  Optional<String> paper(PageNode quiz) {
    return Optional.ofNullable(bundles.get("quiz " + quiz.id())).map(Bundle::output);
  }

  /** Output path of the papers of a post. */
  Optional<String> sheets(RoleFront role) {
    return Optional.ofNullable(bundles.get("role " + role.role().key())).map(Bundle::output);
  }

  private void courses(Folder folder, Map<String, PageNode> quizzes, Set<String> taken) {
    for (PageNode index : folder.index()) {
      if (index.info().type() == DocType.COURSE) course(index, folder, quizzes, taken);
    }
    for (Folder child : folder.folders()) courses(child, quizzes, taken);
  }

  private void course(
      PageNode course, Folder folder, Map<String, PageNode> quizzes, Set<String> taken) {
    List<PageNode> lessons = folder.pages().stream()
        .filter(page -> page.info().type() == DocType.LESSON)
        .toList();
    String id = course.id();
    // No page can have this name, but a course with an id of its own may ask for that of another.
    String base = id.endsWith("/index") ? id.substring(0, id.length() - "/index".length()) : id;
    String output = base + "/booklet.html";
    if (lessons.isEmpty() || !taken.add(output)) return;
    List<PageNode> quiz = new ArrayList<>();
    for (Object reference : course.info().fields().list("quiz")) {
      if (course.links().get(Target.ref(reference.toString())) instanceof Target.Page target
          && quizzes.containsKey(target.path())) {
        quiz.add(quizzes.get(target.path()));
      }
    }
    add("course " + id, new Bundle.Booklet(output, course, lessons, quiz));
  }

  private void test(SiteGraph graph, PageNode page, Doc.Quiz quiz) {
    List<Question> questions = page.doc().body().questions();
    if (questions.isEmpty() || page.info().print().equals("none")) return;
    String name = graph.site().id() + "/" + page.id();
    Bundle.Papers papers = new Bundle.Papers(
        page.id() + "/paper.html", page, QuizPaper.of(name, questions, quiz.pick(), VERSIONS));
    add("quiz " + page.id(), papers);
    all.add(new Bundle.PaperKey(papers.keyOutput(), papers));
  }

  /** Along the paths first, in their order; then duties and pages that no path names. */
  private void papers(RoleFront role) {
    Map<String, PageNode> papers = new LinkedHashMap<>();
    for (LinkedPath path : role.paths()) {
      papers.putIfAbsent(path.page().id(), path.page());
      for (LinkedPath.LinkedStep step : path.steps()) {
        papers.putIfAbsent(step.page().id(), step.page());
      }
    }
    role.duties().forEach(page -> papers.putIfAbsent(page.id(), page));
    role.pages().forEach(page -> papers.putIfAbsent(page.id(), page));
    List<PageNode> printed = papers.values().stream()
        .filter(page -> PAPERS.contains(page.info().type()))
        .filter(page -> !page.info().print().equals("none"))
        .toList();
    if (printed.isEmpty()) return;
    String front = role.output();
    String output = front.substring(0, front.length() - ".html".length()) + "/sheets.html";
    int parts = Math.min(printed.size(), PARTS_MAX);
    add(
        "role " + role.role().key(),
        new Bundle.Sheets(output, role, printed.subList(0, parts), printed.size() - parts));
  }

  private void add(String key, Bundle bundle) {
    bundles.put(key, bundle);
    all.add(bundle);
  }
}
