package org.touyan.yaml;

import org.touyan.text.Sizes;

/**
 * How much YAML is read.
 *
 * @param bytesMax largest text, in bytes of UTF-8
 * @param depthMax deepest nesting; the outermost mapping is depth 1
 */
public record Limits(int bytesMax, int depthMax) {
  public Limits {
    if (bytesMax < 1 || depthMax < 1)
      throw new IllegalArgumentException(bytesMax + ", " + depthMax);
  }

  /** Of the header of a page: 64 kB, 20 levels. */
  public static Limits frontMatter() {
    return new Limits(64 * Sizes.KB, 20);
  }

  /** Of a file that is YAML as a whole ({@code site.yml}, {@code roles.yml}, a table's description): 1 MB, 20 levels. */
  public static Limits file() {
    return new Limits(Sizes.MB, 20);
  }
}
