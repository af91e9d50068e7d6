package org.touyan.html;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.touyan.html.PageLinks.Kind;
import org.touyan.html.PageLinks.Resolved;
import org.touyan.html.TagRule.Trait;
import org.touyan.model.DataTable;
import org.touyan.model.NormTable;
import org.touyan.model.Outlet;
import org.touyan.model.Words;

/** Writes the start of each element that stays, with the attributes that may stay. One page, one object. */
final class Elements {
  private static final TagRule A = TagRule.of("a");
  private static final TagRule SPAN = TagRule.of("span");
  private static final TagRule TD = TagRule.of("td");
  private static final List<TagRule> HEADINGS = List.of(
      TagRule.of("h1"),
      TagRule.of("h2"),
      TagRule.of("h3"),
      TagRule.of("h4"),
      TagRule.of("h5"),
      TagRule.of("h6"));

  private final Out out;
  private final SectionText words;
  private final PageLinks links;
  private final Map<String, DataTable> tables = new HashMap<>();
  private final Reports reports;
  private final Words said;
  private final Ids ids;
  private final Outlet outlet;
  private final DataTableHtml tableHtml;
  private final List<Optional<NormTable>> norms;
  private final NormHtml normHtml;
  private final MediaHtml media;
  private int headingShift;
  private int tableNumber;
  private final Set<String> shown = new HashSet<>();
  private final Set<Integer> shownNorms = new HashSet<>();
  private final TaskNote taskNote;
  private String lastId = "";

  Elements(
      Out out,
      SectionText words,
      PageLinks links,
      List<DataTable> tables,
      List<Optional<NormTable>> norms,
      Reports reports,
      Words said,
      LocalDate today,
      Outlet outlet) {
    this.out = out;
    this.words = words;
    this.links = links;
    for (DataTable table : tables) this.tables.put(table.name(), table);
    this.reports = reports;
    this.said = said;
    ids = new Ids(outlet.idPrefix());
    this.outlet = outlet;
    headingShift = outlet.deeper();
    taskNote = new TaskNote(out, links, said);
    tableHtml = new DataTableHtml(out, words, said, today);
    this.norms = norms;
    normHtml = new NormHtml(out, words, links, said, tableHtml);
    media = new MediaHtml(out, words, links, this, said);
  }

  /** Whether all headings are written one level deeper than at this place anyway. */
  void shiftHeadings(boolean shift) {
    headingShift = outlet.deeper() + (shift ? 1 : 0);
  }

  /** The id written with the element opened last, or "". */
  String lastId() {
    return lastId;
  }

  /** Keeps the anchor of a heading that is not written itself. */
  void anchorOnly(Element heading) {
    String id = heading.hasAttr("id") ? ids.claim(heading.attr("id")) : "";
    if (id.isEmpty()) return;
    out.start(SPAN).attribute("id", id).endStart();
    out.end();
  }

  /**
   * Opens {@code element}.
   *
   * @return whether its inside follows; false when it was written whole, or not at all
   */
  boolean open(Element element, TagRule tag) {
    lastId = "";
    switch (tag.name()) {
      case "a":
        return link(element, tag);
      case "img":
        return media.image(element, tag);
      case "video", "audio":
        return media.play(element, tag);
      case "source":
        return false;
      case "input":
        return checkbox(element, tag);
      case "table":
        return table(element, tag);
      case "div":
        return division(element, tag);
      case "td", "th":
        return cell(element, tag);
      case "p":
        return paragraph(element, tag);
      case "summary":
        return summary(element, tag);
      case "section":
        return section(element, tag);
      default:
        return plain(element, tag);
    }
  }

  private boolean plain(Element element, TagRule tag) {
    TagRule written = tag;
    if (headingShift > 0 && tag.is(Trait.HEADING))
      written = HEADINGS.get(Math.min(tag.headingLevel() - 1 + headingShift, HEADINGS.size() - 1));
    out.start(written);
    attributes(element, tag, "");
    out.endStart();
    if (tag.name().equals("br")) words.space();
    return !tag.is(Trait.VOID);
  }

  /** {@code <p data-word="tip"></p>}: a word of ours. */
  private boolean paragraph(Element element, TagRule tag) {
    String word =
        element.hasAttr("data-word") ? said.find("block." + element.attr("data-word"), "") : "";
    plain(element, tag);
    if (word.isEmpty()) return true;
    label(word);
    out.end();
    return false;
  }

  /** {@code <summary data-word="answer"></summary>}: a word of ours that search has no need of. */
  private boolean summary(Element element, TagRule tag) {
    plain(element, tag);
    if (!element.hasAttr("data-word")) return true;
    out.text(said.find("question." + element.attr("data-word"), ""));
    out.end();
    return false;
  }

  private boolean link(Element element, TagRule tag) {
    if (!element.hasAttr("href")) return plain(element, tag);
    String written = element.attr("href");
    Resolved to = links.resolve(written);
    if (to.kind() == Kind.MISSING) {
      out.start(SPAN);
      attributes(element, SPAN, "missing");
      out.endStart();
      if (isEmpty(element)) label(written.startsWith("wiki:") ? written.substring(5) : written);
      return true;
    }
    out.start(tag).attribute("href", to.url());
    if (to.kind() == Kind.OUTSIDE) out.attribute("rel", "noopener noreferrer");
    attributes(
        element,
        tag,
        to.kind() == Kind.OUTSIDE ? "external" : to.kind() == Kind.DOWNLOAD ? "download" : "");
    out.endStart();
    if (isEmpty(element)) label(to.title().isEmpty() ? to.url() : to.title());
    return true;
  }

  private static boolean isEmpty(Element element) {
    return element.childNodeSize() == 0;
  }

  /** Text that we add and that readers see. */
  void label(String text) {
    out.text(text);
    words.add(text);
  }

  /** Words that stand for something that is not there. */
  void missing(String text) {
    out.start(SPAN).attribute("class", "missing").endStart();
    label(text);
    out.end();
  }

  /** A link that stands in the place of something that cannot be shown here. */
  void linkInstead(Resolved to, String text) {
    boolean nested = out.inLink();
    if (!nested) {
      out.start(A).attribute("href", to.url());
      if (to.kind() == Kind.OUTSIDE)
        out.attribute("rel", "noopener noreferrer").attribute("class", "external");
      out.endStart();
    }
    label(text.isEmpty() ? to.url() : text);
    if (!nested) out.end();
  }

  private boolean checkbox(Element element, TagRule tag) {
    if (!element.attr("type").equalsIgnoreCase("checkbox")) {
      reports.removed("<input>");
      return false;
    }
    out.start(tag).attribute("type", "checkbox");
    String label = element.hasAttr("aria-label") ? "" : TaskNote.label(element);
    if (!label.isEmpty()) out.attribute("aria-label", label);
    attributes(element, tag, "");
    out.flag("disabled");
    if (element.hasAttr("checked")) out.flag("checked");
    out.endStart();
    return false;
  }

  private boolean table(Element element, TagRule tag) {
    Element caption = element.firstElementChild();
    String title = caption != null && caption.normalName().equals("caption") ? caption.text() : "";
    tableNumber++;
    tableHtml.startWrap(
        title.isEmpty() ? said.of("table.number", outlet.numbered(tableNumber)) : title, false);
    return plain(element, tag);
  }

  private boolean division(Element element, TagRule tag) {
    if (element.hasClass("norm-table") && element.hasAttr("data-norm")) return norm(element, tag);
    String name = element.hasAttr("data-table") && element.hasClass("data-table")
        ? element.attr("data-table")
        : "";
    plain(element, tag);
    if (name.isEmpty()) return true;
    DataTable table = tables.get(name);
    if (table == null) missing(name);
    // Once a page: a short text could else ask for a thousand copies of a long table.
    else if (!table.isPrivate() && shown.add(name)) tableHtml.write(table);
    out.end();
    return false;
  }

  /** Each norm once, as with tables. */
  private boolean norm(Element element, TagRule tag) {
    String written = element.attr("data-norm");
    plain(element, tag);
    int number = AttributeRule.NUMBER.fits(written) ? Integer.parseInt(written) : norms.size();
    if (number < norms.size() && shownNorms.add(number))
      norms.get(number).ifPresent(normHtml::write);
    out.end();
    return false;
  }

  /** A question says of which kind it is: on paper that stands before it. */
  private boolean section(Element element, TagRule tag) {
    if (!element.hasClass("question")) return plain(element, tag);
    String kind = said.find("question." + element.attr("data-ask"), "");
    out.start(tag);
    if (!kind.isEmpty()) out.attribute("data-kind", kind);
    if (element.attr("data-ask").equals("order"))
      out.attribute("data-how", said.of("question.order.how"));
    attributes(element, tag, "");
    out.endStart();
    return true;
  }

  private boolean cell(Element element, TagRule tag) {
    Element row = element.parent();
    boolean inHead =
        row != null && row.parent() != null && row.parent().normalName().equals("thead");
    boolean heading = tag.name().equals("th") && inHead && !element.hasAttr("scope");
    // The empty corner of a table with headings on two sides heads nothing.
    boolean corner = heading && element.childNodeSize() == 0;
    out.start(corner ? TD : tag);
    String align = element.hasAttr("align") ? element.attr("align") : "";
    boolean known = align.equals("left") || align.equals("right") || align.equals("center");
    attributes(element, tag, known ? "align-" + align : "");
    if (heading && !corner) out.attribute("scope", "col");
    out.endStart();
    return true;
  }

  /**
   * Writes the allowed attributes of {@code element} but its addresses.
   *
   * @param tag under which it is written
   * @param ownClass class that we add, or ""
   */
  void attributes(Element element, TagRule tag, String ownClass) {
    String classes = ownClass;
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        if (name.equals("class")) {
          String own = AttributeRule.classes(attribute.getValue());
          classes = ownClass.isEmpty() ? own : own.isEmpty() ? ownClass : own + " " + ownClass;
        } else {
          attribute(name, attribute, tag);
        }
      }
    }
    if (!classes.isEmpty()) out.attribute("class", classes);
  }

  private void attribute(String name, Attribute attribute, TagRule tag) {
    AttributeRule rule = AttributeRule.of(name);
    if (rule == null) {
      if (name.startsWith("on")) reports.unsafe(name + "=");
      else if (name.equals("data-link")) dataLink(attribute.getValue());
      return;
    }
    String value = attribute.getValue();
    switch (rule) {
      case ID -> {
        lastId = ids.claim(value);
        if (!lastId.isEmpty()) out.attribute("id", lastId);
      }
      case FLAG -> out.flag(name);
      case TYPE -> {
        if (tag.name().equals("ol") && rule.fits(value)) out.attribute(name, value);
      }
      case TEXT, NUMBER, LANG, DIR, SCOPE, ROLE -> {
        if (rule.fits(value)) out.attribute(name, value);
      }
      case CLASS, ALIGN -> {}
    }
  }

  /** Ends the item of a checklist with what it says about it. */
  void taskNote(Element item) {
    taskNote.write(item);
  }

  /** The page that helps with a task item: kept only as an address that was resolved. */
  private void dataLink(String written) {
    Resolved to = links.resolveReference(written);
    if (to.kind() == Kind.PAGE) out.attribute("data-link", to.url());
  }

  /** Reports handlers on an element that goes anyway. */
  void reportHandlers(Element element) {
    if (element.attributesSize() == 0) return;
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().startsWith("on")) reports.unsafe(attribute.getKey() + "=");
    }
  }
}
