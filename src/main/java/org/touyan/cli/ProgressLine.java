package org.touyan.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.touyan.build.Progress;

/** One line on a terminal that tells how far a build is, once it takes longer than a second. */
final class ProgressLine implements Progress {
  private static final long SILENT_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;

  private final Console console;
  private final PrintStream err;
  private final LongSupplier nanos;
  private final long start;
  private long last;
  private boolean shown;

  ProgressLine(Console console, LongSupplier nanos) {
    this.console = console;
    this.err = console.err();
    this.nanos = nanos;
    start = nanos.getAsLong();
    last = start;
  }

  @Override
  public void at(Stage stage, int done, int all) {
    long now = nanos.getAsLong();
    if (now - start < SILENT_NANOS || now - last < EVERY_NANOS) return;
    last = now;
    shown = true;
    err.print("\r" + words(stage) + " " + done + "/" + all + "    ");
    err.flush();
  }

  private String words(Stage stage) {
    return switch (stage) {
      case READ -> console.say("读取", "reading");
      case MAKE -> console.say("生成", "making");
    };
  }

  /** Wipes the line, before anything else is printed. */
  void end() {
    if (!shown) return;
    err.print("\r" + " ".repeat(40) + "\r");
    err.flush();
  }
}
