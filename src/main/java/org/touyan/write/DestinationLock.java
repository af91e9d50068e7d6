package org.touyan.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.touyan.write.WriteFailure.Reason;

/** Keeps a second run away from a destination. The system lets go of it when the process dies, however it dies. */
final class DestinationLock {
  private static final int TRIES = 20;
  /** Far behind the end, for Windows lets nobody read a locked byte. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** With the process id it makes each attempt's mark its own. */
  private static final AtomicLong TAKEN = new AtomicLong();

  private final Path file;
  private final FileChannel channel;

  private DestinationLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock or says that another run has it. */
  static DestinationLock take(Path file, Path destination) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      FileChannel channel = open(file);
      FileLock lock = lock(channel);
      if (lock == null) {
        channel.close();
        throw new WriteFailure(
            Reason.LOCKED, destination.toString(), "another run is writing there", null);
      }
      Object key = key(file);
      if (isSame(file, channel) && isKept(file, key, lock, channel))
        return new DestinationLock(file, channel);
      channel.close();
    }
    throw new WriteFailure(
        Reason.LOCKED, destination.toString(), "other runs are writing there", null);
  }

  /** Lets go and removes the file. */
  void release() throws IOException {
    // Deleted while still locked: whoever opened the same file meanwhile finds it gone and tries
    // again. Windows does
    // not delete open files, so there it is tried once more behind the close; a left-over lock file
    // harms nobody.
    boolean deleted = delete();
    channel.close();
    if (!deleted) delete();
  }

  /** Lets go as the system does for a process that died. */
  void abandon() throws IOException {
    channel.close();
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw WriteFailure.of(Objects.requireNonNullElse(file.getParent(), file), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // Another thread of this very process.
    }
  }

  /** What tells a file from any other that exists at the same time; null on Windows. */
  private static @Nullable Object key(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /**
   * Takes the lock again, and tells whether that worked and {@code file} is still the same. Reading a file's mark drops every
   * lock that this process has on it: on Unix a lock goes with the first descriptor of the file that is closed.
   *
   * @param key of the file, from before its mark was read
   */
  private static boolean isKept(Path file, @Nullable Object key, FileLock lock, FileChannel channel)
      throws IOException {
    if (key == null) return true; // Windows, where a lock belongs to its channel alone.
    lock.release();
    return lock(channel) != null && key.equals(key(file));
  }

  /** Whether {@code file} is still what we locked: the run before may have deleted it between our opening and locking. */
  private static boolean isSame(Path file, FileChannel channel) throws IOException {
    byte[] mark = (ProcessHandle.current().pid() + "-" + TAKEN.incrementAndGet())
        .getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(mark), 0);
    try {
      return Arrays.equals(mark, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private boolean delete() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      return false;
    }
  }
}
