package org.touyan.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.touyan.model.Body;
import org.touyan.model.Doc;
import org.touyan.model.Folder;
import org.touyan.model.LinkedPath;
import org.touyan.model.OutputFile;
import org.touyan.model.PageNode;
import org.touyan.model.RoleFront;
import org.touyan.model.RoleUse;
import org.touyan.model.SiteConfig;
import org.touyan.model.SiteGraph;
import org.touyan.text.Json;

/**
 * The data that all pages share, as classic scripts: what would otherwise make every page grow with the site.
 * {@code docs/dev/site-scripts.md} describes them field by field.
 */
public final class SiteScripts {
  private static final String WORDS_PREFIX = "js.";
  /** Words of the record and of its windows, which few pages ask for: a file of their own. */
  private static final String RECORD_WORDS_PREFIX = "records.";

  private final SiteGraph graph;

  public SiteScripts(SiteGraph graph) {
    this.graph = graph;
  }

  /**
   * All shared scripts.
   *
   * @param words the theme's words; those that begin with {@code js.} are handed to the browser
   * @param searchScripts paths from the site root of the search runtime, in load order
   */
  public List<OutputFile> all(SortedMap<String, String> words, List<String> searchScripts) {
    return List.of(
        script(
            "data/site.js",
            "Touyan.site=" + Json.script(site(searchScripts)) + ";Touyan.words="
                + Json.script(browserWords(words, key -> !key.startsWith(RECORD_WORDS_PREFIX)))),
        script("data/learn.js", "Touyan.learn=" + Json.script(learn())),
        script("data/home.js", "Touyan.atHome=" + Json.script(new HomeScript(graph).values())),
        script("data/nav.js", "Touyan.nav=" + Json.script(nav(graph.top()))),
        script("data/quiz.js", "Touyan.quizzes=" + Json.script(QuizScript.of(graph))),
        script(
            "data/words-records.js",
            "Touyan.recordWords="
                + Json.script(browserWords(words, key -> key.startsWith(RECORD_WORDS_PREFIX)))));
  }

  private static OutputFile script(String path, String assignments) {
    String text = "window.Touyan=window.Touyan||{};" + assignments + ";\n";
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> site(List<String> searchScripts) {
    SiteConfig site = graph.site();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", site.id());
    out.put("title", site.title());
    out.put("lang", site.lang());
    out.put("version", site.version());
    out.put("az", "az.html");
    out.put("search", "search/");
    out.put("searchScripts", searchScripts);
    return out;
  }

  private static Map<String, String> browserWords(
      SortedMap<String, String> words, Predicate<String> wanted) {
    Map<String, String> out = new TreeMap<>();
    words.forEach((key, word) -> {
      if (!key.startsWith(WORDS_PREFIX)) return;
      String name = key.substring(WORDS_PREFIX.length());
      if (wanted.test(name)) out.put(name, word);
    });
    return out;
  }

  private Map<String, Object> learn() {
    SortedMap<String, PageNode> named = new TreeMap<>();
    List<Object> paths = new ArrayList<>();
    for (LinkedPath path : graph.paths()) {
      named.put(path.page().id(), path.page());
      for (LinkedPath.LinkedStep step : path.steps()) named.put(step.page().id(), step.page());
      paths.add(path(path));
    }
    List<Object> duties = new ArrayList<>();
    for (PageNode page : graph.pages()) {
      if (page.info().major())
        named.put(page.id(), page); // who read it is told, wherever she found it
      if (!(page.doc() instanceof Doc.Checklist checklist)) continue;
      named.put(page.id(), page);
      duties.add(duty(page, checklist));
    }
    Map<String, Object> pages = new LinkedHashMap<>();
    named.forEach((id, page) -> pages.put(id, page(page)));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("roles", graph.roles().stream().map(SiteScripts::role).toList());
    out.put("newDays", graph.book().newDays());
    out.put("paths", paths);
    out.put("pages", pages);
    out.put("duties", duties);
    return out;
  }

  private static Map<String, Object> role(RoleFront role) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("key", role.role().key());
    out.put("label", role.label());
    out.put("url", role.output());
    out.put("covers", role.covers());
    out.put("paths", role.paths().stream().map(path -> path.page().id()).toList());
    out.put("duties", role.duties().stream().map(PageNode::id).toList());
    return out;
  }

  private static Map<String, Object> path(LinkedPath path) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", path.page().id());
    out.put("title", path.page().title());
    out.put("url", path.page().output());
    if (path.path().renewYearly()) out.put("renew", true);
    if (path.path().version() > 1) out.put("v", path.path().version());
    // Only then the browser has to look at them: role.paths tells the rest.
    if (path.page().info().roles().stream().anyMatch(RoleUse::newcomer))
      out.put("roles", keys(path.page()));
    out.put("groups", path.path().groups().stream().map(SiteScripts::group).toList());
    out.put("steps", path.steps().stream().map(SiteScripts::step).toList());
    return out;
  }

  /** Every page loads this, so what would say nothing is left out. */
  private static void putText(Map<String, Object> out, String key, String text) {
    if (!text.isEmpty()) out.put(key, text);
  }

  private static Map<String, Object> group(Doc.Group group) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", group.id());
    out.put("atLeast", group.atLeast());
    return out;
  }

  private static Map<String, Object> step(LinkedPath.LinkedStep step) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("page", step.page().id());
    if (step.step().must()) out.put("must", true);
    putText(out, "due", step.step().due());
    if (step.step().pass() >= 0) out.put("pass", step.step().pass());
    putText(out, "group", step.step().group());
    if (!step.after().isEmpty())
      out.put("after", step.after().stream().map(PageNode::id).toList());
    if (!step.page().info().prereq().isEmpty()) out.put("own", true);
    return out;
  }

  /** Its address is its id and {@code .html}, which the browser knows. */
  private static Map<String, Object> page(PageNode page) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("t", page.title());
    out.put("y", page.info().type().id());
    if (page.info().minutes() > 0) out.put("m", page.info().minutes());
    out.put("h", page.doc().hash().substring(0, 12));
    if (page.info().major()) out.put("j", true);
    return out;
  }

  private static List<String> keys(PageNode page) {
    return page.info().roles().stream().map(RoleUse::key).toList();
  }

  private static Map<String, Object> duty(PageNode page, Doc.Checklist checklist) {
    List<Object> items = new ArrayList<>();
    for (Body.Item item : checklist.body().items()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", item.id());
      one.put("text", item.text());
      putText(one, "due", item.due());
      putText(one, "role", item.role());
      items.add(one);
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("page", page.id());
    out.put("roles", keys(page));
    out.put("trigger", checklist.trigger());
    out.put("items", items);
    return out;
  }

  private static List<Object> nav(Folder folder) {
    List<Object> out = new ArrayList<>();
    for (PageNode page : folder.pages()) out.add(nav(page.title(), page.output()));
    for (Folder child : folder.folders()) {
      Map<String, Object> entry = nav(child.title(), child.output());
      entry.put("c", nav(child));
      out.add(entry);
    }
    return out;
  }

  private static Map<String, Object> nav(String title, String output) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("t", title);
    entry.put("u", output);
    return entry;
  }
}
