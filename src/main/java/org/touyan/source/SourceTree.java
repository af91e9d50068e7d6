package org.touyan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.diag.Position;
import org.touyan.model.SourceText;
import org.touyan.text.Sizes;

/**
 * The files of a content folder, as listed once. Only a listed file can be read, so that no path that stands in a page
 * ever reaches the disk. Paths are below the content folder, '/' on every platform, in string order. Safe for several
 * threads.
 */
public final class SourceTree {
  /** Largest text file, in bytes. */
  public static final int TEXT_BYTES_MAX = 2 * Sizes.MB;

  /** Most pixels of a picture: what a weak office PC can still show. */
  public static final long IMAGE_PIXELS_MAX = 40_000_000;

  private final Path root;
  private final SortedMap<String, FileTree.Found> files;
  private final List<String> pages = new ArrayList<>();
  private final List<String> data = new ArrayList<>();
  private final SortedMap<String, Long> assets = new TreeMap<>();

  SourceTree(Path root, SortedMap<String, FileTree.Found> files) {
    this.root = root;
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.files.forEach((path, found) -> {
      switch (Places.kind(path)) {
        case PAGE -> pages.add(path);
        case DATA -> data.add(path);
        case ASSET -> assets.put(path, found.bytes());
        case CONFIG, PASSED_OVER -> {}
      }
    });
  }

  /** The content folder, without links in its path. */
  public Path root() {
    return root;
  }

  /** The Markdown files. */
  public List<String> pages() {
    return Collections.unmodifiableList(pages);
  }

  /** The files of tables: {@code *.csv}, {@code *.yml}, {@code *.yaml} in the data folder. */
  public List<String> data() {
    return Collections.unmodifiableList(data);
  }

  /** Everything that a page may refer to as a file, with its size in bytes. Nothing of the data folder is among it. */
  public SortedMap<String, Long> assets() {
    return Collections.unmodifiableSortedMap(assets);
  }

  /** {@code site.yml}, read; empty if there is none or it cannot be read (reported). */
  public Optional<SourceText> site(Findings findings) {
    return config(Places.SITE, findings);
  }

  /** {@code roles.yml}, read; empty if there is none or it cannot be read (reported). */
  public Optional<SourceText> roles(Findings findings) {
    return config(Places.ROLES, findings);
  }

  /** {@code synonyms.yml}, read; empty if there is none or it cannot be read (reported). */
  public Optional<SourceText> synonyms(Findings findings) {
    return config(Places.SYNONYMS, findings);
  }

  private Optional<SourceText> config(String path, Findings findings) {
    return files.containsKey(path) ? readText(path, findings) : Optional.empty();
  }

  /**
   * The bytes of a listed file.
   *
   * @param bytesMax limit; a larger file is reported and empty
   */
  public Optional<byte[]> read(String path, long bytesMax, Findings findings) {
    try (InputStream in = Files.newInputStream(file(path).file())) {
      byte[] bytes = in.readNBytes((int) Math.min(bytesMax + 1, Integer.MAX_VALUE - 8));
      if (bytes.length <= bytesMax) return Optional.of(bytes);
      String size = Sizes.words(Math.max(bytes.length, Files.size(file(path).file())));
      findings.report(Code.FILE_TOO_LARGE, Position.file(path), size, Sizes.words(bytesMax));
    } catch (IOException e) {
      Reasons.report(Position.file(path), e, findings);
    }
    return Optional.empty();
  }

  /** A listed text file of at most {@link #TEXT_BYTES_MAX}, decoded; empty if that is not possible (reported). */
  public Optional<SourceText> readText(String path, Findings findings) {
    return readText(path, TEXT_BYTES_MAX, findings);
  }

  /** The same with another limit in bytes. */
  public Optional<SourceText> readText(String path, int bytesMax, Findings findings) {
    return read(path, bytesMax, findings)
        .flatMap(bytes -> TextDecoder.decode(path, bytes, findings));
  }

  /** The bytes of a listed file one after another, for files that are too large to hold. */
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(file(path).file());
  }

  /** Whether a listed picture may be shown; one with more than {@link #IMAGE_PIXELS_MAX} pixels is reported. */
  public boolean isPictureFit(String path, Findings findings) {
    Optional<ImageHeader> header = picture(path, findings);
    if (header.isEmpty() || header.get().pixels() <= IMAGE_PIXELS_MAX) return true;
    findings.report(
        Code.ASSET_TOO_LARGE,
        Position.file(path),
        path,
        Long.toString((header.get().pixels() + 9_999) / 10_000),
        Long.toString(IMAGE_PIXELS_MAX / 10_000),
        Long.toString((header.get().pixels() + 999_999) / 1_000_000),
        Long.toString(IMAGE_PIXELS_MAX / 1_000_000));
    return false;
  }

  /** Width and height of a listed PNG, JPEG, GIF or WebP; empty for other files. Reads only as far as it must. */
  public Optional<ImageHeader> picture(String path, Findings findings) {
    try (InputStream in = open(path)) {
      return ImageHeader.read(in);
    } catch (IOException e) {
      Reasons.report(Position.file(path), e, findings);
      return Optional.empty();
    }
  }

  private FileTree.Found file(String path) {
    FileTree.Found found = files.get(path);
    if (found == null) throw new IllegalArgumentException("not a listed file: " + path);
    return found;
  }
}
