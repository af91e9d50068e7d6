package org.touyan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the program and the browser know alike of characters: which stand for the same, and which are frequent in Chinese. A script
 * of the program holds it in the range code and base91 (docs/dev/search-format.md). Twin: {@code src/main/web/fold.js}.
 */
final class CharTable {
  static final int SINGLES = 95;
  static final int TIERS = 6;
  static final int TIER = 256;

  /** For each UTF-16 unit the one that stands for it. */
  static final char[] FOLDED = new char[0x10000];

  /** The frequent characters: {@link #SINGLES}, then {@link #TIERS} times {@link #TIER}, each in order of code points. */
  static final char[] FREQUENT = new char[SINGLES + TIERS * TIER];

  private static final String FILE = "char-table.js";

  static {
    RangeSource in = new RangeSource(new Table(Base91.decode(script())));
    readFrequent(in, readFolded(in));
  }

  private CharTable() {}

  /** The table is the only text between double quotes. */
  private static String script() {
    try (InputStream in = CharTable.class.getResourceAsStream("/web/" + FILE)) {
      if (in == null) throw new IllegalStateException(FILE + " is missing from the program");
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\"", -1)[1];
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** Gives how many of the pairs have each character for their second. */
  private static int[] readFolded(RangeSource in) {
    for (int c = 0; c < FOLDED.length; c++) FOLDED[c] = (char) c;
    for (char c = 'A'; c <= 'Z'; c++) FOLDED[c] = (char) (c + 32);
    for (char c = 0xff01; c <= 0xff5e; c++) FOLDED[c] = FOLDED[c - 0xfee0];
    int[] from = new int[in.number(new Odds(0))];
    Odds[] gaps = Odds.of(3, 1);
    int last = -1;
    int gap = 0;
    for (int i = 0; i < from.length; i++) {
      gap = in.number(gaps[Math.min(2, gap)]);
      last += gap + 1;
      from[i] = last;
    }
    Odds steps = new Odds(2);
    int[] others = new int[FOLDED.length];
    int[] recent = new int[3];
    for (int c : from) {
      int zigzag = in.number(steps);
      int to = (isHan(c) ? median(recent) : recent[0]) + (zigzag >>> 1 ^ -(zigzag & 1));
      recent = new int[] {to, recent[0], recent[1]};
      FOLDED[c] = (char) to;
      others[to]++;
    }
    return others;
  }

  private static void readFrequent(RangeSource in, int[] others) {
    Odds[] tiers = Odds.of(4, 2);
    int[] ends = new int[TIERS + 1];
    for (int tier = 1; tier <= TIERS; tier++) ends[tier] = SINGLES + (tier - 1) * TIER;
    for (int c = 0x80;
        c < FOLDED.length;
        c = c == 0x9fff ? 0xff00 : c + 1) { // none in between is frequent
      boolean usual = isHan(c) && FOLDED[c] == c;
      int number = in.number(tiers[usual ? 1 + Math.min(2, others[c]) : 0]);
      if (number > 0) FREQUENT[ends[TIERS + 1 - number]++] = (char) c;
    }
  }

  private static boolean isHan(int c) {
    return c >= 0x4e00 && c < 0xa000;
  }

  private static int median(int[] three) {
    int[] sorted = three.clone();
    Arrays.sort(sorted);
    return sorted[1];
  }

  private static final class Table implements RangeSource.Bytes {
    private final byte[] bytes;
    private int at;

    Table(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int left() {
      return bytes.length - at;
    }

    @Override
    public int take() {
      if (at == bytes.length) throw damaged("ends too early");
      return bytes[at++] & 255;
    }

    @Override
    public RuntimeException damaged(String what) {
      return new IllegalStateException(FILE + " " + what);
    }
  }
}
