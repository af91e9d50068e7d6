package org.touyan.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.touyan.diag.Findings;

/** Finds what a site is made of. */
public final class Discoverer {
  private Discoverer() {}

  /**
   * Lists the content of a project.
   *
   * @param content the content folder itself; a folder {@code content} inside it is one like the others
   * @throws IOException if the folder does not exist or cannot be listed at all; trouble with single files is a finding
   */
  public static SourceTree discover(Path content, Findings findings) throws IOException {
    SortedMap<String, FileTree.Found> files = FileTree.list(content, "", findings);
    return new SourceTree(content.toRealPath(), files);
  }
}
