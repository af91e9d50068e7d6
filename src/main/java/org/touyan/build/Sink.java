package org.touyan.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.touyan.model.OutputFile;
import org.touyan.write.SiteWriter;

/** Hands files to the writer from places where a checked exception cannot pass. */
final class Sink {
  private final SiteWriter writer;

  Sink(SiteWriter writer) {
    this.writer = writer;
  }

  void put(OutputFile file) {
    try {
      writer.put(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
