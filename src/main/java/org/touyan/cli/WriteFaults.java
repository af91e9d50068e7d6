package org.touyan.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.touyan.write.WriteFailure;

/** Why files could not be written or removed, what to do, and what has become of the site or report that was there before. */
final class WriteFaults {
  private final Console console;
  private final WriteFailure failure;

  /** Whether it is a trainer's report; else a site. */
  private final boolean report;

  private WriteFaults(Console console, WriteFailure failure, boolean report) {
    this.console = console;
    this.failure = failure;
    this.report = report;
  }

  static void tell(Console console, WriteFailure failure, String command) {
    new WriteFaults(console, failure, command.equals("merge")).tell(command);
  }

  private void tell(String command) {
    String file = Console.clean(failure.file());
    console.error(console.english() ? english(file) : chinese(file));
    console.error("    " + console.say("→ ", "-> ") + cure());
    boolean halfway = failure.reason() == WriteFailure.Reason.DENIED
        || failure.reason() == WriteFailure.Reason.DISK;
    if (command.equals("clean") && halfway) {
      console.error("    "
          + console.say(
              "可能只删去了一部分，再运行一次 touyan clean。", "Part of it may be gone: run touyan clean again."));
    } else {
      console.error(
          "    " + console.say("原来的" + thing() + "没有改动。", "The " + thing() + " is as it was."));
    }
  }

  private String thing() {
    return report ? console.say("报告", "report") : console.say("站点", "site");
  }

  private String option() {
    return report ? "-o" : "-d";
  }

  private String chinese(String file) {
    return switch (failure.reason()) {
      case NOT_OURS -> "“" + file + "”里有不是头雁生成的文件，没有往里写。";
      case OTHER_MAKER -> "“" + file + "”里是" + (report ? "网站" : "学习记录的报告") + "，没有往里写。";
      case NOT_A_FOLDER -> thing() + "不能放到“" + file + "”：它不是文件夹，或者还没有建。";
      case WHOLE_DRIVE -> thing() + "不能直接放到“" + file + "”：它是整个磁盘或 U 盘，要放进它里面的一个文件夹。";
      case LOCKED -> "另一个头雁正在往“" + file + "”里写。";
      case DENIED -> "“" + file + "”不让写。";
      case BAD_PATH, TWICE -> "网页文件不能叫“" + file + "”：有的电脑不认这个名字，或者已经有了。";
      case IN_THE_WAY -> "“" + file + "”不是头雁生成的，却占了网页文件的位置。";
      case DISK -> "写“" + file + "”时磁盘出错" + reason("：") + "。";
    };
  }

  private String english(String file) {
    return switch (failure.reason()) {
      case NOT_OURS ->
        "\"" + file + "\" holds files that Touyan did not make; nothing was written.";
      case OTHER_MAKER ->
        "\"" + file + "\" holds a " + (report ? "site" : "report on records")
            + "; nothing was written.";
      case NOT_A_FOLDER ->
        "the " + thing() + " cannot be put into \"" + file
            + "\": it is no folder, or does not exist yet.";
      case WHOLE_DRIVE ->
        "\"" + file + "\" is a whole disk or stick; the " + thing()
            + " must go into a folder on it.";
      case LOCKED -> "another run is writing to \"" + file + "\".";
      case DENIED -> "\"" + file + "\" may not be written.";
      case BAD_PATH, TWICE ->
        "no file of a site can be called \"" + file
            + "\": some systems refuse the name, or it is taken.";
      case IN_THE_WAY ->
        "\"" + file + "\" was not made by Touyan and lies where a file of the site belongs.";
      case DISK -> "disk error at \"" + file + "\"" + reason(": ") + ".";
    };
  }

  private String cure() {
    return switch (failure.reason()) {
      case NOT_OURS, OTHER_MAKER ->
        console.say(
            "用 " + option() + " 换一个新文件夹，或先把里面的文件移走。",
            "name a new folder with " + option() + ", or move those files away.");
      case NOT_A_FOLDER ->
        console.say(
            "用 " + option() + " 指到一个文件夹，它的上一级要先建好。",
            "name a folder with " + option() + "; the one above it must exist.");
      case WHOLE_DRIVE -> {
        String inside = Console.clean(
            Path.of(failure.file()).resolve(report ? "report" : "site").toString());
        yield console.say(
            "写成 " + option() + " " + inside + "。", "say " + option() + " " + inside + ".");
      }
      case LOCKED -> console.say("等它做完再试。", "try again when it is done.");
      case DENIED ->
        console.say(
            "关掉正打开的网页和文件，看看权限和 U 盘的写保护开关。",
            "close open pages and files; check permissions and the stick's write protection.");
      case BAD_PATH, TWICE ->
        console.say(
            "改主题 assets 里的文件名：只用字母、数字、- 和 _。",
            "rename the file in the theme's assets: letters, digits, - and _ only.");
      case IN_THE_WAY -> console.say("把它移走，或加上 --clean。", "move it away or add --clean.");
      case DISK ->
        console.say(
            "看看磁盘满没满、U 盘有没有插好。", "check whether the disk is full and the stick is in place.");
    };
  }

  /** What the system said, in its own words. */
  private String reason(String before) {
    Throwable cause = failure.getCause();
    String words = cause instanceof FileSystemException inFile
        ? inFile.getReason()
        : cause == null ? null : cause.getMessage();
    if (words == null) return "";
    boolean full = words.equals("No space left on device") && !console.english();
    return Console.clean(before + (full ? "没有空间了" : words));
  }
}
