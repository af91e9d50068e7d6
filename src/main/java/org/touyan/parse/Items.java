package org.touyan.parse;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Position;
import org.touyan.model.Body.Item;
import org.touyan.model.DocType;
import org.touyan.parse.dialect.NodeAttributes;

/** The task items of a page: reads and checks their attributes. */
final class Items {
  private static final Map<String, String> EVIDENCE = Map.of(
      "photo", "photo", "照片", "photo", "sign", "sign", "签字", "sign", "record", "record", "记录",
      "record", "form", "form", "表格", "form");
  private static final Set<String> KEYS = Set.of("due", "role", "evidence", "link");
  private static final Pattern DAYS = Pattern.compile("\\+[0-9]{1,4}d");
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-|年)([0-9]{1,2})(?:-|月)([0-9]{1,2})日?");

  /** Characters of text that an id derived from it keeps. */
  private static final int ID_CHARS_MAX = 40;

  /** The longest that the record of a tick takes beside the id of the page. */
  private static final int WRITTEN_ID_CHARS_MAX = 100;

  private final Source source;
  private final List<Item> items = new ArrayList<>();
  private final Set<String> explicit = new HashSet<>();
  private final PageIds ids;

  /** @param reserved ids written by authors anywhere on the page */
  Items(Source source, List<String> reserved) {
    this.source = source;
    this.ids = new PageIds(reserved);
  }

  List<Item> all() {
    return items;
  }

  /** Whether a task item with these attributes is one to keep a record of. */
  boolean isItem(NodeAttributes attributes) {
    return source.type() == DocType.CHECKLIST || attributes != NodeAttributes.NONE;
  }

  /** Takes the item that stands in {@code node}. */
  Item add(Node node, Paragraph words, NodeAttributes attributes) {
    Position at = source.at(node.getStartOffset());
    String text = Words.of(words);
    if (text.isBlank()) source.report(Code.MARKDOWN_ITEM_EMPTY, at);
    if (attributes == NodeAttributes.NONE) checkBraces(words, at);
    attributes.values().forEach((key, value) -> {
      if (!KEYS.contains(key)) source.report(Code.MARKDOWN_ITEM_BAD, at, key, key + "=" + value);
    });
    Item item = new Item(
        id(attributes.id(), text, at),
        text,
        due(attributes, at),
        role(attributes, at),
        evidence(attributes, at),
        attributes.values().getOrDefault("link", ""),
        at);
    items.add(item);
    return item;
  }

  /** Braces behind an item that could not be read are a slip, not text. */
  private void checkBraces(Paragraph words, Position at) {
    BasedSequence chars = words.getChars().trim();
    if (chars.length() == 0 || chars.charAt(chars.length() - 1) != '}') return;
    int open = chars.lastIndexOf('{');
    if (open < 0) return;
    String braces = chars.subSequence(open, chars.length()).toString();
    if (braces.startsWith("{#") || braces.indexOf('=') >= 0)
      source.report(Code.MARKDOWN_ITEM_BAD, at, "{}", braces);
  }

  private String id(String written, String text, Position at) {
    boolean tooLong = written.length() > WRITTEN_ID_CHARS_MAX;
    if (tooLong) source.report(Code.MARKDOWN_ITEM_BAD, at, "#", written);
    if (written.isEmpty() || tooLong) {
      String slug = PageIds.slug(text);
      int cut =
          slug.offsetByCodePoints(0, Math.min(ID_CHARS_MAX, slug.codePointCount(0, slug.length())));
      return ids.derived(slug.substring(0, cut));
    }
    if (!explicit.add(written)) source.report(Code.MARKDOWN_ITEM_DUPLICATE, at, written);
    return ids.explicit(written);
  }

  private String due(NodeAttributes attributes, Position at) {
    String due = attributes.values().getOrDefault("due", "");
    if (due.isEmpty() || DAYS.matcher(due).matches()) return due;
    Matcher date = DATE.matcher(due);
    if (date.matches()) {
      try {
        return LocalDate.of(number(date, 1), number(date, 2), number(date, 3)).toString();
      } catch (DateTimeException e) {
        return bad("due", due, at);
      }
    }
    return bad("due", due, at);
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private String role(NodeAttributes attributes, Position at) {
    String role = attributes.values().getOrDefault("role", "");
    int colon = role.indexOf(':');
    boolean good =
        role.isEmpty() || colon > 0 && colon < role.length() - 1 && colon == role.lastIndexOf(':');
    return good ? role : bad("role", role, at);
  }

  private String evidence(NodeAttributes attributes, Position at) {
    String evidence = attributes.values().getOrDefault("evidence", "");
    if (evidence.isEmpty()) return "";
    String known = EVIDENCE.get(evidence);
    return known == null ? bad("evidence", evidence, at) : known;
  }

  private String bad(String key, String value, Position at) {
    source.report(Code.MARKDOWN_ITEM_BAD, at, key, value);
    return "";
  }
}
