package org.touyan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.SourceText;
import org.touyan.text.Sizes;

/** One text file that somebody named: the limits and encodings of the pages. */
public final class TextFile {
  private TextFile() {}

  /**
   * The text, or nothing when a finding says why.
   *
   * @param shown its name in findings
   * @throws IOException when it cannot be read
   */
  public static Optional<SourceText> read(Path file, String shown, Findings findings)
      throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(SourceTree.TEXT_BYTES_MAX + 1);
    }
    if (bytes.length > SourceTree.TEXT_BYTES_MAX) {
      String size = Sizes.words(Files.size(file));
      findings.report(
          Code.FILE_TOO_LARGE, Position.file(shown), size, Sizes.words(SourceTree.TEXT_BYTES_MAX));
      return Optional.empty();
    }
    return TextDecoder.decode(shown, bytes, findings);
  }
}
