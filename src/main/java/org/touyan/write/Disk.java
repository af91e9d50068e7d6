package org.touyan.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Every change this room makes to a disk goes through here, so that a test can let each of them fail. */
interface Disk {
  /** Makes one folder whose parent exists. */
  void createFolder(Path folder) throws IOException;

  /** Writes a file that does not exist yet. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Writes a file that does not exist yet. */
  void write(Path file, InputStream bytes) throws IOException;

  /** A second name for the same file. */
  void link(Path link, Path existing) throws IOException;

  /** A copy with the same time; a symbolic link is copied as a link. */
  void copy(Path from, Path to) throws IOException;

  /** Renames in one step. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder. */
  void delete(Path path) throws IOException;

  /** Makes sure that a file's bytes survive a power cut. */
  void sync(Path file) throws IOException;

  /** The disk of this computer. */
  static Disk real() {
    return new Real();
  }

  /** Plain {@link Files}. */
  final class Real implements Disk {
    @Override
    public void createFolder(Path folder) throws IOException {
      Files.createDirectory(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      try (FileChannel out =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) out.write(rest);
      }
    }

    @Override
    public void write(Path file, InputStream bytes) throws IOException {
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        bytes.transferTo(out);
      }
    }

    @Override
    public void link(Path link, Path existing) throws IOException {
      Files.createLink(link, existing);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path path) throws IOException {
      Files.delete(path);
    }

    @Override
    public void sync(Path file) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }
}
