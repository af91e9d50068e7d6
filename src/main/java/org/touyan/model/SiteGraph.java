package org.touyan.model;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The whole site, linked: what the later stages read.
 *
 * @param pages in site order: folder by folder, index first
 * @param top the content folder itself
 * @param assets files to copy: source path below {@code content/} to output path
 * @param tables the data tables, none of them private
 * @param redirects old output path to the page that took its place
 */
public record SiteGraph(
    SiteConfig site,
    RoleBook book,
    List<PageNode> pages,
    Folder top,
    List<LinkedPath> paths,
    List<RoleFront> roles,
    SortedMap<String, String> assets,
    List<DataTable> tables,
    List<GlossaryEntry> glossary,
    SortedMap<String, PageNode> redirects) {
  public SiteGraph {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(book, "book");
    pages = List.copyOf(pages);
    paths = List.copyOf(paths);
    roles = List.copyOf(roles);
    tables = List.copyOf(tables);
    glossary = List.copyOf(glossary);
  }
}
