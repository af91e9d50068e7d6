package org.touyan.write;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.touyan.write.WriteFailure.Reason;

/** The paths of one site: each fit for every system that may read the stick, no two the same where case does not count. */
final class OutputPaths {
  /** Longest path from the site root: leaves Windows half of its 260 for the folder the site lies in. */
  static final int CHARS_MAX = 120;

  private static final Set<String> DEVICES = Set.of(
      "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
      "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
      "lpt9");

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  /** Takes {@code path}, or says why it cannot be. */
  synchronized void claim(String path) throws WriteFailure {
    check(path);
    String key = key(path);
    String other = files.putIfAbsent(key, path);
    if (other == null) other = folders.get(key);
    for (int i = path.indexOf('/'); i >= 0 && other == null; i = path.indexOf('/', i + 1)) {
      String folder = path.substring(0, i);
      other = files.get(key(folder));
      String known = folders.putIfAbsent(key(folder), folder);
      if (known != null && !known.equals(folder)) other = known;
    }
    if (other != null)
      throw new WriteFailure(Reason.TWICE, path, "the same path as " + other, null);
  }

  /** The file taken where {@code path} would lie on a system that ignores case, or "". */
  synchronized String takenBy(String path) {
    return files.getOrDefault(key(path), "");
  }

  static String key(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  /** Refuses what cannot be the path of a file of a site. */
  static void check(String path) throws WriteFailure {
    if (!isFit(path))
      throw new WriteFailure(Reason.BAD_PATH, path, "not a path that every system can hold", null);
  }

  /** Whether {@code path} consists of ASCII letters, digits, {@code . _ -} and single slashes, and no part is odd. */
  static boolean isFit(String path) {
    if (path.isEmpty() || path.length() > CHARS_MAX) return false;
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i == path.length() ? '/' : path.charAt(i);
      if (c == '/') {
        if (!isFitName(path.substring(start, i))) return false;
        start = i + 1;
      } else if (!isFitChar(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFitChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static boolean isFitName(String name) {
    if (name.isEmpty() || name.endsWith(".")) return false;
    int dot = name.indexOf('.');
    return !DEVICES.contains(key(dot < 0 ? name : name.substring(0, dot)));
  }
}
