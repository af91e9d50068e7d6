package org.touyan.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;

/**
 * Lists the files below a folder that may be used, each looked at once. Hidden ones ({@code .} or {@code _} first) are
 * passed over; what leads out of the folder or cannot be named in a page is reported and left out.
 */
final class FileTree extends SimpleFileVisitor<Path> {
  /**
   * A file that may be read.
   *
   * @param file where its bytes are: for a link, what it leads to
   * @param bytes its size
   */
  record Found(Path file, long bytes) {}

  private final Path root;
  private final String prefix;
  private final Findings findings;
  private final SortedMap<String, Found> found = new TreeMap<>();

  private FileTree(Path root, String prefix, Findings findings) {
    this.root = root;
    this.prefix = prefix;
    this.findings = findings;
  }

  /**
   * The files by path below {@code folder}, '/' on every platform, in the order of their paths whatever the disk's is.
   *
   * @param prefix what findings put before these paths, "" or ending in '/'
   */
  static SortedMap<String, Found> list(Path folder, String prefix, Findings findings)
      throws IOException {
    FileTree tree = new FileTree(folder.toRealPath(), prefix, findings);
    Files.walkFileTree(tree.root, tree);
    return tree.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) return FileVisitResult.CONTINUE;
    String name = folder.getFileName().toString();
    if (isHidden(name)) return FileVisitResult.SKIP_SUBTREE;
    if (!Names.isGood(name)) return skipped(folder, Code.FILE_NAME_BAD);
    if (attributes.isOther()) { // a junction of Windows
      reportLink(folder, "指向别处的文件夹", "a link to a folder elsewhere");
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (isHidden(name)) return FileVisitResult.CONTINUE;
    if (!Names.isGood(name)) return skipped(file, Code.FILE_NAME_BAD);
    if (attributes.isSymbolicLink()) {
      link(file);
    } else if (attributes.isRegularFile()) {
      found.put(path(file), new Found(file, attributes.size()));
    } else {
      findings.report(Code.FILE_UNREADABLE, at(file), "不是普通的文件", "it is not an ordinary file");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    if (isHidden(name)) return FileVisitResult.CONTINUE;
    Reasons.report(at(file), e, findings);
    return FileVisitResult.CONTINUE;
  }

  /** A link counts as the file it leads to, if that file would have been listed itself. */
  private void link(Path link) {
    try {
      Path target = link.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
      if (!target.startsWith(root) || isHiddenBelowRoot(target)) {
        reportLink(link, "指向这个文件夹之外的链接", "a link out of this folder");
      } else if (!attributes.isRegularFile()) {
        reportLink(link, "指向文件夹的链接", "a link to a folder");
      } else if (!Places.areAlike(path(link), path(target))) {
        reportLink(link, "指向另一类文件的链接", "a link to a file of another kind");
      } else {
        found.put(path(link), new Found(target, attributes.size()));
      }
    } catch (IOException e) {
      reportLink(link, "断了或绕圈的链接", "a link to nothing or to itself");
    }
  }

  private boolean isHiddenBelowRoot(Path target) {
    for (Path part : root.relativize(target)) {
      if (isHidden(part.toString())) return true;
    }
    return false;
  }

  private FileVisitResult skipped(Path file, Code code) {
    findings.report(code, at(file));
    return FileVisitResult.SKIP_SUBTREE;
  }

  private void reportLink(Path link, String zh, String en) {
    findings.report(Code.FILE_LINK, at(link), Names.shown(link.getFileName().toString()), zh, en);
  }

  private Position at(Path file) {
    return Position.file(prefix + Names.shown(path(file)));
  }

  private String path(Path file) {
    return Names.slashed(root.relativize(file));
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }
}
