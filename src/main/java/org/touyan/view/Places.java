package org.touyan.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touyan.model.Folder;
import org.touyan.model.PageNode;
import org.touyan.model.page.LinkView;
import org.touyan.text.RelativePath;

/** Where each page stands among the folders: what is above it and beside it. */
final class Places {
  /** @param chain folders from the top one below home down to the page's own */
  private record Place(List<Folder> chain, int number) {}

  private final Map<String, Place> places = new HashMap<>();
  private final String home;

  Places(Folder top, String home) {
    this.home = home;
    visit(top, List.of());
  }

  private void visit(Folder folder, List<Folder> chain) {
    for (PageNode index : folder.index()) places.put(index.id(), new Place(chain, -1));
    for (int i = 0; i < folder.pages().size(); i++)
      places.put(folder.pages().get(i).id(), new Place(chain, i));
    for (Folder child : folder.folders()) {
      List<Folder> deeper = new ArrayList<>(chain);
      deeper.add(child);
      visit(child, deeper);
    }
  }

  /** From the home page down to the page's folder; a folder's index does not list its own folder. */
  List<LinkView> crumbs(PageNode page) {
    Place place = place(page);
    List<Folder> chain = place.number() < 0 && !place.chain().isEmpty()
        ? place.chain().subList(0, place.chain().size() - 1)
        : place.chain();
    return crumbs(page.output(), chain);
  }

  List<LinkView> crumbs(String from, List<Folder> chain) {
    List<LinkView> crumbs = new ArrayList<>();
    crumbs.add(new LinkView(RelativePath.between(from, "index.html"), home, ""));
    for (Folder folder : chain) {
      crumbs.add(new LinkView(RelativePath.between(from, folder.output()), folder.title(), ""));
    }
    return crumbs;
  }

  /** The folder a page lies in, or nothing for a page at the top. */
  List<Folder> folder(PageNode page) {
    List<Folder> chain = place(page).chain();
    return chain.isEmpty() ? List.of() : List.of(chain.get(chain.size() - 1));
  }

  /** The folder that a page stands for, or nothing. */
  List<Folder> indexOf(PageNode page) {
    return place(page).number() < 0 ? folder(page) : List.of();
  }

  /** The page {@code step} places further in its folder (-1 the one before), as a list of none or one. */
  List<LinkView> neighbour(PageNode page, int step) {
    List<Folder> folder = folder(page);
    int number = place(page).number();
    if (folder.isEmpty() || number < 0 && step < 0) return List.of();
    List<PageNode> pages = folder.get(0).pages();
    int other = number + step;
    if (other == -1) {
      return folder.get(0).index().stream().map(index -> link(page, index)).toList();
    }
    return other < pages.size() ? List.of(link(page, pages.get(other))) : List.of();
  }

  private static LinkView link(PageNode from, PageNode to) {
    return new LinkView(RelativePath.between(from.output(), to.output()), to.title(), "");
  }

  private Place place(PageNode page) {
    return places.getOrDefault(page.id(), new Place(List.of(), -1));
  }
}
