package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes one file that somebody named: whole or not at all, and never over another one unasked. */
final class SafeFile {
  private SafeFile() {}

  /** Whether it was written; if not, that was said. */
  static boolean write(Console console, Path file, String text, boolean force) throws IOException {
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
      Files.writeString(part, text);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return true;
  }
}
