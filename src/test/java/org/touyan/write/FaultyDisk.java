package org.touyan.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that fails at its k-th operation (1-based), once, from then on, or as if the process were killed there. */
final class FaultyDisk implements Disk {
  enum Fault {
    /** This operation fails, later ones work. */
    ONCE,
    /** This and all later ones fail, as on a full or unplugged disk. */
    FOR_GOOD,
    /** The process dies: nothing is done any more, and nothing is caught. */
    KILL
  }

  /** Stands for the death of the process. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private final Disk real = Disk.real();
  private final Fault fault;
  private final int at;
  private int count;

  FaultyDisk(Fault fault, int at) {
    this.fault = fault;
    this.at = at;
  }

  /** How many operations were tried. */
  int count() {
    return count;
  }

  private boolean failsNow() {
    count++;
    return fault == Fault.ONCE ? count == at : count >= at;
  }

  private void step() throws IOException {
    if (failsNow()) fail();
  }

  private void fail() throws IOException {
    if (fault == Fault.KILL) throw new Killed();
    throw new IOException("No space left on device");
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    step();
    real.createFolder(folder);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    boolean fails = failsNow();
    if (fails && count > at) fail();
    real.write(file, fails ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
    if (fails) fail();
  }

  @Override
  public void write(Path file, InputStream bytes) throws IOException {
    write(file, bytes.readAllBytes());
  }

  @Override
  public void link(Path link, Path existing) throws IOException {
    step();
    real.link(link, existing);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    step();
    real.copy(from, to);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    real.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    real.delete(path);
  }

  @Override
  public void sync(Path file) throws IOException {
    step();
    real.sync(file);
  }
}
