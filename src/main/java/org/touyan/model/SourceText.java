package org.touyan.model;

import java.util.Objects;

/**
 * A text file as read: decoded, without byte order mark, with '\n' as its only line end, without NUL.
 *
 * @param path source path below {@code content/}
 * @param hash SHA-256 of the file's bytes as they lie on the disk, 64 hex digits
 */
public record SourceText(String path, String text, String hash) {
  public SourceText {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(hash, "hash");
  }
}
