package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * The shards of one kind in their order. A long list is cut into blocks that are files of their own, so that the head of a large
 * site stays small. Twin: {@code parts} in {@code src/main/web/rank.js}.
 *
 * @param blocks whether the parts are blocks of the list and not shards
 */
record PartList(boolean blocks, List<Part> parts) {
  private static final int HASH_BYTES = 6;

  /**
   * A shard, or a block of the list with what its shards hold together.
   *
   * @param firstTerm first term of a shard of postings; it holds all terms up to the first one of the next. "" for texts
   * @param size how many sections a shard of texts holds; 0 for postings
   */
  record Part(String hash, String firstTerm, int size) {}

  /** Parts {@code from} to {@code to}, the last not included. */
  record Range(int from, int to) {}

  /**
   * @param most length from which on a list is cut
   * @param write writes a block and gives its hash
   */
  static PartList of(List<Part> shards, int most, Function<byte[], String> write) {
    if (shards.size() <= most) return new PartList(false, List.copyOf(shards));
    int block =
        (int) Math.sqrt(shards.size()) / 2; // so that list and four blocks together are short
    List<Part> blocks = new ArrayList<>();
    for (int from = 0; from < shards.size(); from += block) {
      List<Part> own = shards.subList(from, Math.min(shards.size(), from + block));
      ByteSink bytes = new ByteSink();
      put(bytes, own);
      int size = own.stream().mapToInt(Part::size).sum();
      blocks.add(new Part(write.apply(bytes.toBytes()), own.get(0).firstTerm(), size));
    }
    return new PartList(true, List.copyOf(blocks));
  }

  void put(ByteSink out) {
    out.varint(blocks ? 1 : 0);
    put(out, parts);
  }

  private static void put(ByteSink out, List<Part> parts) {
    out.varint(parts.size());
    for (Part part : parts) {
      out.put(HexFormat.of().parseHex(part.hash()), 0, HASH_BYTES);
      out.string(part.firstTerm());
      out.varint(part.size());
    }
  }

  static PartList read(ByteSource in) {
    return new PartList(in.varint() == 1, parts(in));
  }

  static List<Part> parts(ByteSource in) {
    int count = in.count();
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String hash = HexFormat.of().formatHex(in.take(HASH_BYTES));
      parts.add(new Part(hash, in.string(), in.varint()));
    }
    return parts;
  }

  /** The parts that can hold a term, or for {@code c*} all terms that start with c. */
  static Range near(List<Part> parts, String term) {
    boolean group = TermLists.isGroup(term);
    String first = group ? term.substring(0, term.length() - 1) : term;
    String last = group ? Character.toString(first.codePointAt(0) + 1) : term;
    int from = withTerm(parts, first);
    return new Range(from, parts.isEmpty() ? 0 : Math.max(from, withTerm(parts, last) + 1));
  }

  /** The last part that begins at or before a term; the first one if none does. */
  private static int withTerm(List<Part> parts, String term) {
    byte[] wanted = term.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      byte[] first = parts.get(middle).firstTerm().getBytes(StandardCharsets.UTF_8);
      if (Arrays.compareUnsigned(first, wanted) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
