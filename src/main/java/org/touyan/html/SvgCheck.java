package org.touyan.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Whether an SVG file of the content may lie in the site. Shown by {@code <img>} it cannot run anything, but it can be opened
 * by itself: then it is a document like a page. Such a file is not mended, it is left out.
 */
public final class SvgCheck {
  private static final Set<String> ACTIVE = Set.of(
      "script",
      "foreignobject",
      "handler",
      "listener",
      "iframe",
      "frame",
      "object",
      "embed",
      "applet",
      "audio",
      "video",
      "canvas",
      "link",
      "meta",
      "base",
      "form",
      "html",
      "body",
      "discard",
      "feimage");
  private static final Set<String> ANIMATION =
      Set.of("animate", "set", "animatemotion", "animatetransform", "animatecolor", "mpath");

  private SvgCheck() {}

  /**
   * Judges a file.
   *
   * @return what is wrong with it, e.g. {@code <script>}; empty when it may be used
   */
  public static Optional<String> danger(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return Optional.of("encoding"); // Another encoding may hide anything from this check.
    }
    String fault = fault(text);
    return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
  }

  private static String fault(String text) {
    if (text.indexOf('\0') >= 0) return "NUL";
    String lower = (text.startsWith("\uFEFF") ? text.substring(1) : text).toLowerCase(Locale.ROOT);
    // jsoup keeps no internal subset, so the text itself is asked.
    if (lower.contains("<!doctype") || lower.contains("<!entity")) return "<!DOCTYPE>";
    if (holdsInstruction(lower)) return "<?…?>";
    Document document = Parser.xmlParser().parseInput(text, "");
    Element root = document.firstElementChild();
    if (root == null || !local(root.tagName()).equals("svg")) return "no <svg>";
    for (Node node = document; node != null; node = following(node)) {
      String fault = fault(node);
      if (!fault.isEmpty()) return fault;
    }
    return "";
  }

  /** Processing instructions such as {@code <?xml-stylesheet}, which jsoup may take for comments. */
  private static boolean holdsInstruction(String lower) {
    for (int at = lower.indexOf("<?"); at >= 0; at = lower.indexOf("<?", at + 2)) {
      boolean declaration =
          lower.startsWith("<?xml ", at) && lower.substring(0, at).isBlank();
      if (!declaration && !lower.startsWith("<?xpacket ", at)) return true;
    }
    return false;
  }

  private static @Nullable Node following(Node node) {
    if (node.childNodeSize() > 0) return node.childNode(0);
    Node at = node;
    while (at.nextSibling() == null) {
      Node parent = at.parent();
      if (parent == null) return null;
      at = parent;
    }
    return at.nextSibling();
  }

  private static String fault(Node node) {
    if (node instanceof DocumentType) return "<!DOCTYPE>";
    if (node instanceof XmlDeclaration declaration) return declaration(declaration);
    if (!(node instanceof Element element) || node instanceof Document) return "";
    String name = local(element.tagName());
    if (ACTIVE.contains(name)) return "<" + name + ">";
    if (name.equals("style") && !isQuiet(element.wholeText())) return "<style>";
    for (Attribute attribute : element.attributes()) {
      if (isActive(name, local(attribute.getKey()), attribute))
        return "<" + name + " " + attribute.getKey() + ">";
    }
    return "";
  }

  private static String declaration(XmlDeclaration declaration) {
    String encoding = declaration.attr("encoding").toLowerCase(Locale.ROOT);
    return encoding.isEmpty() || encoding.equals("utf-8") || encoding.equals("us-ascii")
        ? ""
        : "encoding";
  }

  private static boolean isActive(String element, String name, Attribute attribute) {
    String value = squeezed(attribute.getValue());
    if (name.startsWith("on") || attribute.getKey().equalsIgnoreCase("xml:base")) return true;
    if (value.contains("javascript:")
        || value.contains("vbscript:")
        || value.contains("1999/xhtml")) return true;
    if (name.equals("href") || name.equals("src")) return !isInner(element, value);
    if (name.equals("attributename") && ANIMATION.contains(element)) {
      String animated = local(attribute.getValue().strip());
      return animated.equals("href") || animated.startsWith("on") || animated.equals("style");
    }
    boolean style = name.equals("style") || value.contains("url(") || value.contains("image(");
    return style && !isQuiet(attribute.getValue());
  }

  /** An anchor of the same file, or a picture of pixels inside it. */
  private static boolean isInner(String element, String value) {
    if (value.isEmpty() || value.startsWith("#")) return true;
    return element.equals("image")
        && value.matches("(?s)data:image/(png|jpe?g|gif|webp);base64,.*");
  }

  /** Whether a style sheet loads and runs nothing. Escapes could hide anything, so none are accepted. */
  private static boolean isQuiet(String css) {
    String plain = squeezed(css);
    if (plain.indexOf('\\') >= 0 || plain.contains("@import") || plain.contains("expression("))
      return false;
    if (plain.contains("-moz-binding")
        || plain.contains("behavior:")
        || plain.contains("image-set(")
        || plain.contains("src(")) return false;
    for (int at = plain.indexOf("url("); at >= 0; at = plain.indexOf("url(", at + 1)) {
      if (!plain.startsWith("url(#", at)
          && !plain.startsWith("url('#", at)
          && !plain.startsWith("url(\"#", at)) return false;
    }
    return true;
  }

  /** In lower case, without white space and control characters, which browsers skip in many places. */
  private static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != 0x7f) out.append(c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** The name without its prefix, in lower case: a prefix may be bound to any namespace. */
  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
