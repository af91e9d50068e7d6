package org.touyan.html;

import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.touyan.diag.Diagnostic;
import org.touyan.model.DataTable;
import org.touyan.model.FinishedBody;
import org.touyan.model.GlossaryEntry;
import org.touyan.model.Section;
import org.touyan.model.Target;
import org.touyan.model.Words;
import org.touyan.testing.ThemeWords;
import org.touyan.text.Address;

/** Finishes a body as a test needs it, and judges the result with rules of its own. */
final class Finished {
  /** A link stage that believes whatever is written: the html room must not. */
  static final Map<String, Target> BELIEVES_ALL = new AbstractMap<>() {
    @Override
    public Target get(Object key) {
      return new Target.External((String) key);
    }

    @Override
    public boolean containsKey(Object key) {
      return true;
    }

    @Override
    public Set<Entry<String, Target>> entrySet() {
      return Set.of();
    }
  };

  private static final Words CHINESE = ThemeWords.in("zh-CN");
  private static final Set<String> ELEMENTS = Set.of(
      ("p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr th td caption blockquote pre code em strong"
              + " del s sub sup br hr a img figure figcaption div span section aside details summary kbd mark abbr ruby rt rp"
              + " video audio source input label b i u small ins cite q samp var dfn time wbr")
          .split(" "));
  private static final Set<String> ATTRIBUTES = Set.of(
      ("id class lang dir title alt href src poster controls preload width height colspan rowspan scope start reversed"
              + " datetime aria-label role open type disabled checked rel tabindex loading decoding data-item data-due data-role"
              + " data-evidence data-link data-right data-choice data-ask data-how data-answer data-alike data-table data-kind data-key data-type data-label data-meaning")
          .split(" "));

  private final List<Diagnostic> found = new ArrayList<>();
  private final FinishedBody body;

  private Finished(
      String html,
      Map<String, Target> links,
      List<DataTable> tables,
      List<GlossaryEntry> terms,
      String title) {
    body = new PageFinisher(CHINESE, LocalDate.of(2026, 11, 21))
        .finish(
            "courses/a.md",
            "courses/a.html",
            title,
            html,
            links,
            tables,
            Glossary.of(terms),
            found::add);
  }

  static Finished of(String html) {
    return new Finished(html, Map.of(), List.of(), List.of(), "标题");
  }

  static Finished linked(String html, Map<String, Target> links) {
    return new Finished(html, links, List.of(), List.of(), "标题");
  }

  static Finished tabled(String html, DataTable... tables) {
    return new Finished(html, Map.of(), List.of(tables), List.of(), "标题");
  }

  static Finished explained(String html, GlossaryEntry... terms) {
    return new Finished(html, Map.of(), List.of(), List.of(terms), "标题");
  }

  String html() {
    return body.html().html();
  }

  List<Section> sections() {
    return body.sections();
  }

  /** {@code id of the code: values} of every finding. */
  List<String> findings() {
    return found.stream()
        .map(f -> f.code().id() + ": " + String.join(", ", f.args()))
        .toList();
  }

  /** What is wrong with the result, or "": an element, attribute or address that may not be, or a tree that moves. */
  String fault() {
    Element parsed = PageFinisher.parse(html());
    for (Element element : parsed.getAllElements()) {
      if (element.equals(parsed)) continue;
      if (!ELEMENTS.contains(element.normalName())) return "element " + element.normalName();
      for (Attribute attribute : element.attributes()) {
        String fault = fault(attribute);
        if (!fault.isEmpty()) return fault + " on " + element.normalName();
      }
    }
    Out again = new Out(1024);
    Stabiliser.copy(parsed, again);
    return again.toString().equals(html()) ? "" : "moves to " + again;
  }

  private static String fault(Attribute attribute) {
    String name = attribute.getKey();
    String value = attribute.getValue();
    if (!ATTRIBUTES.contains(name)) return "attribute " + name;
    if (name.equals("id")
        && (value.toLowerCase(java.util.Locale.ROOT).startsWith("ty-")
            || value.equalsIgnoreCase("touyan"))) return "id " + value;
    boolean loads = name.equals("src") || name.equals("poster");
    if (!loads && !name.equals("href") && !name.equals("data-link")) return "";
    if (value.chars().anyMatch(c -> c <= ' ' && c != ' ')) return "control in " + name;
    return switch (Address.classify(value)) {
      case RELATIVE -> "";
      case ANCHOR, HTTP, MAIL, TEL -> loads ? "remote " + name : "";
      case WIKI, UNSAFE -> name + " " + value;
    };
  }
}
