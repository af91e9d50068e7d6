package org.touyan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touyan} itself: version, help and the commands. */
@Command(
    name = "touyan",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "init|build|search|search-export|quiz|records|clean",
    versionProvider = TouyanCommand.Version.class,
    subcommands = {
      InitCommand.class,
      BuildCommand.class,
      SearchCommand.class,
      SearchExportCommand.class,
      QuizCommand.class,
      RecordsCommand.class,
      CleanCommand.class
    })
final class TouyanCommand implements Runnable {
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      descriptionKey = "lang",
      scope = CommandLine.ScopeType.INHERIT)
  @SuppressWarnings(
      "UnusedVariable") // read before parsing, because parsing may already have something to say
  private String lang = "";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The version of the program. */
  static final class Version implements CommandLine.IVersionProvider {
    static final String NUMBER = "0.1.0";

    @Override
    public String[] getVersion() {
      return new String[] {"touyan " + NUMBER};
    }
  }
}
