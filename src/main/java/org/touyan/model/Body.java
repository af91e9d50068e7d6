package org.touyan.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.diag.Position;

/**
 * The Markdown of one page after parsing. The HTML is <em>not</em> safe: only the html room may turn it into {@link SafeHtml}.
 *
 * @param html the body as the Markdown library made it: raw HTML still inside, addresses as written
 * @param headings H1–H6 in order, ids final
 * @param links every address the body refers to, in order, as written
 * @param tables names of the data tables it shows, in order
 * @param items the task items that carry attributes or stand in a checklist, in order
 * @param questions questions of a quiz, in order; empty for every other type
 * @param tags where HTML that the author wrote begins: {@code <name>} or {@code onclick=} to the first place it stands
 * @param norms that are held against data tables; their places in the HTML name them by index
 */
public record Body(
    String html,
    List<Heading> headings,
    List<Link> links,
    List<Reference> tables,
    List<Item> items,
    List<Question> questions,
    SortedMap<String, Position> tags,
    List<Norm> norms) {
  /** Without HTML of the author's own. */
  public Body(
      String html,
      List<Heading> headings,
      List<Link> links,
      List<Reference> tables,
      List<Item> items,
      List<Question> questions) {
    this(html, headings, links, tables, items, questions, new TreeMap<>(), List.of());
  }

  public Body {
    Objects.requireNonNull(html, "html");
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    tables = List.copyOf(tables);
    items = List.copyOf(items);
    questions = List.copyOf(questions);
    norms = List.copyOf(norms);
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /** A heading: level 1–6, final id, plain text. */
  public record Heading(int level, String id, String text) {}

  /** How a target is used, which decides what it may be. */
  public enum LinkKind {
    /** {@code [words](target)} or a raw {@code <a href>}. */
    LINK,
    /** {@code ![alt](target)}, a raw {@code <img>}, a poster. */
    IMAGE,
    /** A video or sound. */
    MEDIA,
    /** {@code [[target]]}; the address in the HTML is {@code wiki:} + target. */
    WIKI
  }

  /**
   * One address in the body.
   *
   * @param target exactly as it stands in the HTML attribute (after entity decoding); the key by which it is looked up
   */
  public record Link(LinkKind kind, String target, Position at) {}

  /**
   * A task item.
   *
   * @param id unique in the page
   * @param text plain text of the item
   * @param due {@code +Nd}, {@code YYYY-MM-DD} or ""
   * @param role {@code level:post} or ""
   * @param evidence photo, sign, record, form or ""
   * @param link page reference as written, or ""
   */
  public record Item(
      String id, String text, String due, String role, String evidence, String link, Position at) {}
}
