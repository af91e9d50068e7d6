package org.touyan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code touyan quiz}: questions out of Moodle and into it. */
@Command(
    name = "quiz",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "export|import",
    versionProvider = TouyanCommand.Version.class,
    subcommands = {QuizExportCommand.class, QuizImportCommand.class})
final class QuizCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
