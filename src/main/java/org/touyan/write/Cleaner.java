package org.touyan.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.TreeSet;

/** Takes a site away again: what its manifest lists, the manifest, folders that are empty then. Nothing else. */
public final class Cleaner {
  private Cleaner() {}

  /**
   * Cleans {@code destination}, which stays as a folder.
   *
   * @return how many files were removed; 0 when there is no site
   */
  public static int clean(Path destination) throws IOException {
    return clean(destination, Disk.real());
  }

  static int clean(Path destination, Disk disk) throws IOException {
    SitePlaces places = SitePlaces.of(destination);
    DestinationLock lock = DestinationLock.take(places.lock(), places.site());
    try {
      places.recover(disk);
      return clean(Manifest.read(places.site()), places, disk);
    } catch (IOException e) {
      throw WriteFailure.of(places.site(), e);
    } finally {
      lock.release();
    }
  }

  private static int clean(Manifest manifest, SitePlaces places, Disk disk) throws IOException {
    Path site = places.site();
    int removed = 0;
    TreeSet<Path> folders = new TreeSet<>();
    for (String listed : manifest.files().keySet()) {
      Path path = site.resolve(listed);
      if (!isInside(site, path)) continue;
      for (Path folder = path.getParent();
          folder != null && !folder.equals(site);
          folder = folder.getParent()) folders.add(folder);
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) continue;
      disk.delete(path);
      removed++;
    }
    for (Path folder : folders.descendingSet()) {
      if (Folders.isEmptyFolder(folder)) disk.delete(folder);
    }
    // Last of all, so that a clean that was interrupted can be taken up again. Where a stranger's
    // files stay behind, an
    // empty manifest stays with them: else the next build would not know the folder for its own.
    if (Manifest.isIn(site)) {
      disk.delete(site.resolve(Manifest.NAME));
      if (places.stranger().isPresent())
        disk.write(site.resolve(Manifest.NAME), Manifest.none().bytes());
    }
    return removed;
  }

  /** Whether every folder between the two is a real one: a link may lead to a stranger's files. */
  private static boolean isInside(Path site, Path path) {
    for (Path folder = path.getParent();
        folder != null && !folder.equals(site);
        folder = folder.getParent()) {
      if (!Folders.isFolder(folder)) return false;
    }
    return true;
  }
}
