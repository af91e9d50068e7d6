package org.touyan.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;

/** Writes the files of a new project. Never over a file that is there. */
public final class NewFolder {
  private NewFolder() {}

  /**
   * Writes {@code files} below {@code folder}, which is made when missing.
   *
   * @param files by path below the folder, '/' on every platform
   * @throws java.nio.file.FileAlreadyExistsException when one of them is there already; nothing was written then
   */
  public static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) throw new java.nio.file.FileAlreadyExistsException(file.toString());
    }
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue(), StandardOpenOption.CREATE_NEW);
    }
  }
}
