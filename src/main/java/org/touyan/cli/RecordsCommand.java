package org.touyan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code touyan records}: what learners handed in, merged and counted. */
@Command(
    name = "records",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "merge|check|xapi",
    versionProvider = TouyanCommand.Version.class,
    subcommands = {RecordsMergeCommand.class, RecordsCheckCommand.class, RecordsXapiCommand.class})
final class RecordsCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
