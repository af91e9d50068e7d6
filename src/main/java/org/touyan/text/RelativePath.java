package org.touyan.text;

/** Addresses from one file of the site to another. Every one names a file, for on {@code file://} a folder is a listing. */
public final class RelativePath {
  private RelativePath() {}

  /**
   * The address of {@code to} as written in {@code from}, percent-encoded.
   *
   * @param from output path of the page that holds the address, from the site root, e.g. {@code courses/a.html}
   * @param to output path of the file it names, e.g. {@code terms/b.html}
   * @return e.g. {@code ../terms/b.html}; the bare file name when both lie in one folder
   */
  public static String between(String from, String to) {
    int common = commonFolders(from, to);
    StringBuilder out = new StringBuilder(to.length() + 12);
    for (int i = common; i < from.length(); i++) {
      if (from.charAt(i) == '/') out.append("../");
    }
    return out.append(Escape.urlPath(to.substring(common))).toString();
  }

  /** {@link #between} with {@code #anchor} behind it, percent-encoded as UTF-8; an empty anchor adds nothing. */
  public static String between(String from, String to, String anchor) {
    if (anchor.isEmpty()) return between(from, to);
    String fragment = "#" + Escape.urlPath(anchor);
    return from.equals(to) ? fragment : between(from, to) + fragment;
  }

  /** Length of the folders, with the slash behind them, that both paths begin with. */
  private static int commonFolders(String from, String to) {
    int common = 0;
    int shorter = Math.min(from.length(), to.length());
    for (int i = 0; i < shorter && from.charAt(i) == to.charAt(i); i++) {
      if (from.charAt(i) == '/') common = i + 1;
    }
    return common;
  }
}
