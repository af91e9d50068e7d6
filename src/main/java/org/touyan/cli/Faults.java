package org.touyan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import org.touyan.render.ThemeFault;
import org.touyan.write.WriteFailure;

/** Tells what no diagnostic covers: the disk, the theme, our own bugs. */
final class Faults {
  private Faults() {}

  static int tell(Console console, Throwable fault, String command, List<String> args) {
    if (fault instanceof UncheckedIOException wrapped && wrapped.getCause() != null)
      fault = wrapped.getCause();
    if (fault instanceof ThemeFault theme) {
      ThemeFaults.tell(console, theme);
    } else if (fault instanceof WriteFailure failure) {
      WriteFaults.tell(console, failure, command);
    } else if (fault instanceof CharacterCodingException) {
      console.error(console.say("文字编码有误：", "wrong character encoding: ")
          + Console.clean(String.valueOf(fault.getMessage())));
    } else if (fault instanceof IOException) {
      console.error(disk(console, (IOException) fault));
      if (command.equals("build")) untouched(console);
    } else if (fault instanceof OutOfMemoryError) {
      console.error(console.say("内存不够。", "out of memory."));
      console.error("    "
          + console.say(
              "→ 关掉别的程序再试，或设置 TOUYAN_JAVA_OPTS=-Xmx2g。",
              "-> close other programs or set TOUYAN_JAVA_OPTS=-Xmx2g."));
    } else {
      console.error(console.say("程序自己出错了，这不是您的错：", "the program itself is at fault: ") + fault);
      if (args.contains("--verbose")) fault.printStackTrace(console.err());
      console.error("    "
          + console.say(
              "→ 加上 --verbose 再试一次，把看到的内容发给维护者。",
              "-> run again with --verbose and send what you see to the maintainers."));
    }
    return Exit.FAULT;
  }

  /** Says that a build that failed changed nothing. */
  static void untouched(Console console) {
    console.error(
        "    " + console.say("→ 原来的 site 文件夹没有改动。", "-> the site folder was left as it was."));
  }

  private static String disk(Console console, IOException fault) {
    String file = fault instanceof FileSystemException named && named.getFile() != null
        ? named.getFile()
        : "";
    String reason = fault instanceof FileSystemException named && named.getReason() != null
        ? named.getReason()
        : String.valueOf(fault.getMessage());
    if (fault instanceof AccessDeniedException) reason = console.say("没有权限", "permission denied");
    if (fault instanceof NoSuchFileException) reason = console.say("文件不见了", "the file is gone");
    if (fault.getCause() instanceof ReadOnlyFileSystemException)
      reason = console.say("磁盘只读", "the disk is read-only");
    return Console.clean(console.say("读写磁盘时出错：", "disk error: ")
        + file
        + (file.isEmpty() ? "" : console.say("：", ": "))
        + reason);
  }
}
