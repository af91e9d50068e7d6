package org.touyan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touyan.write.Cleaner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code touyan clean}: removes what build made, and nothing else. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class CleanCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-s", "--source"},
      paramLabel = "DIR",
      descriptionKey = "source")
  private Path source = Path.of("");

  @Option(
      names = {"-d", "--destination"},
      paramLabel = "DIR",
      descriptionKey = "destination")
  private @Nullable Path destination;

  CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Places> places = Places.find(source, destination);
    if (places.isEmpty() && destination == null)
      return Places.missing(console, source.toAbsolutePath());
    Path site =
        destination == null ? places.get().site() : destination.toAbsolutePath().normalize();
    int removed = Cleaner.clean(site);
    console.print(console.say(
        "删去了 " + removed + " 个生成的文件。",
        "removed " + Console.count(removed, "file") + " that build made."));
    return Exit.BUILT;
  }
}
