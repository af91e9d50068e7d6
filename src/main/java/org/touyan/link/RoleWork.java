package org.touyan.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Body;
import org.touyan.model.Doc;
import org.touyan.model.DocType;
import org.touyan.model.FieldRef;
import org.touyan.model.LinkedPath;
import org.touyan.model.PageNode;
import org.touyan.model.Reference;
import org.touyan.model.Role;
import org.touyan.model.RoleBook;
import org.touyan.model.RoleFront;
import org.touyan.model.RoleUse;
import org.touyan.model.Words;
import org.touyan.text.Hashes;
import org.touyan.text.NearestName;

/** Roles: which are known, which pages and paths each one gets. */
final class RoleWork {
  private static final int NAME_CHARS_MAX = 90;

  private final RoleBook book;
  private final Words words;
  private final Map<String, String> levels = new HashMap<>();
  private final Map<String, RoleBook.Post> posts = new HashMap<>();
  private final Set<String> outputs = new HashSet<>();

  RoleWork(RoleBook book, Words words) {
    this.book = book;
    this.words = words;
    for (RoleBook.Level level : book.levels()) levels.put(level.id(), level.label());
    for (RoleBook.Post post : book.posts()) posts.put(post.id(), post);
  }

  /** Reports every role of a page that roles.yml does not define. */
  void check(Doc doc, Findings found) {
    List<RoleUse> uses = new ArrayList<>(doc.info().roles());
    for (FieldRef ref : doc.info().fields().refs()) {
      if (ref.kind() == FieldRef.Kind.ROLE) use(ref.reference()).ifPresent(uses::add);
    }
    for (Body.Item item : doc.body().items()) {
      if (!item.role().isEmpty()) use(new Reference(item.role(), item.at())).ifPresent(uses::add);
    }
    for (RoleUse use : uses) {
      Role role = use.role();
      if (isKnown(role)) continue;
      String near = nearest(role, levelKnown(role), postKnown(role));
      found.suggest(Code.ROLE_UNKNOWN, use.at(), near, role.key());
    }
  }

  private boolean isKnown(Role role) {
    return levelKnown(role) && postKnown(role);
  }

  private boolean levelKnown(Role role) {
    return role.level().equals("*") || levels.containsKey(role.level());
  }

  private boolean postKnown(Role role) {
    return role.post().equals("*") || posts.containsKey(role.post());
  }

  private static Optional<RoleUse> use(Reference written) {
    String[] sides = written.target().split(":", -1);
    return sides.length == 2
        ? Optional.of(new RoleUse(new Role(sides[0], sides[1]), false, written.at()))
        : Optional.empty();
  }

  private String nearest(Role role, boolean levelKnown, boolean postKnown) {
    String level = levelKnown
        ? role.level()
        : NearestName.of(role.level(), new TreeSet<>(levels.keySet())).orElse("");
    String post = postKnown
        ? role.post()
        : NearestName.of(role.post(), new TreeSet<>(posts.keySet())).orElse("");
    return level.isEmpty() || post.isEmpty() ? "" : level + ":" + post;
  }

  /** As {@link RoleBook#meantFor}. */
  boolean meantFor(List<RoleUse> uses, Role role) {
    return book.meantFor(uses, role);
  }

  /** Whether any holder of a post that a page for {@code uses} is meant for has what is for {@code pattern}; true for unknown posts. */
  boolean reaches(List<RoleUse> uses, Role pattern) {
    if (expand(pattern).isEmpty()) return true;
    for (Role role : expand(new Role("*", "*"))) {
      if (meantFor(uses, role) && book.covers(role).stream().anyMatch(pattern::matches))
        return true;
    }
    return false;
  }

  /** Known roles that a pattern stands for, in the order of roles.yml. */
  List<Role> expand(Role pattern) {
    List<Role> out = new ArrayList<>();
    for (RoleBook.Level level : book.levels()) {
      for (RoleBook.Post post : book.posts()) {
        Role role = new Role(level.id(), post.id());
        if (pattern.matches(role)) out.add(role);
      }
    }
    return out;
  }

  /** The posts on offer with all that is meant for them; reports those without a path. */
  List<RoleFront> fronts(List<PageNode> pages, List<LinkedPath> paths, Findings found) {
    List<RoleFront> fronts = new ArrayList<>();
    for (Role role : offered(paths)) {
      List<LinkedPath> ownPaths = paths.stream()
          .filter(path -> meantFor(path.page().info().roles(), role))
          .toList();
      if (ownPaths.isEmpty())
        found.report(Code.ROLE_WITHOUT_PATH, Position.file("roles.yml"), role.key());
      List<PageNode> named = pages.stream()
          .filter(page -> !page.info().roles().isEmpty()
              && page.info().type() != DocType.PATH
              && meantFor(page.info().roles(), role))
          .toList();
      List<PageNode> duties =
          named.stream().filter(page -> page.info().type() == DocType.CHECKLIST).toList();
      String level = levels.getOrDefault(role.level(), role.level());
      String post = postLabel(role);
      fronts.add(new RoleFront(
          role,
          words.of("role.label", level, post),
          level,
          post,
          output(role),
          book.covers(role).stream().map(Role::key).toList(),
          ownPaths,
          duties,
          named.stream().filter(page -> page.info().type() != DocType.CHECKLIST).toList()));
    }
    return fronts;
  }

  /** Reports the pages that are meant for somebody, but for none of the posts on offer. */
  void checkReached(List<PageNode> pages, List<RoleFront> fronts, Findings found) {
    if (fronts.isEmpty()) return;
    for (PageNode page : pages) {
      List<RoleUse> uses = page.info().roles();
      if (uses.isEmpty() || fronts.stream().anyMatch(front -> meantFor(uses, front.role())))
        continue;
      if (uses.stream().allMatch(use -> isKnown(use.role())))
        found.report(Code.PAGE_ROLE_UNREACHED, uses.get(0).at(), page.title());
    }
  }

  /** {@code a-b:c} and {@code a:b-c} must not meet in one file, nor may two long names leave Windows' limit. */
  private String output(Role role) {
    String name = role.level() + "-" + role.post();
    if (name.length() > NAME_CHARS_MAX || !outputs.add(name)) {
      String hash = Hashes.sha256Hex(role.key()).substring(0, 6);
      name = name.substring(0, Math.min(name.length(), NAME_CHARS_MAX)) + "-" + hash;
      outputs.add(name);
    }
    return "roles/" + name + ".html";
  }

  private List<Role> offered(List<LinkedPath> paths) {
    if (!book.offered().isEmpty()) {
      return book.offered().stream().filter(this::known).toList();
    }
    Set<Role> named = new LinkedHashSet<>();
    for (LinkedPath path : paths) {
      for (RoleUse use : path.page().info().roles()) {
        if (!use.role().isPattern() && known(use.role())) named.add(use.role());
      }
    }
    return expand(new Role("*", "*")).stream().filter(named::contains).toList();
  }

  private boolean known(Role role) {
    return levels.containsKey(role.level()) && posts.containsKey(role.post());
  }

  private String postLabel(Role role) {
    RoleBook.Post post = posts.get(role.post());
    return post == null ? role.post() : post.label();
  }
}
