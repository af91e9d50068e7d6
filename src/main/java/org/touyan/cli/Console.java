package org.touyan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Severity;

/** The one place that prints. Results go to the output, findings and errors to the error stream. */
final class Console {
  private static final int SHOWN_MAX = 100;

  private final PrintStream out;
  private final PrintStream err;
  private boolean english;

  Console(PrintStream out, PrintStream err, boolean english) {
    this.out = out;
    this.err = err;
    this.english = english;
  }

  boolean english() {
    return english;
  }

  void setEnglish(boolean english) {
    this.english = english;
  }

  /** Chinese or English, by the language asked for. */
  String say(String chinese, String inEnglish) {
    return english ? inEnglish : chinese;
  }

  /** "1 page", "2 pages". */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  void print(String line) {
    out.println(line);
  }

  void error(String line) {
    err.println(line);
  }

  PrintStream err() {
    return err;
  }

  /** Prints findings, at most {@value #SHOWN_MAX} unless {@code all}: more would push the first ones off the screen. */
  void findings(List<Diagnostic> found, boolean all) {
    List<Diagnostic> shown = all || found.size() <= SHOWN_MAX ? found : worst(found);
    for (Diagnostic one : shown) err.println(format(one));
    int rest = found.size() - shown.size();
    if (rest > 0) {
      err.println(say(
          "……还有 " + rest + " 处没有列出，加上 --verbose 可以全部看到。",
          "… and " + rest + " more; add --verbose to see all."));
    }
  }

  /** Errors before warnings when not all can be shown, then again in reading order. */
  private static List<Diagnostic> worst(List<Diagnostic> found) {
    List<Diagnostic> worst = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (Diagnostic one : found) {
        if (one.code().severity() == severity && worst.size() < SHOWN_MAX) worst.add(one);
      }
    }
    return worst.stream().sorted().toList();
  }

  private String format(Diagnostic one) {
    boolean isError = one.code().severity() == Severity.ERROR;
    String kind = isError ? say("错误", "error") : say("提醒", "warning");
    String sentence = one.code().sentence(english, one.args());
    String cure = one.code().cure(english, one.args());
    String meant = one.suggestion().isEmpty()
        ? ""
        : say("是不是“" + one.suggestion() + "”？", "did you mean \"" + one.suggestion() + "\"? ");
    return clean(one.at() + ": " + kind + " " + one.code().id() + say("：", ": ") + sentence
            + say("。", "."))
        + System.lineSeparator()
        + clean("    " + say("→ ", "-> ") + meant + cure + say("。", "."));
  }

  /** Control characters out of content must not reach the terminal. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) || isBidi(c) ? '\uFFFD' : c));
    return out.toString();
  }

  private static boolean isBidi(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }
}
