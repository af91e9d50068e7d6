package org.touyan.write;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is inside folders. Symbolic links are files here: never followed. */
final class Folders {
  private Folders() {}

  /** What lies directly in {@code folder}, in the system's order. */
  static List<Path> list(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      inside.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isEmptyFolder(Path folder) throws IOException {
    return isFolder(folder) && list(folder).isEmpty();
  }

  /** Removes {@code root} with all that is inside; does nothing when it is not there. */
  static void deleteTree(Path root, Disk disk) throws IOException {
    if (!exists(root)) return;
    if (!isFolder(root)) {
      disk.delete(root);
      return;
    }
    List<Path> folders = new ArrayList<>();
    Deque<Path> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      Path folder = left.pop();
      folders.add(folder);
      for (Path path : list(folder)) {
        if (isFolder(path)) left.push(path);
        else disk.delete(path);
      }
    }
    for (int i = folders.size() - 1; i >= 0; i--) disk.delete(folders.get(i));
  }
}
