package org.touyan.records;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that somebody handed in.
 *
 * @param path as it is shown in messages
 */
public record HandedFile(String path, Opener opener) {
  /** Opens the file, each time from its beginning. */
  public interface Opener {
    InputStream open() throws IOException;
  }
}
