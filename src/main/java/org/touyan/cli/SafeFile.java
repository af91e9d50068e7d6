package org.touyan.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes one file that somebody named: whole or not at all, and never over another one unasked. */
final class SafeFile {
  private SafeFile() {}

  /** Writes what a file is to hold. */
  interface Body {
    /** Whether it is to stay; if not, no file comes of it. */
    boolean write(Writer out) throws IOException;
  }

  /** Whether it was written; if not, that was said. */
  static boolean write(Console console, Path file, String text, boolean force) throws IOException {
    return write(console, file, force, out -> {
      out.write(text);
      return true;
    });
  }

  /** The same for what may be large. Nothing is said when the body itself gives up. */
  static boolean write(Console console, Path file, boolean force, Body body) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    String shown = Console.clean(file.toString());
    if (Files.isDirectory(target) || !force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      console.error(console.say(
          "“" + shown + "”已经有了，没有改动。", "\"" + shown + "\" exists; nothing was changed."));
      console.error("    "
          + console.say(
              "→ 用 -o 换一个名字，或加上 --force 换掉它。",
              "-> name another with -o, or add --force to replace it."));
      return false;
    }
    Path folder = target.getParent();
    if (folder == null) folder = target;
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".touyan-", ".part");
    try {
      boolean whole;
      try (Writer out = Files.newBufferedWriter(part)) {
        whole = body.write(out);
      }
      if (whole) Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return whole;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
