package org.touyan.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.touyan.model.OutputFile;
import org.touyan.text.Hashes;
import org.touyan.write.WriteFailure.Reason;

/**
 * Writes a site so that the destination is the old one or the new one, never a mix.
 *
 * <p>Everything new goes to a folder beside the destination. {@link #commit} completes it with hard links to the files that
 * did not change and lets the two folders change places by renaming. Whatever fails before leaves the destination as it was;
 * a run that is killed between the two renames is finished by the next {@link #open}.
 *
 * <p>Only the manifest is forced to the disk. Forcing 10,000 files takes a second on a fast disk and minutes on a stick,
 * and a site can always be built again: after a power cut the next run compares bytes with what is really there.
 */
public final class SiteWriter implements AutoCloseable {
  private final SitePlaces places;
  private final Options options;
  private final Disk disk;
  private final DestinationLock lock;
  private final OldSite old;
  private final Staging staging;
  private final OutputPaths paths = new OutputPaths();
  private final Map<String, Written> files = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * How to write.
   *
   * @param tool name and version, for the manifest
   * @param clean whether files beside ours go too; README.md stays in any case
   */
  public record Options(String tool, String version, boolean clean) {}

  /**
   * What was done.
   *
   * @param files in the site now, without the manifest
   * @param written of them new or changed
   * @param removed of the files before
   */
  public record Outcome(int files, int written, int removed) {
    /** Whether the destination is untouched because nothing was to change. */
    public boolean unchanged() {
      return written == 0 && removed == 0;
    }
  }

  private record Written(Manifest.Entry entry, boolean unchanged) {}

  private SiteWriter(SitePlaces places, Options options, Disk disk, DestinationLock lock)
      throws IOException {
    this.places = places;
    this.options = options;
    this.disk = disk;
    this.lock = lock;
    old = new OldSite(places.site());
    staging = new Staging(places.staged(), old, disk);
  }

  /** Whether a site can hold a file of this path: ASCII letters, digits, {@code . _ -} and slashes, not too long. */
  public static boolean canHold(String path) {
    return OutputPaths.isFit(path);
  }

  /** Begins: takes the lock, mends what a killed run left, refuses a destination that is not ours. */
  public static SiteWriter open(Path destination, Options options) throws IOException {
    return open(destination, options, Disk.real());
  }

  static SiteWriter open(Path destination, Options options, Disk disk) throws IOException {
    SitePlaces places = SitePlaces.of(destination);
    DestinationLock lock = DestinationLock.take(places.lock(), places.site());
    boolean opened = false;
    try {
      places.recover(disk);
      places.checkOurs();
      SiteWriter writer = new SiteWriter(places, options, disk, lock);
      String maker = writer.old.manifest().tool();
      if (!maker.isEmpty() && !maker.equals(options.tool())) {
        throw new WriteFailure(
            Reason.OTHER_MAKER, places.site().toString(), "was made by " + maker, null);
      }
      opened = true;
      return writer;
    } catch (IOException e) {
      throw WriteFailure.of(places.site(), e);
    } finally {
      if (!opened) lock.release();
    }
  }

  /** Takes a file. Several threads may call this and {@link #copy} at once. */
  public void put(OutputFile file) throws IOException {
    String path = claim(file.path());
    byte[] bytes = file.bytes();
    boolean same = old.holds(path, bytes);
    Manifest.Entry known = same ? old.known(path) : null;
    try {
      if (!same) staging.write(path, bytes);
    } catch (IOException e) {
      throw WriteFailure.of(places.site().resolve(path), e);
    }
    Manifest.Entry entry = known != null && known.size() == bytes.length
        ? known
        : new Manifest.Entry(bytes.length, Hashes.sha256Hex(bytes));
    files.put(path, new Written(entry, same));
  }

  /** Takes a file that may be large, without holding it in memory. */
  public void copy(String path, ByteSource source) throws IOException {
    claim(path);
    try {
      boolean same = old.holds(path, source);
      MessageDigest digest = Hashes.sha256();
      long size;
      try (DigestInputStream in = new DigestInputStream(source.open(), digest)) {
        size = same ? in.transferTo(OutputStream.nullOutputStream()) : staging.write(path, in);
      }
      files.put(path, new Written(new Manifest.Entry(size, Hashes.hex(digest.digest())), same));
    } catch (IOException e) {
      throw WriteFailure.of(places.site().resolve(path), e);
    }
  }

  /** Completes the new site and puts it in the place of the old one; does nothing when nothing changed. */
  public Outcome commit() throws IOException {
    if (closed.get()) throw new IllegalStateException("closed");
    try {
      SortedMap<String, Manifest.Entry> listed = new TreeMap<>();
      files.forEach((path, file) -> listed.put(path, file.entry));
      byte[] manifest = new Manifest(options.tool(), options.version(), listed, true).bytes();
      List<String> foreign = old.foreign();
      List<String> kept = foreign.stream().filter(this::isKept).toList();
      int removed = removed(foreign.size() - kept.size());
      int written =
          (int) files.values().stream().filter(file -> !file.unchanged).count();
      Outcome outcome = new Outcome(files.size(), written, removed);
      if (!outcome.unchanged() || !old.holds(Manifest.NAME, manifest)) {
        complete(kept, manifest);
        swap();
      }
      return outcome;
    } catch (IOException e) {
      throw WriteFailure.of(places.site(), e);
    }
  }

  /** Ends. Without {@link #commit} nothing has happened. */
  @Override
  public void close() throws IOException {
    if (closed.getAndSet(true)) return;
    try {
      Folders.deleteTree(places.staged(), disk);
    } catch (IOException e) {
      throw WriteFailure.of(places.staged(), e);
    } finally {
      lock.release();
    }
  }

  /** Ends as a killed process does: nothing is cleaned up, only the lock is gone. For tests. */
  void abandon() throws IOException {
    closed.set(true);
    lock.abandon();
  }

  private String claim(String path) throws WriteFailure {
    if (closed.get()) throw new IllegalStateException("closed");
    if (OutputPaths.key(path).equals(Manifest.NAME)) {
      throw new WriteFailure(Reason.TWICE, path, "the name of the list of files", null);
    }
    paths.claim(path);
    return path;
  }

  private boolean isKept(String foreign) {
    return !options.clean() || OutputPaths.key(foreign).equals("readme.md");
  }

  private int removed(int foreignDropped) {
    int gone = foreignDropped;
    for (String path : old.manifest().files().keySet()) {
      if (!files.containsKey(path)) gone++;
    }
    return gone;
  }

  private void complete(List<String> foreign, byte[] manifest) throws IOException {
    for (var file : new TreeMap<>(files).entrySet()) {
      if (file.getValue().unchanged) staging.keep(file.getKey());
    }
    for (String path : foreign) {
      String taken = paths.takenBy(path);
      Written file = files.get(path);
      boolean same = file != null && file.unchanged;
      if (!taken.isEmpty() && !same) {
        throw new WriteFailure(
            Reason.IN_THE_WAY,
            places.site().resolve(path).toString(),
            "is not ours but has the name of a new file",
            null);
      }
      if (!same) staging.keep(path);
    }
    staging.write(Manifest.NAME, manifest);
    staging.sync(Manifest.NAME);
  }

  private void swap() throws IOException {
    boolean hadSite = Folders.exists(places.site());
    if (hadSite) disk.move(places.site(), places.replaced());
    try {
      disk.move(places.staged(), places.site());
    } catch (IOException e) {
      if (hadSite) takeBack(e);
      throw e;
    }
    removeReplaced();
  }

  /** The new site stands already. What is left of the old one, e.g. a file that a viewer holds open, goes next time. */
  @SuppressWarnings(
      "EmptyCatch") // There is nothing to do about it now, and the run did what it should.
  private void removeReplaced() {
    try {
      Folders.deleteTree(places.replaced(), disk);
    } catch (IOException e) {
      // Removed by recover() of the next run.
    }
  }

  private void takeBack(IOException cause) {
    try {
      disk.move(places.replaced(), places.site());
    } catch (IOException again) {
      cause.addSuppressed(again); // The next open() restores it.
    }
  }
}
