package org.touyan.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.RoleBook;
import org.touyan.model.SiteGraph;
import org.touyan.text.Fold;

/** What is to be learnt on a site and by whom, and its pages by whatever a trainer calls them. */
public final class Curriculum {
  private final SiteGraph graph;
  private final Map<String, PageNode> byId = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  public Curriculum(SiteGraph graph) {
    this.graph = graph;
    for (PageNode page : graph.pages()) {
      byId.put(page.id(), page);
      byName.putIfAbsent(fold(page.id()), page.id());
      byName.putIfAbsent(fold(page.output()), page.id());
    }
    for (PageNode page : graph.pages()) {
      byName.putIfAbsent(fold(page.title()), page.id());
      String number = page.info().fields().text("no");
      if (!number.isEmpty()) byName.putIfAbsent(fold(number), page.id());
    }
    for (PageNode page : graph.pages())
      for (String name : page.names()) byName.putIfAbsent(fold(name), page.id());
  }

  private static String fold(String text) {
    return Fold.fold(text).replace(" ", "").replace("《", "").replace("》", "");
  }

  /** The id of the page with this id, address, title, number or other name. */
  Optional<String> page(String named) {
    return Optional.ofNullable(byName.get(fold(named)));
  }

  /** The title of the page that the reference of an event names; its id where the site does not have it (any more). */
  String titleOf(String ref) {
    String id = ref.split("#", 2)[0];
    PageNode page = byId.get(id);
    return page == null ? id : page.title();
  }

  RoleBook book() {
    return graph.book();
  }

  /** All paths, in the order of the site. */
  List<LinkedPath> paths() {
    return graph.paths();
  }

  /** The paths of all posts of a person, each once. */
  List<LinkedPath> pathsOf(Person person) {
    return graph.paths().stream()
        .filter(path -> person.roles().stream()
            .anyMatch(role -> graph.book().meantFor(path.page().info().roles(), role)))
        .toList();
  }
}
