package org.touyan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.touyan.diag.Findings;

/** Finds what a site is made of. */
public final class Discoverer {
  private Discoverer() {}

  /**
   * Lists the content of a project.
   *
   * @param folder the project (with a folder {@code content} in it), or the content folder itself
   * @throws IOException if the folder does not exist or cannot be listed at all; trouble with single files is a finding
   */
  public static SourceTree discover(Path folder, Findings findings) throws IOException {
    Path content = contentFolder(folder);
    SortedMap<String, FileTree.Found> files = FileTree.list(content, "", findings);
    return new SourceTree(content.toRealPath(), files);
  }

  /** {@code folder/content} if there is such a folder, else {@code folder}. */
  public static Path contentFolder(Path folder) {
    Path content = folder.resolve("content");
    return Files.isDirectory(content) ? content : folder;
  }
}
