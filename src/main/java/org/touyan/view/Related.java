package org.touyan.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.Folder;
import org.touyan.model.GlossaryEntry;
import org.touyan.model.PageNode;
import org.touyan.model.page.Detail;
import org.touyan.model.page.LinkView;
import org.touyan.text.RelativePath;

/** What pages of the glossary and of the programmes have to do with one another. */
final class Related {
  /** More would push the text of a term out of sight; the rest is counted. */
  private static final int USES_MAX = 12;

  private final Map<String, String> termPaths = new HashMap<>();
  private final SortedMap<String, List<PageNode>> uses;

  /** @param uses the pages that use a term, by the output path of its page */
  Related(List<GlossaryEntry> glossary, SortedMap<String, List<PageNode>> uses) {
    this.uses = uses;
    for (GlossaryEntry entry : glossary) {
      for (String name : entry.names()) termPaths.putIfAbsent(name.strip(), entry.path());
    }
  }

  Detail term(PageNode page, Doc.Term doc) {
    List<Detail.SenseView> senses = doc.senses().stream()
        .map(sense -> new Detail.SenseView(sense.org(), sense.meaning()))
        .toList();
    List<LinkView> others = doc.notToConfuse().stream()
        .map(name -> new LinkView(address(page.output(), name), name, ""))
        .toList();
    List<PageNode> users = uses.getOrDefault(page.output(), List.of());
    List<LinkView> shown =
        users.stream().limit(USES_MAX).map(user -> link(page.output(), user)).toList();
    return new Detail.Term(senses, doc.synonyms(), others, shown, users.size() - shown.size());
  }

  private String address(String from, String term) {
    String path = termPaths.get(term.strip());
    return path == null || path.equals(from) ? "" : RelativePath.between(from, path);
  }

  /** The terms of a folder with what each means, seen from the page at {@code from}. */
  static List<LinkView> terms(String from, Folder folder) {
    List<LinkView> terms = new ArrayList<>();
    for (PageNode page : folder.pages()) {
      if (!(page.doc() instanceof Doc.Term term)) continue;
      String meaning = term.senses().stream()
          .map(sense -> sense.meaning())
          .findFirst()
          .orElse(page.info().summary());
      terms.add(new LinkView(RelativePath.between(from, page.output()), page.title(), meaning));
    }
    return terms;
  }

  /** Each statement of the folder's programmes with those that fit it, in the order in which they are first said. */
  static List<Detail.FitView> fits(String from, Folder folder) {
    Map<String, List<LinkView>> byStatement = new LinkedHashMap<>();
    for (PageNode page : folder.pages()) {
      if (page.info().type() != DocType.PROGRAMME) continue;
      for (Object fits : page.info().fields().list("fits")) {
        byStatement
            .computeIfAbsent(fits.toString().strip(), key -> new ArrayList<>())
            .add(link(from, page));
      }
    }
    return byStatement.entrySet().stream()
        .map(entry -> new Detail.FitView(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static LinkView link(String from, PageNode page) {
    return new LinkView(
        RelativePath.between(from, page.output()), page.title(), page.info().summary());
  }
}
