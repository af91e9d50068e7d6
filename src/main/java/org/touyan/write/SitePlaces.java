package org.touyan.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.touyan.write.WriteFailure.Reason;

/**
 * A destination and the folders beside it that a run uses. All on one file system, so that renaming is one step.
 *
 * @param site the destination, symbolic links resolved
 * @param staged where the new site grows
 * @param replaced where the old site waits while the two change places
 * @param lock the lock file
 */
record SitePlaces(Path site, Path staged, Path replaced, Path lock) {
  /** Files that people put into a folder before anything is in it. */
  private static final Set<String> NOTES = Set.of(
      "readme.md",
      "readme.txt",
      "readme",
      ".gitignore",
      ".gitkeep",
      ".keep",
      ".gitattributes",
      ".ds_store",
      "thumbs.db",
      "desktop.ini");

  /** The places for {@code destination}; refuses what can never be one. */
  static SitePlaces of(Path destination) throws IOException {
    Path site = resolve(destination.toAbsolutePath().normalize());
    Path parent = site.getParent();
    Path name = site.getFileName();
    if (parent == null || name == null)
      throw new WriteFailure(Reason.WHOLE_DRIVE, site.toString(), "a whole drive", null);
    if (!Files.isDirectory(parent))
      throw new WriteFailure(
          Reason.NOT_A_FOLDER, parent.toString(), "there is no such folder", null);
    if (isMounted(site, parent))
      throw new WriteFailure(Reason.WHOLE_DRIVE, site.toString(), "a whole disk", null);
    String start = "." + name + ".touyan-";
    return new SitePlaces(
        site,
        parent.resolve(start + "new"),
        parent.resolve(start + "old"),
        parent.resolve(start + "lock"));
  }

  /** Whether {@code site} is there and lies on another disk than the folder that it seems to lie in. */
  private static boolean isMounted(Path site, Path parent) {
    try {
      return Files.isDirectory(site)
          && !Files.getFileStore(site).equals(Files.getFileStore(parent));
    } catch (IOException e) {
      return false; // Then renaming will tell.
    }
  }

  private static Path resolve(Path path) throws IOException {
    Path at = path;
    // A link to a folder that is not there yet cannot be asked for its real path.
    for (int i = 0; i < 40 && Files.isSymbolicLink(at) && !Files.exists(at); i++) {
      at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
    }
    if (Files.exists(at)) return at.toRealPath();
    Path parent = at.getParent();
    Path name = at.getFileName();
    return parent != null && name != null && Files.exists(parent)
        ? parent.toRealPath().resolve(name)
        : at;
  }

  /** Refuses a destination that holds what Touyan did not make. */
  void checkOurs() throws IOException {
    if (!Folders.exists(site)) return;
    if (!Files.isDirectory(site))
      throw new WriteFailure(Reason.NOT_A_FOLDER, site.toString(), "not a folder", null);
    if (Manifest.isIn(site)) return;
    Optional<String> stranger = stranger();
    if (stranger.isPresent()) {
      throw new WriteFailure(
          Reason.NOT_OURS, site.toString(), "holds other files, e.g. " + stranger.get(), null);
    }
  }

  /** A file or folder in the destination that is neither a note such as README.md nor the manifest. */
  Optional<String> stranger() throws IOException {
    for (Path path : Folders.list(site)) {
      String name = String.valueOf(path.getFileName());
      boolean note = NOTES.contains(OutputPaths.key(name)) && Files.isRegularFile(path);
      if (!note && !name.equals(Manifest.NAME)) return Optional.of(name);
    }
    return Optional.empty();
  }

  /** Brings a destination in order whose last run was killed: finishes or takes back its swap, removes what it left. */
  void recover(Disk disk) throws IOException {
    if (Folders.isFolder(replaced)) {
      if (Folders.isEmptyFolder(site)) disk.delete(site);
      if (!Folders.exists(site)) {
        boolean finished = Folders.isFolder(staged) && Manifest.read(staged).fits(staged);
        disk.move(finished ? staged : replaced, site);
      }
    }
    Folders.deleteTree(staged, disk);
    Folders.deleteTree(replaced, disk);
  }
}
