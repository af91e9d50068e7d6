package org.touyan.source;

import java.nio.file.Path;
import java.util.StringJoiner;

/** Names of files and folders. */
final class Names {
  /** What a JDK puts for bytes of a name that it cannot read: the name is not what the disk has. */
  private static final int UNREADABLE = 0xfffd;

  private Names() {}

  /** Whether a name can stand in a page, a message and an address as it is. */
  static boolean isGood(String name) {
    return name.codePoints().noneMatch(Names::isBad);
  }

  /** A name for a message: nothing in it that a terminal would obey. */
  static String shown(String name) {
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints().forEach(c -> out.appendCodePoint(isBad(c) ? UNREADABLE : c));
    return out.toString();
  }

  private static boolean isBad(int c) {
    boolean control = c < 0x20 || c >= 0x7f && c < 0xa0;
    boolean surrogate = c >= 0xd800 && c < 0xe000;
    boolean direction =
        c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069; // would turn the message around
    return control
        || surrogate
        || direction
        || c == '\\'
        || c == UNREADABLE
        || c == 0x2028
        || c == 0x2029;
  }

  /** A relative path with '/' on every platform. */
  static String slashed(Path relative) {
    StringJoiner path = new StringJoiner("/");
    for (Path part : relative) path.add(part.toString());
    return path.toString();
  }
}
