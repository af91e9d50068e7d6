package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * A folder of the site: what a section page lists.
 *
 * @param source folder below {@code content/}, "" for the top
 * @param output output path of its page
 * @param title the title of its index page, else the folder's name
 * @param index the page that stands for the folder, as a list of none or one
 * @param folders sub-folders in order
 * @param pages its pages in order, without the index
 */
public record Folder(
    String source,
    String output,
    String title,
    List<PageNode> index,
    List<Folder> folders,
    List<PageNode> pages) {
  public Folder {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(title, "title");
    index = List.copyOf(index);
    folders = List.copyOf(folders);
    pages = List.copyOf(pages);
  }

  /** Pages that its page lists, in this folder and below; a folder of nothing but an index is that one page. */
  public int count() {
    int count = pages.size();
    for (Folder folder : folders) count += folder.count();
    return Math.max(count, index.size());
  }
}
