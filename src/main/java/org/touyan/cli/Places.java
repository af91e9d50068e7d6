package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a project lies.
 *
 * @param project the folder that holds {@code content/} (and maybe {@code themes/})
 * @param content the folder with the pages
 * @param site where the site goes
 */
record Places(Path project, Path content, Path site) {
  /** Finds the folders from what was typed; nothing when there is no content. */
  static Optional<Places> find(Path source, @Nullable Path destination) {
    Path folder = source.toAbsolutePath().normalize();
    Path content = folder.resolve("content");
    Path project = folder;
    if (!Files.isDirectory(content)) {
      boolean isContent =
          folder.getFileName() != null && folder.getFileName().toString().equals("content");
      if (!isContent || !Files.isDirectory(folder)) return Optional.empty();
      content = folder;
      project = folder.getParent() == null ? folder : folder.getParent();
    }
    Path site = destination == null
        ? project.resolve("site")
        : destination.toAbsolutePath().normalize();
    return Optional.of(new Places(project, content, site));
  }

  /** Whether site and content lie in each other, so that writing the one, or cleaning it, would touch the other. */
  boolean overlap() {
    Path pages = real(content);
    Path pagesOut = real(site);
    if (pagesOut.getParent() == null) return false; // A whole drive is refused by the writer.
    return pages.startsWith(pagesOut) || pagesOut.startsWith(pages);
  }

  /** Whether what is written there lies in a site, in a copy of one, or among the pages that a site is made of. */
  static boolean isPublic(Path target) {
    for (Path at = real(target.toAbsolutePath().normalize()); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("data").resolve("site.js"))) return true;
      if (Files.exists(at.resolve("site.yml"))) return true;
    }
    return false;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      Path name = path.getFileName();
      return parent == null || name == null ? path : real(parent).resolve(name);
    }
  }

  /** Says that there is no content at {@code source}, and what to do. */
  static int missing(Console console, Path source) {
    String folder = Console.clean(source.toString());
    console.error(console.say(
        "在“" + folder + "”里找不到 content 文件夹。", "there is no content folder in \"" + folder + "\"."));
    console.error("    "
        + console.say(
            "→ 用 -s 指到放着 content 的文件夹，或用 touyan init 新建一个。",
            "-> use -s to name the folder that holds content, or touyan init to make one."));
    return Exit.USAGE;
  }
}
