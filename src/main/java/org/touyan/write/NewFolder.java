package org.touyan.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** Writes the files of a project that begins. */
public final class NewFolder {
  private NewFolder() {}

  /**
   * Writes {@code files} below {@code folder}, which is made with its parents when it is not there. A file that exists
   * already is never touched: then nothing at all is written.
   *
   * @param files bytes by path below the folder, with '/'
   */
  public static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
    for (String path : files.keySet()) {
      Path file = inside(folder, path);
      if (Folders.exists(file)) {
        throw new WriteFailure(
            WriteFailure.Reason.IN_THE_WAY, file.toString(), "is there already", null);
      }
    }
    Disk disk = Disk.real();
    for (var entry : files.entrySet()) {
      Path file = inside(folder, entry.getKey());
      try {
        Path parent = file.getParent();
        if (parent != null) Files.createDirectories(parent);
        disk.write(file, entry.getValue());
      } catch (IOException e) {
        throw WriteFailure.of(file, e);
      }
    }
  }

  private static Path inside(Path folder, String path) throws WriteFailure {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new WriteFailure(WriteFailure.Reason.BAD_PATH, path, "leads out of the folder", null);
    }
    return file;
  }
}
