package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.touyan.write.Cleaner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code touyan clean}: removes what build made, and nothing else. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class CleanCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private final FolderOptions folders = new FolderOptions();

  CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Path> found = folders.site();
    if (found.isEmpty()) return Places.missing(console, folders.source());
    Path site = found.get();
    int removed = Cleaner.clean(site);
    console.print(console.say(
        "删去了 " + removed + " 个生成的文件。",
        "removed " + Console.count(removed, "file") + " that build made."));
    return Exit.BUILT;
  }
}
