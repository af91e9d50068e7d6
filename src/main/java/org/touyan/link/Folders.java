package org.touyan.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touyan.model.DocType;
import org.touyan.model.Folder;
import org.touyan.model.PageNode;
import org.touyan.model.Words;

/** The tree of folders, in the order readers see it. */
final class Folders {
  private static final Comparator<PageNode> IN_FOLDER = Comparator.comparingInt(
          (PageNode page) -> page.info().weight())
      .thenComparing(page -> page.info().path());

  private final PageNames names;
  private final Words words;
  private final Map<String, List<PageNode>> pagesIn = new TreeMap<>();
  private final Map<String, List<String>> foldersIn = new TreeMap<>();

  Folders(PageNames names, Words words, List<PageNode> pages) {
    this.names = names;
    this.words = words;
    foldersIn.put("", new ArrayList<>());
    for (PageNode page : pages) {
      String path = page.info().path();
      String folder = SourcePaths.folder(path);
      pagesIn.computeIfAbsent(folder, key -> new ArrayList<>()).add(page);
      addFolder(folder);
    }
  }

  private void addFolder(String folder) {
    if (foldersIn.containsKey(folder)) return;
    foldersIn.put(folder, new ArrayList<>());
    String parent = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    addFolder(parent);
    foldersIn.getOrDefault(parent, List.of()).add(folder);
  }

  Folder tree() {
    return folder("");
  }

  private Folder folder(String source) {
    List<PageNode> pages = new ArrayList<>(pagesIn.getOrDefault(source, List.of()));
    pages.sort(IN_FOLDER);
    List<PageNode> index = pages.stream()
        .filter(page -> PageNames.isIndex(page.info().path()))
        .limit(1)
        .toList();
    pages.removeAll(index);
    List<Folder> folders = new ArrayList<>();
    for (String child :
        foldersIn.getOrDefault(source, List.of()).stream().sorted().toList())
      folders.add(folder(child));
    folders.sort(Comparator.comparingInt(Folders::weight));
    String output = index.isEmpty() || source.isEmpty()
        ? names.folderId(source) + "index.html"
        : index.get(0).output();
    String title = index.isEmpty() ? title(source) : index.get(0).title();
    return new Folder(
        source,
        output,
        title,
        source.isEmpty() ? List.of() : index,
        folders,
        source.isEmpty() ? withIndex(index, pages) : pages);
  }

  /** The top folder's page is the home page, so an index.md there is a page like the others (and its id is "about"). */
  private static List<PageNode> withIndex(List<PageNode> index, List<PageNode> pages) {
    List<PageNode> all = new ArrayList<>(index);
    all.addAll(pages);
    return all;
  }

  private static int weight(Folder folder) {
    return folder.index().isEmpty() ? 0 : folder.index().get(0).info().weight();
  }

  /** A folder named after a type shows the type's label; any other its own name. */
  private String title(String source) {
    if (source.isEmpty()) return "";
    String name =
        source.substring(source.lastIndexOf('/', source.length() - 2) + 1, source.length() - 1);
    for (DocType type : DocType.values()) {
      if (type.folders().contains(name)) return words.of("type." + type.id());
    }
    return name;
  }

  /** Pages in site order: a folder's index, its pages, then its folders. */
  static List<PageNode> inOrder(Folder top) {
    List<PageNode> out = new ArrayList<>();
    collect(top, out);
    return out;
  }

  private static void collect(Folder folder, List<PageNode> out) {
    out.addAll(folder.index());
    out.addAll(folder.pages());
    for (Folder child : folder.folders()) collect(child, out);
  }
}
