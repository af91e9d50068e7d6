package org.touyan.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes the files of a project that begins. */
public final class NewFolder {
  private NewFolder() {}

  /**
   * Writes {@code files} below {@code folder}, which is made with its parents when it is not there. A file that exists
   * already is never touched: then nothing at all is written. When the disk fails, nothing stays.
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
    List<Path> made = new ArrayList<>();
    for (var entry : files.entrySet()) {
      Path file = inside(folder, entry.getKey());
      try {
        createFolders(file.getParent(), made);
        made.add(file);
        disk.write(file, entry.getValue());
      } catch (IOException e) {
        takeBack(made);
        throw WriteFailure.of(file, e);
      }
    }
  }

  private static void createFolders(@Nullable Path folder, List<Path> made) throws IOException {
    if (folder == null || Files.isDirectory(folder)) return;
    createFolders(folder.getParent(), made);
    Files.createDirectory(folder);
    made.add(folder);
  }

  /** Half a project is none: what was made goes again, the last first. */
  @SuppressWarnings("EmptyCatch") // The fault before is what is told.
  private static void takeBack(List<Path> made) {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (IOException e) {
        // It stays; the fault that is on its way says where.
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
