package org.touyan.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths below {@code content/}, joined without ever leaving it. */
final class SourcePaths {
  private SourcePaths() {}

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
}
