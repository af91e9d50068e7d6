package org.touyan.cli;

import picocli.CommandLine;

/** Makes the commands, each with the console. */
final class Commands implements CommandLine.IFactory {
  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <K> K create(Class<K> type) throws Exception {
    if (type == BuildCommand.class) return (K) new BuildCommand(console);
    if (type == SearchCommand.class) return (K) new SearchCommand(console);
    if (type == SearchExportCommand.class) return (K) new SearchExportCommand(console);
    if (type == RecordsMergeCommand.class) return (K) new RecordsMergeCommand(console);
    if (type == RecordsCheckCommand.class) return (K) new RecordsCheckCommand(console);
    if (type == RecordsXapiCommand.class) return (K) new RecordsXapiCommand(console);
    if (type == QuizExportCommand.class) return (K) new QuizExportCommand(console);
    if (type == QuizImportCommand.class) return (K) new QuizImportCommand(console);
    if (type == InitCommand.class) return (K) new InitCommand(console);
    if (type == CleanCommand.class) return (K) new CleanCommand(console);
    if (type == RecordsCommand.class) return (K) new RecordsCommand();
    return CommandLine.defaultFactory().create(type);
  }
}
