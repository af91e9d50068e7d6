package org.touyan.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. Everything below takes its streams, clock and language from here. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Windows consoles are set to UTF-8 by the launcher; whatever the JVM guessed is not asked.
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exit =
        readsNames(System.getProperty("os.name", ""), System.getProperty("sun.jnu.encoding", ""))
            ? run(args, out, err, System.getenv())
            : refuseLocale(err);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /** Whether Chinese file names come through: on Windows always, elsewhere only where the locale is UTF-8. */
  static boolean readsNames(String system, String namesEncoding) {
    return system.startsWith("Windows") || namesEncoding.equalsIgnoreCase("UTF-8");
  }

  private static int refuseLocale(PrintStream err) {
    err.println(
        "这个终端的语言环境不是 UTF-8，读不出中文文件名。 The locale is not UTF-8: Chinese file names cannot be read.");
    err.println("    → 用 ./touyan 启动，或先运行 run this first: export LC_ALL=C.UTF-8");
    return Exit.FAULT;
  }

  /** Runs one command line and returns its exit code. */
  static int run(String[] args, PrintStream out, PrintStream err, Map<String, String> env) {
    Console console = new Console(out, err, wantsEnglish(args, env));
    CommandLine line = new CommandLine(new TouyanCommand(), new Commands(console));
    explain(line, HelpTexts.of(console.english()));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    // "@name" is a word to search for, not a file to read arguments from.
    line.setExpandAtFiles(false);
    line.setUsageHelpWidth(100);
    line.setUsageHelpAutoWidth(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((fault, given) -> usage(console, fault));
    line.setExecutionExceptionHandler((fault, command, parsed) ->
        Faults.tell(console, fault, command.getCommandName(), Arrays.asList(args)));
    try {
      return line.execute(args);
    } catch (Error fault) { // memory or stack: the command line hands on exceptions only
      return Faults.tell(console, fault, "", Arrays.asList(args));
    }
  }

  /** Gives a command and all below it their help texts. */
  private static void explain(CommandLine line, ResourceBundle texts) {
    line.setResourceBundle(texts);
    line.getSubcommands().values().forEach(sub -> explain(sub, texts));
  }

  /** The language must be known before the arguments are parsed, because parsing may already have something to say. */
  private static boolean wantsEnglish(String[] args, Map<String, String> env) {
    List<String> list = Arrays.asList(args);
    int at = list.lastIndexOf("--lang");
    String lang =
        at >= 0 && at + 1 < list.size() ? list.get(at + 1) : env.getOrDefault("TOUYAN_LANG", "zh");
    for (String arg : list) if (arg.startsWith("--lang=")) lang = arg.substring("--lang=".length());
    return lang.startsWith("en");
  }

  private static int usage(Console console, ParameterException fault) {
    CommandLine line = fault.getCommandLine();
    String what = Console.clean(String.valueOf(fault.getMessage()));
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String given = Console.clean(String.join(" ", unmatched.getUnmatched()));
      String near =
          String.join(" ", unmatched.getSuggestions().stream().limit(2).toList());
      what = console.say("不认识“" + given + "”", "\"" + given + "\" is not known")
          + (near.isEmpty() ? "" : console.say("，是不是 " + near, ", did you mean " + near));
    } else if (fault instanceof CommandLine.MissingParameterException missing) {
      String names = String.join(
          "、",
          missing.getMissing().stream()
              .map(CommandLine.Model.ArgSpec::paramLabel)
              .toList());
      what = console.say("还缺：" + names, "missing: " + names);
    } else if (fault instanceof CommandLine.OverwrittenOptionException twice) {
      String name = twice.getOverwritten() instanceof CommandLine.Model.OptionSpec option
          ? option.longestName()
          : twice.getOverwritten().paramLabel();
      what = console.say(name + " 写了两次", name + " is given twice");
    } else if (fault.getArgSpec() != null) {
      String name = fault.getArgSpec() instanceof CommandLine.Model.OptionSpec option
          ? option.longestName()
          : fault.getArgSpec().paramLabel();
      String value = fault.getValue() == null ? "" : Console.clean(fault.getValue());
      what =
          console.say(name + " 的值“" + value + "”不对", "\"" + value + "\" is not a value of " + name);
    }
    boolean asks = what.contains("是不是 ") || what.contains("did you mean ");
    String end = asks ? console.say("？", "?") : console.say("。", ".");
    console.error(console.say("命令写错了：", "usage: ") + what + end);
    String help = line.getCommandSpec().qualifiedName() + " --help";
    console.error("    " + console.say("→ 用法见 ", "-> see ") + help);
    return Exit.USAGE;
  }
}
