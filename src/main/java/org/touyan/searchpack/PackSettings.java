package org.touyan.searchpack;

import java.util.List;
import java.util.Objects;

/**
 * How a pack is cut and ranked. All of it but the sizes is written into the head, so that every reader ranks alike.
 *
 * @param packId the id of the site, {@code [a-z0-9-]{1,80}} as in {@code site.yml}: shards of another site are refused by it
 * @param postingsBytes raw size at which a shard of postings ends, in bytes
 * @param textBytes raw size at which a shard of texts ends, in bytes
 * @param listMost how many shards of a kind are listed in the head; a longer list is cut into files of its own
 * @param sumsFrom number of postings in all pairs that start with a character from which on their sum is written too, or {@link #NO_SUMS}
 * @param ranking weights and limits of ranking
 */
public record PackSettings(
    String packId, int postingsBytes, int textBytes, int listMost, int sumsFrom, Ranking ranking) {
  /** What no character has: none gets a sum. */
  public static final int NO_SUMS = Integer.MAX_VALUE;

  public PackSettings {
    Objects.requireNonNull(ranking, "ranking");
    if (!packId.matches("[a-z0-9-]{1,80}")) throw new IllegalArgumentException("pack id " + packId);
    if (postingsBytes < 1 || textBytes < 1)
      throw new IllegalArgumentException("a shard has at least one byte");
  }

  /** Names of the ways to cut a pack, the usual one first. */
  public static final List<String> PROFILES = List.of("usb", "web");

  /** @param profile one of {@link #PROFILES} */
  public static PackSettings of(String profile, String packId) {
    return profile.equals("web") ? web(packId) : usb(packId);
  }

  /** For USB sticks: few large files, because every file costs time to copy and to open. */
  public static PackSettings usb(String packId) {
    return new PackSettings(packId, 80 << 10, 84 << 10, 4096, 8192, Ranking.standard());
  }

  /** For servers: many small files, so that a query reads few bytes. */
  public static PackSettings web(String packId) {
    return new PackSettings(packId, 512, 2560, 128, NO_SUMS, Ranking.standard());
  }

  /**
   * Numbers that both twins rank with, integers so that they are exact in the file.
   *
   * @param k1Milli BM25's k1 in thousandths
   * @param bMilli BM25's b in thousandths
   * @param titleMilli weight of titles and names in thousandths; the same for headings and text
   * @param enough as soon as so many sections hold a share of the terms, sections with fewer are not looked at
   * @param candidates best sections that the second stage puts in order
   * @param verifyMost most sections whose texts the second stage reads
   * @param verifyStep how many it reads at once; it stops as soon as so many hold the exact string
   */
  public record Ranking(
      int k1Milli,
      int bMilli,
      int titleMilli,
      int headingMilli,
      int textMilli,
      int enough,
      int candidates,
      int verifyMost,
      int verifyStep) {
    public Ranking {
      if (k1Milli < 0
          || bMilli < 0
          || bMilli > 1000
          || enough < 1
          || candidates < 1
          || verifyMost < 0
          || verifyStep < 1) {
        throw new IllegalArgumentException(
            "ranking " + k1Milli + " " + bMilli + " " + enough + " " + candidates);
      }
    }

    /** Chosen on the development sets of docs/dev/benchmarks-search.md, where the reasons stand. */
    public static Ranking standard() {
      return new Ranking(900, 600, 400, 500, 1000, 3, 200, 20, 5);
    }
  }
}
