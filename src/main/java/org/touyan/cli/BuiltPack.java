package org.touyan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touyan.searchpack.DamagedPackException;
import org.touyan.searchpack.PackSearcher;

/** The search pack of a built site, and what is said when there is none or it is damaged. */
final class BuiltPack {
  /** What a command does with a pack; gives its exit code. */
  interface Use {
    int of(PackSearcher pack) throws IOException;
  }

  private BuiltPack() {}

  static int use(Console console, FolderOptions folders, Use use) throws IOException {
    Path site = folders.site().orElse(folders.source());
    Path folder = site.resolve("search");
    if (!Files.isDirectory(folder)) {
      console.error(console.say("还没有生成站点：找不到 ", "the site is not built: there is no ")
          + Console.clean(folder.toString()));
      console.error("    " + console.say("→ 先运行 touyan build。", "-> run touyan build first."));
      return Exit.USAGE;
    }
    try {
      return use.of(new PackSearcher(name -> bytes(folder.resolve(name))));
    } catch (DamagedPackException damaged) {
      String file = Console.clean("search/" + damaged.file());
      console.error(
          console.say("搜索用的文件不完整：" + file, "a file of the search index is damaged: " + file));
      console.error("    "
          + console.say(
              "→ 重新运行 touyan build，或重新复制整个站点。",
              "-> run touyan build again, or copy the whole site again."));
      return Exit.FAULT;
    }
  }

  private static byte @Nullable [] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
