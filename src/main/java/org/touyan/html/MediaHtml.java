package org.touyan.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.touyan.html.PageLinks.Kind;
import org.touyan.html.PageLinks.Resolved;
import org.touyan.model.Words;

/** Writes pictures, videos and sounds of the site; what lies elsewhere becomes a link, for nothing remote is ever loaded. */
final class MediaHtml {
  private static final TagRule SOURCE = TagRule.of("source");
  private static final TagRule A = TagRule.of("a");

  private final Out out;
  private final SectionText words;
  private final PageLinks links;
  private final Elements elements;
  private final Words said;

  MediaHtml(Out out, SectionText words, PageLinks links, Elements elements, Words said) {
    this.out = out;
    this.words = words;
    this.links = links;
    this.elements = elements;
    this.said = said;
  }

  /** A picture; nothing of it follows. */
  boolean image(Element element, TagRule tag) {
    String alt = element.hasAttr("alt") ? element.attr("alt") : "";
    Resolved to = links.resolve(element.attr("src"));
    if (to.kind() == Kind.MISSING) {
      elements.missing(alt);
    } else if (!to.isFile() || to.url().startsWith("#")) {
      elements.linkInstead(to, alt);
    } else {
      out.start(tag).attribute("src", to.url());
      if (!element.hasAttr("alt")) out.attribute("alt", "");
      elements.attributes(element, tag, "");
      out.attribute("loading", "lazy").attribute("decoding", "async").endStart();
      if (!alt.isEmpty()) {
        words.space();
        words.add(alt);
        words.space();
      }
    }
    return false;
  }

  /** A video or sound with a link inside for browsers that cannot play it; nothing of it follows. */
  boolean play(Element element, TagRule tag) {
    List<Source> sources = sources(element);
    String label =
        element.hasAttr("aria-label") ? element.attr("aria-label") : element.attr("title");
    Source first =
        sources.stream().filter(source -> source.to.isFile()).findFirst().orElse(null);
    if (first == null) {
      Resolved other = sources.isEmpty() ? links.nothing() : sources.get(0).to;
      if (other.kind() == Kind.MISSING) elements.missing(label);
      else elements.linkInstead(other, label);
      return false;
    }
    out.start(tag).flag("controls").attribute("preload", "metadata");
    poster(element);
    elements.attributes(element, tag, "");
    if (sources.size() == 1) out.attribute("src", first.to.url());
    out.endStart();
    if (sources.size() > 1) sources.forEach(this::source);
    fallback(first.to, tag);
    out.end();
    if (!label.isEmpty()) words.add(label);
    return false;
  }

  /** One address of a video with its MIME type, maybe "". */
  private record Source(Resolved to, String type) {}

  private List<Source> sources(Element element) {
    List<Source> all = new ArrayList<>();
    if (element.hasAttr("src")) all.add(new Source(links.resolve(element.attr("src")), ""));
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.normalName().equals("source") && child.hasAttr("src")) {
        all.add(new Source(links.resolve(child.attr("src")), child.attr("type")));
      }
    }
    return all;
  }

  private void source(Source source) {
    if (!source.to.isFile()) return;
    out.start(SOURCE).attribute("src", source.to.url());
    if (AttributeRule.TYPE.fits(source.type)) out.attribute("type", source.type);
    out.endStart();
  }

  private void poster(Element element) {
    if (!element.hasAttr("poster")) return;
    Resolved to = links.resolve(element.attr("poster"));
    if (to.isFile()) out.attribute("poster", to.url());
  }

  private void fallback(Resolved to, TagRule tag) {
    if (out.inLink()) return;
    out.start(A).attribute("href", to.url()).endStart();
    out.text(said.of(tag.name().equals("video") ? "media.video" : "media.audio"));
    out.end();
  }
}
