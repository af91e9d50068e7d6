package org.touyan.text;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What a file may be used for in a site, by its ending. The one list of endings: parse, link and html ask here. */
public enum FileKind {
  IMAGE("png", "jpg", "jpeg", "gif", "webp", "svg"),
  /** What the old browsers of office PCs play: H.264 in mp4, VP8 in webm. */
  VIDEO("mp4", "m4v", "webm"),
  SOUND("mp3", "m4a"),
  CAPTIONS("vtt"),
  /** Shown by the browser itself. */
  SHOWN("pdf", "txt"),
  /** Copied to the downloads folder when clicked; wps, et and dps are the files of WPS Office. */
  DOWNLOAD("docx", "doc", "xlsx", "xls", "pptx", "ppt", "wps", "et", "dps", "csv", "zip"),
  /** Anything else: not to be placed in a site. */
  OTHER;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; the checker only sees List
  private final List<String> endings;

  FileKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** The kind of the file at {@code path}. */
  public static FileKind ofPath(String path) {
    String ending = ending(path);
    for (FileKind kind : values()) if (kind.endings.contains(ending)) return kind;
    return OTHER;
  }

  /** The kind of the file that an address names: what stands behind {@code ?} or {@code #} does not count. */
  public static FileKind ofAddress(String address) {
    int end = address.length();
    int query = address.indexOf('?');
    int anchor = address.indexOf('#');
    if (query >= 0) end = query;
    if (anchor >= 0 && anchor < end) end = anchor;
    return ofPath(address.substring(0, end));
  }

  /** The ending of a path without its dot, in lower case, or "". */
  public static String ending(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** All endings that a site may hold, in order. */
  public static List<String> allowed() {
    TreeSet<String> all = new TreeSet<>();
    for (FileKind kind : values()) all.addAll(kind.endings);
    return List.copyOf(all);
  }
}
