package org.touyan.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site as it lies in the destination: only read, never changed. */
final class OldSite {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final ThreadLocal<byte[]> BUFFERS =
      ThreadLocal.withInitial(() -> new byte[BUFFER_BYTES]);

  private final Path root;
  private final Manifest manifest;

  OldSite(Path root) throws IOException {
    this.root = root;
    manifest = Manifest.read(root);
  }

  Manifest manifest() {
    return manifest;
  }

  Path resolve(String path) {
    return root.resolve(path);
  }

  /** What the manifest says about {@code path}, or null when it is unknown or not to be believed. */
  Manifest.@Nullable Entry known(String path) {
    return manifest.whole() ? manifest.files().get(path) : null;
  }

  /** Whether the old file at {@code path} holds exactly {@code bytes}. */
  boolean holds(String path, byte[] bytes) throws IOException {
    if (!manifest.files().containsKey(path) && !isFile(path)) return false;
    try (FileChannel in = FileChannel.open(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      if (in.size() != bytes.length) return false;
      byte[] buffer = BUFFERS.get();
      int done = 0;
      while (done < bytes.length) {
        int read = in.read(ByteBuffer.wrap(buffer));
        if (read <= 0 || read > bytes.length - done) return false;
        if (!Arrays.equals(buffer, 0, read, bytes, done, done + read)) return false;
        done += read;
      }
      return true;
    } catch (IOException e) {
      return false; // Gone or unreadable: it is written anew.
    }
  }

  /** Whether the old file at {@code path} holds exactly what {@code source} gives. */
  boolean holds(String path, ByteSource source) throws IOException {
    if (!isFile(path)) return false;
    try (InputStream now = source.open();
        InputStream old = Files.newInputStream(root.resolve(path))) {
      byte[] next = new byte[BUFFER_BYTES];
      byte[] before = new byte[BUFFER_BYTES];
      while (true) {
        int length = now.readNBytes(next, 0, next.length);
        int known = old.readNBytes(before, 0, before.length);
        if (length != known || !Arrays.equals(next, 0, length, before, 0, length)) return false;
        if (length == 0) return true;
      }
    }
  }

  /** Files and links that are not in the manifest, and empty folders; sorted paths below the root. */
  List<String> foreign() throws IOException {
    List<String> found = new ArrayList<>();
    if (!Files.isDirectory(root)) return found;
    Deque<Path> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      Path folder = left.pop();
      List<Path> inside = Folders.list(folder);
      for (Path path : inside) {
        if (Folders.isFolder(path)) left.push(path);
        else if (!isOurs(path)) found.add(below(path));
      }
      if (inside.isEmpty() && !folder.equals(root)) found.add(below(folder));
    }
    Collections.sort(found);
    return found;
  }

  private boolean isOurs(Path path) {
    String below = below(path);
    return manifest.files().containsKey(below) || below.equals(Manifest.NAME);
  }

  private String below(Path path) {
    return root.relativize(path).toString().replace(root.getFileSystem().getSeparator(), "/");
  }

  private boolean isFile(String path) {
    return Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }
}
