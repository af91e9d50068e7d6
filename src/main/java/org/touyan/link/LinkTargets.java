package org.touyan.link;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.Body;
import org.touyan.model.Body.LinkKind;
import org.touyan.model.FieldRef;
import org.touyan.model.PageNode;
import org.touyan.model.Reference;
import org.touyan.model.Target;
import org.touyan.text.Address;
import org.touyan.text.PercentCode;

/** Turns the addresses of a page into targets, and remembers which files have to be copied. */
final class LinkTargets {
  private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");
  private static final Set<String> MEDIA = Set.of("mp4", "m4v", "webm", "mp3", "m4a", "vtt");
  private static final Set<String> DOCUMENTS =
      Set.of("pdf", "docx", "doc", "xlsx", "xls", "pptx", "ppt", "csv", "zip", "txt");
  private static final String ALLOWED = allowed();

  private final PageFinder finder;
  private final AssetShelf shelf;
  private final PageAnchors anchors = new PageAnchors();

  LinkTargets(PageFinder finder, AssetShelf shelf) {
    this.finder = finder;
    this.shelf = shelf;
  }

  private static String allowed() {
    TreeSet<String> all = new TreeSet<>(IMAGES);
    all.addAll(MEDIA);
    all.addAll(DOCUMENTS);
    return String.join(" ", all);
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
    String ending = ending(path);
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
    if (!fits(link.kind(), ending)) {
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

  private static boolean fits(LinkKind kind, String ending) {
    return switch (kind) {
      case IMAGE -> IMAGES.contains(ending);
      case MEDIA -> MEDIA.contains(ending);
      case LINK, WIKI ->
        IMAGES.contains(ending) || MEDIA.contains(ending) || DOCUMENTS.contains(ending);
    };
  }

  private static String ending(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
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
