package org.touyan.write;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The folder in which the new site grows. Nothing exists before the first file. */
final class Staging {
  private final Path root;
  private final OldSite old;
  private final Disk disk;
  private final Set<String> folders = new HashSet<>();
  private volatile boolean linksWork = true;

  Staging(Path root, OldSite old, Disk disk) {
    this.root = root;
    this.old = old;
    this.disk = disk;
  }

  void write(String path, byte[] bytes) throws IOException {
    disk.write(place(path), bytes);
  }

  /** Writes all of {@code bytes} and tells how many they were. */
  long write(String path, InputStream bytes) throws IOException {
    Counted in = new Counted(bytes);
    disk.write(place(path), in);
    return in.count;
  }

  /** Takes over a file, a link or an empty folder of the old site as it is. */
  void keep(String path) throws IOException {
    Path from = old.resolve(path);
    if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      createFolder(path);
      return;
    }
    Path to = place(path);
    if (linksWork && !Files.isSymbolicLink(from)) {
      try {
        disk.link(to, from);
        return;
      } catch (IOException | UnsupportedOperationException e) {
        linksWork =
            false; // exFAT, some network drives, Windows without the right: a copy keeps the time
        // at least.
      }
    }
    disk.copy(from, to);
  }

  void sync(String path) throws IOException {
    disk.sync(root.resolve(path));
  }

  private Path place(String path) throws IOException {
    createFolder(path.substring(0, Math.max(path.lastIndexOf('/'), 0)));
    return root.resolve(path);
  }

  /** @param folder path below the root, "" for the root itself */
  private synchronized void createFolder(String folder) throws IOException {
    if (folders.contains(folder)) return;
    if (!folder.isEmpty()) createFolder(folder.substring(0, Math.max(folder.lastIndexOf('/'), 0)));
    disk.createFolder(folder.isEmpty() ? root : root.resolve(folder));
    folders.add(folder);
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) count++;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      if (read > 0) count += read;
      return read;
    }
  }
}
