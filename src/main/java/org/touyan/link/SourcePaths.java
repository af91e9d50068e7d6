package org.touyan.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths below {@code content/}, joined without ever leaving it. */
final class SourcePaths {
  private SourcePaths() {}

  /** The folder of a file, with its closing slash; "" at the top. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * {@code path} as seen from {@code folder} ("" or with a closing slash); a leading slash means the content folder.
   * Nothing when it leads out of the content folder. A closing slash is kept.
   */
  static Optional<String> resolve(String folder, String path) {
    String whole = path.startsWith("/") ? path.substring(1) : folder + path;
    Deque<String> parts = new ArrayDeque<>();
    for (String part : whole.split("/")) {
      if (part.isEmpty() || part.equals(".")) continue;
      if (!part.equals("..")) {
        parts.addLast(part);
      } else if (parts.pollLast() == null) {
        return Optional.empty();
      }
    }
    String joined = String.join("/", parts);
    return Optional.of(whole.endsWith("/") && !joined.isEmpty() ? joined + "/" : joined);
  }

  /** What to write in a file of {@code folder} ("" or with a closing slash) to get to {@code path}: "../terms/a.md". */
  static String from(String folder, String path) {
    int common = 0;
    for (int i = 0;
        i < folder.length() && i < path.length() && folder.charAt(i) == path.charAt(i);
        i++) {
      if (folder.charAt(i) == '/') common = i + 1;
    }
    long up = folder.substring(common).chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + path.substring(common);
  }
}
