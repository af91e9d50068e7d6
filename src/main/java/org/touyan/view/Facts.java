package org.touyan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.touyan.model.DocType;
import org.touyan.model.PageNode;
import org.touyan.model.Target;
import org.touyan.model.page.FactView;
import org.touyan.model.page.LinkView;
import org.touyan.text.RelativePath;

/** The fields of a page that are shown as label and value, in the order of the content format. */
final class Facts {
  private static final Map<DocType, List<String>> SHOWN = Map.ofEntries(
      Map.entry(
          DocType.EXPLAINER,
          List.of("audience", "ask", "how", "steps", "papers", "deadline", "contact")),
      Map.entry(DocType.COURSE, List.of("format", "lecturer", "hours", "goals", "quiz")),
      Map.entry(DocType.LESSON, List.of("goals")),
      Map.entry(DocType.VIDEO, List.of("duration")),
      Map.entry(DocType.POLICY, List.of("no", "issued", "effective", "repealed_by")),
      Map.entry(DocType.SYSTEM, List.of("scope", "every", "steps", "records", "template")),
      Map.entry(
          DocType.PROGRAMME,
          List.of("fits", "who", "when", "where", "papers", "amount", "contact")),
      Map.entry(
          DocType.CASE, List.of("place", "year", "situation", "practice", "lessons", "brand")),
      Map.entry(DocType.EVENT, List.of("no", "dates", "place", "formats", "sessions", "planned")),
      Map.entry(DocType.NOTICE, List.of("from", "received", "convey_to", "due")));

  private static final Set<String> DUE = Set.of("due");
  private static final Set<String> ROLES = Set.of("convey_to");
  private static final Set<String> REFERENCES = Set.of("quiz", "template");

  private final Wording wording;
  private final UnaryOperator<String> roles;

  /** @param roles a role as written to its label */
  Facts(Wording wording, UnaryOperator<String> roles) {
    this.wording = wording;
    this.roles = roles;
  }

  List<FactView> of(PageNode page) {
    List<FactView> facts = new ArrayList<>();
    for (String key : SHOWN.getOrDefault(page.info().type(), List.of())) {
      List<Object> written = page.info().fields().list(key);
      List<LinkView> links = REFERENCES.contains(key) ? links(page, written) : List.of();
      List<String> values = REFERENCES.contains(key) ? List.of() : values(key, written);
      if (!values.isEmpty() || !links.isEmpty()) facts.add(new FactView(key, values, links));
    }
    return facts;
  }

  private static List<LinkView> links(PageNode page, List<Object> written) {
    List<LinkView> links = new ArrayList<>();
    for (Object reference : written) {
      if (page.links().get(Target.ref(reference.toString())) instanceof Target.Page target) {
        links.add(
            new LinkView(RelativePath.between(page.output(), target.path()), target.title(), ""));
      }
    }
    return links;
  }

  private List<String> values(String key, List<Object> values) {
    List<String> out = new ArrayList<>(values.size());
    for (Object value : values) {
      String text = value instanceof SortedMap<?, ?> map
          ? String.join(" ", texts(map))
          : wording.value(value);
      if (text.isBlank()) continue;
      if (DUE.contains(key) && !(value instanceof LocalDate)) text = wording.due(text);
      else if (key.equals("dates")) text = wording.dates(text);
      else if (ROLES.contains(key)) text = roles.apply(text);
      out.add(text);
    }
    return out;
  }

  private List<String> texts(SortedMap<?, ?> map) {
    return map.values().stream().map(wording::value).toList();
  }
}
