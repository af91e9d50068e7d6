package org.touyan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touyan.searchpack.OpenSearchExport;
import org.touyan.searchpack.PackSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code touyan search-export}: the sections of a built site for an engine on a server and how it is to read them, or how to ask it. */
@Command(
    name = "search-export",
    mixinStandardHelpOptions = true,
    versionProvider = TouyanCommand.Version.class)
final class SearchExportCommand implements Callable<Integer> {
  private static final String OPENSEARCH = "opensearch";

  private final Console console;

  @Mixin
  private final FolderOptions folders = new FolderOptions();

  @Option(names = "--format", paramLabel = "NAME", descriptionKey = "exportFormat")
  private String format = OPENSEARCH;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      descriptionKey = "exportTo")
  private Path output = Path.of("search-export");

  @Option(names = "--query", paramLabel = "WORDS", descriptionKey = "exportQuery")
  private @Nullable String query;

  SearchExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!format.equals(OPENSEARCH)) {
      console.error(console.say("命令写错了：--format 是 opensearch。", "usage: --format is opensearch."));
      return Exit.USAGE;
    }
    return BuiltPack.use(console, folders, pack -> {
      if (query != null) {
        console.print(OpenSearchExport.query(query, pack.ranking()));
        return Exit.BUILT;
      }
      Files.createDirectories(output);
      Path template = output.resolve("template.json");
      Files.writeString(template, OpenSearchExport.template(pack.ranking()));
      Path lines = output.resolve("sections.ndjson");
      write(pack, lines);
      console.print(console.say("已导出：", "exported: ")
          + Stream.of(lines, template)
              .map(file -> Console.clean(file.toString()))
              .collect(Collectors.joining(" ")));
      return Exit.BUILT;
    });
  }

  private static void write(PackSearcher pack, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      pack.sections(section -> {
        try {
          out.write(OpenSearchExport.lines(section));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
