package org.touyan.searchpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts the terms of a site into blocks and shards. A block ends where the first character changes, or in the midst of one that fills two blocks. */
final class PostingsShards {
  /** Near which a block of postings ends: what one term costs to read. */
  private static final int BLOCK_BYTES = 1536;

  private final SectionPages pages;
  private final int shardBytes;
  private final int blockBytes;
  private final Function<PostingsShard, PartList.Part> write;
  private final List<PartList.Part> parts = new ArrayList<>();
  private PostingsShard shard = new PostingsShard();
  private PostingsBlock block;

  /**
   * @param shardBytes raw size at which a shard ends
   * @param write writes a shard that is full
   */
  PostingsShards(SectionPages pages, int shardBytes, Function<PostingsShard, PartList.Part> write) {
    this.pages = pages;
    this.shardBytes = shardBytes;
    this.write = write;
    blockBytes = Math.min(BLOCK_BYTES, shardBytes);
    block = new PostingsBlock(pages);
  }

  /** Adds the sum of the terms that follow: a block of its own. */
  void addSum(Postings.Entry sum) {
    if (!block.isEmpty()) endBlock();
    shard.add(new String(sum.term(), StandardCharsets.UTF_8), SumBlock.toBytes(sum, pages));
    if (shard.size() >= shardBytes) endShard();
  }

  /** Adds the next term. */
  void add(Postings.Entry entry) {
    int size = block.size();
    if (size >= 2 * blockBytes || size >= blockBytes && !block.sameCharacter(entry.term())) {
      endBlock();
      if (shard.size() >= shardBytes) endShard();
    }
    block.add(entry);
  }

  private void endBlock() {
    shard.add(block.firstTerm(), block.toBytes());
    block = new PostingsBlock(pages);
  }

  private void endShard() {
    parts.add(write.apply(shard));
    shard = new PostingsShard();
  }

  /** Ends the last one and gives all. */
  List<PartList.Part> parts() {
    if (!block.isEmpty()) endBlock();
    if (!shard.isEmpty()) endShard();
    return parts;
  }
}
