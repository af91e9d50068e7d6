package org.touyan.model;

import java.util.Objects;

/**
 * A file of the site.
 *
 * @param path from the site root, '/' on every platform, ASCII
 */
@SuppressWarnings(
    "ArrayRecordComponent") // handed over once and never changed; a copy would double the memory of
// a build
public record OutputFile(String path, byte[] bytes) {
  public OutputFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(bytes, "bytes");
  }
}
