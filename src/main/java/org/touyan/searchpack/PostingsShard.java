package org.touyan.searchpack;

/** Builds one shard of postings: where its blocks begin, then the blocks. */
final class PostingsShard {
  private final ByteSink directory = new ByteSink();
  private final ByteSink postings = new ByteSink();
  private String firstTerm = "";
  private int blocks;

  int size() {
    return postings.size();
  }

  boolean isEmpty() {
    return blocks == 0;
  }

  String firstTerm() {
    return firstTerm;
  }

  void add(String first, byte[] bytes) {
    if (blocks++ == 0) firstTerm = first;
    directory.string(first);
    directory.varint(bytes.length);
    postings.put(bytes, 0, bytes.length);
  }

  byte[] toBytes() {
    ByteSink out = new ByteSink();
    out.varint(blocks);
    out.put(directory);
    out.put(postings);
    return out.toBytes();
  }
}
