package org.touyan.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.Doc;
import org.touyan.text.Hashes;

/**
 * Gives every page its id, which is also its output name: ASCII, stable, at most {@value #ID_CHARS_MAX} characters, and
 * different from those of the files the site makes itself.
 */
final class PageNames {
  /** With {@code .html} and a folder's own index it stays well under the 120 characters that Windows leaves us. */
  static final int ID_CHARS_MAX = 100;

  private static final int HASH_CHARS = 6;

  /** What is put together for printing lies beside its page under these names: a whole course, a quiz on paper, its key. */
  private static final Set<String> RESERVED_ENDS = Set.of("booklet", "paper", "paper-key");

  private static final Set<String> RESERVED_FOLDERS =
      Set.of("assets", "data", "search", "media", "roles");
  private static final Set<String> RESERVED_PAGES =
      Set.of("index", "search", "store", "404", "records", "mistakes", "manifest", "az", "copy");

  /** Windows takes these for devices, whatever stands behind a dot. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  private final UnaryOperator<String> ascii;
  private final Map<String, String> takenBy = new HashMap<>();
  private final Map<String, String> folderIds = new HashMap<>();
  private final Set<String> takenFolders = new HashSet<>();

  /** @param ascii turns one path segment into {@code [a-z0-9-]*} (pinyin for Han) */
  PageNames(UnaryOperator<String> ascii) {
    this.ascii = ascii;
  }

  /** A page with the id it was given. */
  record Named(Doc doc, String id) {}

  /** Names all pages: explicit ids first, so that a derived one never takes them. Pages whose id is taken are left out. */
  List<Named> name(List<Doc> docs, Findings found) {
    List<Named> named = new ArrayList<>(docs.size());
    Map<Doc, String> ids = new IdentityHashMap<>();
    for (Doc doc : docs) {
      String id = doc.info().explicitId();
      if (!id.isEmpty() && explicit(doc, id, found)) ids.put(doc, id);
    }
    for (Doc doc : docs) {
      if (doc.info().explicitId().isEmpty() || !usable(doc.info().explicitId())) {
        ids.put(doc, derived(doc.info().path()));
      }
      String id = ids.get(doc);
      if (id != null) named.add(new Named(doc, id));
    }
    return named;
  }

  private boolean explicit(Doc doc, String id, Findings found) {
    Position at = doc.info().idAt();
    if (!usable(id)) {
      found.report(Code.ID_BAD, at, id);
      return false;
    }
    String other = takenBy.putIfAbsent(id, doc.info().path());
    if (other != null) found.report(Code.ID_DUPLICATE, at, id, other);
    return other == null;
  }

  static boolean usable(String id) {
    return id.length() <= 80
        && id.matches("[a-z0-9-]+(/[a-z0-9-]+)*")
        && !reserved(id)
        && Arrays.stream(id.split("/")).noneMatch(PageNames::isDevice)
        && !id.endsWith("/index") // the page of a folder has that name
        && !isReservedEnd(id);
  }

  private static boolean isReservedEnd(String id) {
    int slash = id.lastIndexOf('/');
    return slash >= 0 && RESERVED_ENDS.contains(id.substring(slash + 1));
  }

  private static boolean isDevice(String segment) {
    return DEVICE.matcher(segment).matches();
  }

  private static boolean reserved(String id) {
    int slash = id.indexOf('/');
    return slash < 0
        ? RESERVED_PAGES.contains(id) || id.startsWith("az-")
        : RESERVED_FOLDERS.contains(id.substring(0, slash));
  }

  private String derived(String path) {
    String id = folderId(SourcePaths.folder(path)) + segment(baseName(path));
    if (id.equals("index")) id = "about";
    if (id.endsWith("/index") && !isIndex(path))
      id += "-" + hash(path); // 索引.md is not its folder's page
    if (isReservedEnd(id)) id += "-" + hash(path);
    if (id.indexOf('/') < 0 && reserved(id)) id = "p-" + id;
    if (id.length() > ID_CHARS_MAX) {
      id = trimDashes(id.substring(0, ID_CHARS_MAX - HASH_CHARS - 1)) + "-" + hash(path);
    }
    if (takenBy.putIfAbsent(id, path) == null) return id;
    String other = id + "-" + hash(path);
    takenBy.put(other, path);
    return other;
  }

  /**
   * Folder path (with its closing slash, or "") in ASCII, cut so that a page name still fits behind it. Two folders never
   * share a name: the later one gets a hash.
   */
  String folderId(String folder) {
    if (folder.isEmpty()) return "";
    String known = folderIds.get(folder);
    if (known != null) return known;
    StringBuilder out = new StringBuilder();
    for (String name : folder.split("/")) out.append(segment(name)).append('/');
    String id = out.toString();
    if (id.length() > ID_CHARS_MAX * 2 / 3) {
      id = trimDashes(id.substring(0, ID_CHARS_MAX * 2 / 3 - HASH_CHARS - 1).replace('/', '-'))
          + "-" + hash(folder) + "/";
    }
    if (reserved(id)) id = "p-" + id;
    if (!takenFolders.add(id)) {
      id = trimDashes(id) + "-" + hash(folder) + "/";
      takenFolders.add(id);
    }
    folderIds.put(folder, id);
    return id;
  }

  /** Name of a copied file without its ending; {@code hashed} when the plain one is taken. */
  String assetId(String path, boolean hashed) {
    String id = folderId(SourcePaths.folder(path)) + segment(baseName(path));
    if (!hashed && id.length() <= ID_CHARS_MAX) return id;
    return trimDashes(id.substring(0, Math.min(id.length(), ID_CHARS_MAX - HASH_CHARS - 1))) + "-"
        + hash(path);
  }

  private String segment(String name) {
    if (name.equalsIgnoreCase("readme")) return "index";
    String slug = ascii.apply(name);
    if (isDevice(slug)) return "p-" + slug;
    return slug.isEmpty() ? "x" + hash(name) : slug;
  }

  /** Whether a page stands for its folder. */
  static boolean isIndex(String path) {
    String name = baseName(path);
    return name.equalsIgnoreCase("index") || name.equalsIgnoreCase("readme");
  }

  static String baseName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String hash(String text) {
    return Hashes.sha256Hex(text).substring(0, HASH_CHARS);
  }

  private static String trimDashes(String id) {
    int end = id.length();
    while (end > 0 && (id.charAt(end - 1) == '-' || id.charAt(end - 1) == '/')) end--;
    return id.substring(0, end);
  }
}
