package org.touyan.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touyan.text.Escape;
import org.touyan.text.Hashes;

/**
 * What {@code manifest.json} at the top of a site says: which files Touyan wrote. One line a file, sorted, no time of day:
 *
 * <pre>
 * {"format":"touyan-site-1","tool":"touyan","version":"0.1.0","files":[
 * {"path":"a.html","size":12,"sha256":"…64 hex digits…"},
 * …
 * ],"sha256":"…of all lines above this one, line ends included…"}
 * </pre>
 *
 * @param tool which of our commands wrote it, {@code touyan} or {@code touyan records}; empty when a manifest does not say
 * @param whole whether its own checksum was right, so that the checksums in it may be believed
 */
record Manifest(String tool, String version, SortedMap<String, Entry> files, boolean whole) {
  static final String NAME = "manifest.json";

  private static final int HEADER_MAX = 512;
  private static final String FORMAT = "touyan-site-1";
  private static final Pattern ENTRY = Pattern.compile(
      "\\{\"path\":\"([A-Za-z0-9._/-]+)\",\"size\":([0-9]{1,18}),\"sha256\":\"([0-9a-f]{64})\"},?");
  private static final Pattern MAKER = Pattern.compile(
      "\"tool\":\"([A-Za-z0-9 ._-]{1,64})\",\"version\":\"([A-Za-z0-9 ._+-]{1,64})\"");
  private static final long BYTES_MAX = 256L << 20;

  /** A file: size in bytes and SHA-256 in 64 hex digits. */
  record Entry(long size, String sha256) {}

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** No files. */
  static Manifest none() {
    return new Manifest("", "", new TreeMap<>(), false);
  }

  /** Whether {@code folder} holds a manifest of ours. */
  static boolean isIn(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return false;
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1).startsWith(header());
    } catch (IOException e) {
      return false; // What cannot be read is not taken for ours: the destination is refused, not
      // overwritten.
    }
  }

  /** The manifest in {@code folder}; the empty one when there is none of ours. Lines that make no sense are left out. */
  static Manifest read(Path folder) throws IOException {
    if (!isIn(folder)) return none();
    Path file = folder.resolve(NAME);
    if (Files.size(file) > BYTES_MAX) throw new IOException(file + ": too large");
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    TreeMap<String, Entry> files = new TreeMap<>();
    Matcher line = ENTRY.matcher("");
    for (String row : text.split("\n")) {
      if (line.reset(row).matches() && OutputPaths.isFit(line.group(1))) {
        files.put(line.group(1), new Entry(Long.parseLong(line.group(2)), line.group(3)));
      }
    }
    int end = text.lastIndexOf("],\"sha256\":\"");
    boolean whole = end > 0 && text.substring(end).equals(tail(text.substring(0, end)));
    Matcher maker = MAKER.matcher(text.substring(0, Math.min(text.length(), HEADER_MAX)));
    boolean named = maker.find();
    return new Manifest(named ? maker.group(1) : "", named ? maker.group(2) : "", files, whole);
  }

  /** The bytes of the file. */
  byte[] bytes() {
    StringBuilder out = new StringBuilder(128 * (files.size() + 2));
    out.append(header())
        .append("\"tool\":")
        .append(Escape.json(tool))
        .append(",\"version\":")
        .append(Escape.json(version));
    out.append(",\"files\":[\n");
    String comma = "";
    for (var file : files.entrySet()) {
      out.append(comma)
          .append("{\"path\":\"")
          .append(file.getKey())
          .append("\",\"size\":")
          .append(file.getValue().size());
      out.append(",\"sha256\":\"").append(file.getValue().sha256()).append("\"}");
      comma = ",\n";
    }
    out.append('\n');
    return (out + tail(out.toString())).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether every file listed lies in {@code folder} with its size. */
  boolean fits(Path folder) throws IOException {
    if (!whole) return false;
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path) || Files.size(path) != file.getValue().size()) return false;
    }
    return true;
  }

  private static String header() {
    return "{\"format\":\"" + FORMAT + "\",";
  }

  private static String tail(String above) {
    return "],\"sha256\":\"" + Hashes.sha256Hex(above.getBytes(StandardCharsets.ISO_8859_1))
        + "\"}\n";
  }
}
