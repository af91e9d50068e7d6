package org.touyan.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;

/** Why a file could not be read, in plain words. */
final class Reasons {
  private Reasons() {}

  static void report(Position at, IOException e, Findings findings) {
    if (e instanceof AccessDeniedException) {
      findings.report(Code.FILE_UNREADABLE, at, "没有读取权限", "no permission to read it");
    } else if (e instanceof NoSuchFileException) {
      findings.report(Code.FILE_UNREADABLE, at, "文件刚刚被删除或改名", "it was removed or renamed just now");
    } else {
      findings.report(Code.FILE_UNREADABLE, at, "磁盘出错", "the disk reports an error");
    }
  }
}
