package org.touyan.link;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.Body;
import org.touyan.model.Body.LinkKind;
import org.touyan.model.FieldRef;
import org.touyan.model.PageNode;
import org.touyan.model.Reference;
import org.touyan.model.Target;
import org.touyan.text.Address;
import org.touyan.text.FileKind;
import org.touyan.text.PercentCode;

/** Turns the addresses of a page into targets, and remembers which files have to be copied. */
final class LinkTargets {
  private static final String ALLOWED = String.join(" ", FileKind.allowed());

  private final PageFinder finder;
  private final AssetShelf shelf;
  private final PageAnchors anchors = new PageAnchors();

  LinkTargets(PageFinder finder, AssetShelf shelf) {
    this.finder = finder;
    this.shelf = shelf;
  }

  /** All addresses of one page, by the address as written; references to pages stand under {@link Target#ref}. */
  SortedMap<String, Target> of(PageNode page, Findings found) {
    TreeMap<String, Target> targets = new TreeMap<>();
    for (FieldRef ref : page.info().fields().refs()) field(page, ref, targets, found);
    for (Body.Item item : page.doc().body().items()) {
      if (!item.link().isEmpty()) reference(new Reference(item.link(), item.at()), targets, found);
    }
    for (Body.Link link : page.doc().body().links()) {
      // What is wrong is told at each place where it stands, not only at the first.
      Target known = targets.get(link.target());
      if (known == null || known instanceof Target.Missing)
        targets.put(link.target(), target(page, link, found));
    }
    return targets;
  }

  private void reference(Reference ref, Map<String, Target> targets, Findings found) {
    finder
        .find(ref, found)
        .ifPresent(page -> targets.put(
            Target.ref(ref.target()), new Target.Page(page.output(), "", page.title())));
  }

  private void field(PageNode page, FieldRef ref, Map<String, Target> targets, Findings found) {
    switch (ref.kind()) {
      case PAGE -> reference(ref.reference(), targets, found);
      case FILE -> {
        LinkKind kind = ref.key().equals("poster") ? LinkKind.IMAGE : LinkKind.MEDIA;
        Reference file = ref.reference();
        targets.put(
            file.target(), target(page, new Body.Link(kind, file.target(), file.at()), found));
      }
      case ROLE -> {} // roles are checked with the other roles of the page
    }
  }

  private Target target(PageNode page, Body.Link link, Findings found) {
    String address = link.target().strip();
    return switch (Address.classify(address)) {
      case HTTP -> external(link, address, found);
      case MAIL, TEL -> new Target.External(address);
      case WIKI -> wiki(page, link, address.substring("wiki:".length()), found);
      case ANCHOR -> anchored(page, PercentCode.decode(address.substring(1)), link, found);
      case RELATIVE -> relative(page, link, address, found);
      case UNSAFE -> unsafe(link, found);
    };
  }

  private static Target external(Body.Link link, String address, Findings found) {
    if (link.kind() != LinkKind.LINK) found.report(Code.LINK_REMOTE_IMAGE, link.at(), address);
    return new Target.External(address);
  }

  private static Target unsafe(Body.Link link, Findings found) {
    found.report(Code.LINK_UNSAFE, link.at(), link.target());
    return new Target.Missing();
  }

  private Target wiki(PageNode page, Body.Link link, String words, Findings found) {
    int hash = words.indexOf('#');
    String name = hash < 0 ? words : words.substring(0, hash);
    String anchor = hash < 0 ? "" : words.substring(hash + 1);
    if (name.isBlank()) return titled(page, anchored(page, anchor, link, found), anchor);
    Optional<PageNode> target = finder.find(new Reference(name, link.at()), found);
    return target.isEmpty() ? new Target.Missing() : anchored(target.get(), anchor, link, found);
  }

  /** A link into the page itself is called what its heading is called, not what the page is called. */
  private Target titled(PageNode page, Target.Page target, String anchor) {
    String heading = anchors.headings(page).get(anchor);
    return heading == null ? target : new Target.Page(target.path(), anchor, heading);
  }

  private Target relative(PageNode page, Body.Link link, String address, Findings found) {
    int hash = address.indexOf('#');
    String anchor = hash < 0 ? "" : address.substring(hash + 1);
    String rest = hash < 0 ? address : address.substring(0, hash);
    int query = rest.indexOf('?');
    String path = PercentCode.decode(query < 0 ? rest : rest.substring(0, query));
    String from = page.info().path();
    String folder = SourcePaths.folder(from);
    Optional<String> joined = SourcePaths.resolve(folder, path);
    if (joined.isEmpty()) {
      found.report(Code.LINK_OUTSIDE, link.at(), address);
      return new Target.Missing();
    }
    Optional<PageNode> target = finder.atPath(joined.get());
    if (target.isPresent() && link.kind() == LinkKind.LINK) {
      return anchored(target.get(), PercentCode.decode(anchor), link, found);
    }
    return file(link, folder, joined.get(), address, found);
  }

  private Target file(Body.Link link, String folder, String path, String address, Findings found) {
    String ending = FileKind.ending(path);
    boolean page = ending.isEmpty()
        || ending.equals("md")
        || ending.equals("markdown")
        || ending.equals("html");
    if (link.kind() == LinkKind.LINK && page) {
      found.suggest(
          Code.LINK_MISSING_TARGET,
          link.at(),
          asWritten(folder, address, finder.suggestion(path)),
          address);
      return new Target.Missing();
    }
    if (!fits(link.kind(), FileKind.ofPath(path))) {
      found.report(Code.LINK_FILE_TYPE, link.at(), address, ALLOWED);
      return new Target.Missing();
    }
    if (!shelf.has(path)) {
      found.suggest(
          Code.LINK_MISSING_FILE,
          link.at(),
          asWritten(folder, address, shelf.suggestion(path)),
          address);
      return new Target.Missing();
    }
    Optional<String> output = shelf.take(path);
    return output.isPresent() ? new Target.Asset(output.get()) : new Target.Missing();
  }

  /** A path below the content folder as it must stand in the link: what is suggested can be typed as it is. */
  private static String asWritten(String folder, String address, String path) {
    if (path.isEmpty()) return "";
    return address.startsWith("/") ? "/" + path : SourcePaths.from(folder, path);
  }

  private static boolean fits(LinkKind use, FileKind kind) {
    return switch (use) {
      case IMAGE -> kind == FileKind.IMAGE;
      case MEDIA -> kind == FileKind.VIDEO || kind == FileKind.SOUND || kind == FileKind.CAPTIONS;
      case LINK, WIKI -> kind != FileKind.OTHER;
    };
  }

  private Target.Page anchored(PageNode to, String anchor, Body.Link link, Findings found) {
    if (!anchor.isEmpty() && !anchors.has(to, anchor)) {
      found.suggest(
          Code.LINK_MISSING_ANCHOR,
          link.at(),
          anchors.suggestion(to, anchor),
          to.info().path(),
          anchor);
    }
    return new Target.Page(to.output(), anchor, to.title());
  }
}
