package org.touyan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.SourceText;
import org.touyan.text.Sizes;

/** Files that people hand in, named one by one or lying in a folder: records of learners, sheets of trainers. */
public final class HandedIn {
  /** Largest sheet, in bytes. */
  public static final int SHEET_BYTES_MAX = 20 * Sizes.MB;

  private static final List<byte[]> WORKBOOKS = List.of(
      new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
  private static final List<String> RECORDS = List.of(".json", ".txt");

  private HandedIn() {}

  /**
   * A file.
   *
   * @param path as it is shown in messages, '/' on every platform
   */
  public record Item(String path, Path file) {
    /** Its bytes from the beginning. */
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** The files named and those in the folders named, by path; what is neither a record nor hidden is reported. */
  public static List<Item> records(List<Path> named, Findings findings) throws IOException {
    List<Item> items = new ArrayList<>();
    for (Path path : named) {
      String shown = shown(path);
      if (!Files.isDirectory(path)) {
        existing(path, shown, findings).ifPresent(items::add);
        continue;
      }
      String prefix = shown.endsWith("/") ? shown : shown + "/";
      FileTree.list(path, prefix, findings).forEach((below, found) -> {
        String name = below.toLowerCase(Locale.ROOT);
        if (RECORDS.stream().anyMatch(name::endsWith)) {
          items.add(new Item(prefix + below, found.file()));
        } else if (!name.endsWith("thumbs.db") && !name.endsWith("desktop.ini")) {
          findings.report(Code.RECORDS_OTHER_KIND, Position.file(prefix + below));
        }
      });
    }
    return items;
  }

  private static Optional<Item> existing(Path path, String shown, Findings findings) {
    if (Files.isRegularFile(path)) return Optional.of(new Item(shown, path));
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      findings.report(
          Code.FILE_UNREADABLE, Position.file(shown), "不是普通的文件", "it is not an ordinary file");
    } else {
      findings.report(
          Code.FILE_UNREADABLE, Position.file(shown), "没有这个文件", "there is no such file");
    }
    return Optional.empty();
  }

  /** A sheet, decoded; empty when that is not possible (reported). */
  public static Optional<SourceText> sheet(Path path, Findings findings) {
    String shown = shown(path);
    Optional<Item> item = existing(path, shown, findings);
    if (item.isEmpty()) return Optional.empty();
    try (InputStream in = item.get().open()) {
      byte[] bytes = in.readNBytes(SHEET_BYTES_MAX + 1);
      if (isWorkbook(bytes)) {
        findings.report(
            Code.SHEET_BROKEN,
            Position.file(shown),
            "这是表格软件的工作簿，不是 CSV",
            "it is a workbook, not CSV");
        return Optional.empty();
      }
      if (bytes.length <= SHEET_BYTES_MAX) return TextDecoder.decode(shown, bytes, findings);
      findings.report(
          Code.FILE_TOO_LARGE,
          Position.file(shown),
          Sizes.words(Files.size(path)),
          Sizes.words(SHEET_BYTES_MAX));
    } catch (IOException e) {
      Reasons.report(Position.file(shown), e, findings);
    }
    return Optional.empty();
  }

  /** Whether they begin like .xlsx (a ZIP file) or .xls (a compound file), whatever the name says. */
  private static boolean isWorkbook(byte[] bytes) {
    return WORKBOOKS.stream()
        .anyMatch(begin -> bytes.length >= begin.length
            && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length));
  }

  private static String shown(Path path) {
    return Names.shown(path.toString().replace('\\', '/'));
  }

  /** Whether a file or folder that was named is there and may be read. */
  public static boolean isThere(Path named) {
    return Files.isReadable(named);
  }
}
