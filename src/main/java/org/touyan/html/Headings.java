package org.touyan.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What a body's H1s mean for the page, whose own H1 the template prints. */
final class Headings {
  private Headings() {}

  /** The H1 that begins the body and says the page's title again, or null. */
  static @Nullable Element repeatedTitle(Element body, String title) {
    for (Node node = body.childNodeSize() == 0 ? null : body.childNode(0);
        node != null;
        node = node.nextSibling()) {
      if (node instanceof TextNode text && !text.isBlank()) return null;
      if (node instanceof Element element) {
        boolean same =
            element.normalName().equals("h1") && element.text().strip().equals(folded(title));
        return same ? element : null;
      }
    }
    return null;
  }

  /** Whether there is an H1 besides {@code repeated}: then all headings go down by one. */
  static boolean holdsOtherH1(Element body, @Nullable Element repeated) {
    Node node = body.childNodeSize() == 0 ? null : body.childNode(0);
    while (node != null) {
      if (!node.equals(repeated)
          && node instanceof Element element
          && element.normalName().equals("h1")) return true;
      if (!node.equals(repeated) && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      while (node != null && !node.equals(body) && node.nextSibling() == null) node = node.parent();
      node = node == null || node.equals(body) ? null : node.nextSibling();
    }
    return false;
  }

  private static String folded(String title) {
    return title.strip().replaceAll("[ \\t\\n\\r\\f]+", " ");
  }
}
