package org.touyan.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;

/**
 * Reads files of records into a log. A damaged file gives every event that is whole: the id of an event proves it, whatever
 * stands around it. The file is never held as a whole.
 */
public final class LogReader {
  private static final String GB18030 = "GB18030";
  private static final int CODE_BYTES_MAX = 4 << 20;

  private final Optional<String> siteId;
  private final Clock clock;
  private final MergedLog log;
  private final Findings findings;
  private final EventCheck check = new EventCheck();

  /** @param siteId the site whose records are wanted; empty takes those of any */
  public LogReader(Optional<String> siteId, Clock clock, MergedLog log, Findings findings) {
    this.siteId = siteId;
    this.clock = clock;
    this.log = log;
    this.findings = findings;
  }

  /** Reads one file; what is wrong with it is reported. */
  public FileTally read(HandedFile file) {
    return read(file, (site, event) -> {});
  }

  /** @param each hears every good event with the id of its site ("" where the file names none), also those read before */
  public FileTally read(HandedFile file, BiConsumer<String, Event> each) {
    try {
      LogScan scan = scan(file, "", each);
      // Saved by an old Notepad, perhaps: then events with Chinese do not fit their ids, because it
      // was misread.
      if (scan.isMisread() && Charset.isSupported(GB18030)) {
        LogScan again = scan(file, GB18030, each);
        if (again.good() > scan.good()) scan = again;
      }
      scan.keepApart();
      if (scan.isEmpty()) scan.codes(text(file));
      scan.report(findings);
      return scan.tally();
    } catch (IOException | UncheckedIOException e) {
      findings.report(
          Code.FILE_UNREADABLE,
          Position.file(file.path()),
          "磁盘出错，或者文件刚刚被移走",
          "the disk reports an error, or the file was moved just now");
      return new FileTally(file.path(), "", "", 0, 0, 0, "", "");
    }
  }

  private LogScan scan(HandedFile file, String charset, BiConsumer<String, Event> each)
      throws IOException {
    LogScan scan = new LogScan(file.path(), siteId, clock, check, log, each);
    try (InputStream in = new BufferedInputStream(file.opener().open(), 1 << 16)) {
      Charset encoding = charset.isEmpty() ? encoding(in) : Charset.forName(charset);
      scan.all(new Chars(new InputStreamReader(in, encoding)));
    }
    return scan;
  }

  /** As much of a file as a message with a text code may have. */
  private static String text(HandedFile file) throws IOException {
    try (InputStream in = new BufferedInputStream(file.opener().open(), 1 << 16)) {
      Charset encoding = encoding(in);
      return new String(in.readNBytes(CODE_BYTES_MAX), encoding);
    }
  }

  private static Charset encoding(InputStream in) throws IOException {
    in.mark(2);
    int mark = in.read() << 8 | in.read();
    in.reset();
    if (mark == 0xfffe) return StandardCharsets.UTF_16LE;
    return mark == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }
}
