package org.touyan.parse;

/**
 * What one page may cost.
 *
 * @param nestingMax how deep quotes, lists, brackets, emphasis or HTML elements may lie in each other
 * @param parseMillis time for one page, in milliseconds
 */
public record Limits(int nestingMax, long parseMillis) {
  public Limits {
    if (nestingMax < 1 || parseMillis < 1)
      throw new IllegalArgumentException(nestingMax + ", " + parseMillis);
  }

  /**
   * 100 levels and 10 seconds: real pages stay below 20 levels, and 2 MB (the largest page) take 2 seconds on a slow PC.
   */
  public static Limits defaults() {
    return new Limits(100, 10_000);
  }
}
