package org.touyan.html;

import java.util.Map;
import java.util.function.Consumer;
import org.touyan.model.Outlet;
import org.touyan.model.Target;
import org.touyan.text.Address;
import org.touyan.text.Anchors;
import org.touyan.text.Escape;
import org.touyan.text.FileKind;
import org.touyan.text.PercentCode;
import org.touyan.text.RelativePath;

/** Turns the addresses of one page, as written, into what may stand in the site. Nothing is ever passed on unchecked. */
final class PageLinks {
  private static final Resolved MISSING = new Resolved(Kind.MISSING, "", "");

  /** What an address became. */
  enum Kind {
    PAGE,
    FILE,
    DOWNLOAD,
    OUTSIDE,
    MISSING
  }

  /**
   * An address ready to be written.
   *
   * @param url relative to the page, or whole for {@link Kind#OUTSIDE}; "" when missing
   * @param title of the page it names, else ""
   */
  record Resolved(Kind kind, String url, String title) {
    /** A picture, video or sound of the site. */
    boolean isFile() {
      return kind == Kind.FILE || kind == Kind.DOWNLOAD;
    }
  }

  private final Outlet outlet;
  private final Map<String, Target> links;
  private final Consumer<String> unsafe;

  /**
   * @param outlet where the page is shown
   * @param unsafe told each address that nobody has judged yet and that is refused
   */
  PageLinks(Outlet outlet, Map<String, Target> links, Consumer<String> unsafe) {
    this.outlet = outlet;
    this.links = links;
    this.unsafe = unsafe;
  }

  /** Resolves an attribute's value. */
  Resolved resolve(String written) {
    Target target = links.get(written);
    if (target == null) return unknown(written);
    if (target instanceof Target.Page page) {
      if (outlet.isGuest(page.path()) && !page.anchor().isEmpty()) {
        return new Resolved(Kind.PAGE, anchor(page.anchor()), page.title());
      }
      return new Resolved(
          Kind.PAGE,
          RelativePath.between(outlet.path(), page.path(), Anchors.safe(page.anchor())),
          page.title());
    }
    if (target instanceof Target.Asset asset) {
      Kind kind = FileKind.ofPath(asset.path()) == FileKind.DOWNLOAD ? Kind.DOWNLOAD : Kind.FILE;
      return new Resolved(kind, RelativePath.between(outlet.path(), asset.path()), "");
    }
    return target instanceof Target.External outside ? outside(outside.address()) : MISSING;
  }

  /** Resolves a reference to a page, as the link room keeps those, or a link as it is written; nothing is reported. */
  Resolved resolveReference(String written) {
    String key = Target.ref(written);
    if (links.containsKey(key)) return resolve(key);
    return links.containsKey(written) ? resolve(written) : MISSING;
  }

  /** What stands for an address that is not there. */
  Resolved nothing() {
    return MISSING;
  }

  /** The address of an anchor in this body. */
  private String anchor(String id) {
    return "#" + Escape.urlPath(outlet.idPrefix() + Anchors.safe(id));
  }

  private Resolved unknown(String written) {
    switch (Address.classify(written)) {
      case ANCHOR -> {
        String id = PercentCode.decode(Address.trim(written).substring(1));
        return new Resolved(Kind.PAGE, anchor(id), "");
      }
      case UNSAFE -> unsafe.accept(written);
      case RELATIVE, HTTP, MAIL, TEL, WIKI -> {}
    }
    return MISSING;
  }

  private Resolved outside(String address) {
    return switch (Address.classify(address)) {
      case HTTP, MAIL, TEL -> new Resolved(Kind.OUTSIDE, Address.trim(address), "");
      case RELATIVE, ANCHOR, WIKI, UNSAFE -> {
        unsafe.accept(address);
        yield MISSING;
      }
    };
  }
}
