package org.touyan.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code -s} and {@code -d}: the same for every command that works on a project. */
final class FolderOptions {
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

  /** The folder named, or the current one. */
  Path source() {
    return source.toAbsolutePath();
  }

  /** The project's folders; nothing when there is no content. */
  Optional<Places> places() {
    return Places.find(source, destination);
  }

  /** Where the site is: also without content when it was named; nothing when it cannot be known. */
  Optional<Path> site() {
    if (destination != null) return Optional.of(destination.toAbsolutePath().normalize());
    return places().map(Places::site);
  }
}
