package org.touyan.view;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touyan.model.Doc;
import org.touyan.model.PageNode;
import org.touyan.model.Question;
import org.touyan.model.SiteGraph;
import org.touyan.model.Target;
import org.touyan.text.Anchors;
import org.touyan.text.Escape;

/** Every question of the site, for the book of mistakes. {@code docs/dev/site-scripts.md} describes it field by field. */
final class QuizScript {
  private QuizScript() {}

  static Map<String, Object> of(SiteGraph graph) {
    Map<String, Object> out = new LinkedHashMap<>();
    Map<String, PageNode> pages = new HashMap<>();
    for (PageNode page : graph.pages()) pages.put(page.output(), page);
    for (PageNode page : graph.pages()) {
      if (page.doc() instanceof Doc.Quiz) out.put(page.id(), quiz(page, pages));
    }
    return out;
  }

  private static Map<String, Object> quiz(PageNode page, Map<String, PageNode> pages) {
    Map<String, Object> questions = new LinkedHashMap<>();
    for (Question question : page.doc().body().questions()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("i", Anchors.safe(question.id()));
      one.put("t", question.text());
      if (page.links().get(question.ref()) instanceof Target.Page to) {
        String anchor =
            to.anchor().isEmpty() ? "" : "#" + Escape.urlPath(Anchors.safe(to.anchor()));
        one.put("r", to.path() + anchor);
        one.put("w", to.title() + section(pages.get(to.path()), to.anchor()));
      }
      questions.putIfAbsent(question.key(), one);
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("t", page.title());
    out.put("u", page.output());
    out.put("q", questions);
    return out;
  }

  /** " · " and the heading that a link leads to, or "". */
  private static String section(@Nullable PageNode page, String anchor) {
    if (page == null || anchor.isEmpty()) return "";
    return page.doc().body().headings().stream()
        .filter(heading -> heading.id().equals(anchor))
        .map(heading -> " · " + heading.text())
        .findFirst()
        .orElse("");
  }
}
