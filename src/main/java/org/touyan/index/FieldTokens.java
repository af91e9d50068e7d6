package org.touyan.index;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.BytesRef;
import org.touyan.text.TokenReader;

/**
 * The tokens of one field for Lucene, each different pair of characters once and with its frequency: a third fewer entries into
 * Lucene's hash table, which is too large for the processor's caches while the table here is not.
 */
final class FieldTokens extends TokenStream {
  private static final int NONE = -1;

  private final TokenReader reader = new TokenReader();
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final BytesTermAttribute bytes = termAttribute();
  private final BytesRef term = new BytesRef(new byte[4 * (TokenReader.WORD_CHARS_MAX + 1)]);
  private CharSequence text = "";

  /** Open addressing: first code point << 32 | second, or {@link #NONE}. */
  private long[] pairs = new long[2048];

  private int[] counts = new int[pairs.length];
  private int[] used = new int[pairs.length / 2];
  private int usedCount;
  private int emitted;
  private boolean reading;

  FieldTokens() {
    super(
        AttributeFactory
            .DEFAULT_ATTRIBUTE_FACTORY); // the usual one brings a term attribute of its own
    Arrays.fill(pairs, NONE);
  }

  private BytesTermAttribute termAttribute() {
    addAttributeImpl(new BytesTermAttributeImpl());
    return getAttribute(BytesTermAttribute.class);
  }

  FieldTokens read(CharSequence newText) {
    text = newText;
    return this;
  }

  @Override
  public void reset() {
    reader.reset(text);
    bytes.setBytesRef(term); // the end of the field before has cleared both
    step.setPositionIncrement(1);
    for (int i = 0; i < usedCount; i++) pairs[used[i]] = NONE;
    usedCount = 0;
    emitted = 0;
    reading = true;
  }

  /** Words as they come, then the pairs: Lucene only needs all tokens of the field, not their order. */
  @Override
  public boolean incrementToken() {
    while (reading) {
      reading = reader.next();
      if (!reading) break;
      if (reader.isPair()) {
        count((long) reader.first() << 32 | reader.second());
      } else {
        term.length = Utf8.encode(reader.word(), reader.wordLength(), term.bytes);
        frequency.setTermFrequency(1);
        return true;
      }
    }
    if (emitted == usedCount) return false;
    int slot = used[emitted++];
    long pair = pairs[slot];
    int length = Utf8.encode((int) (pair >>> 32), term.bytes, 0);
    term.length = Utf8.encode((int) pair, term.bytes, length);
    frequency.setTermFrequency(counts[slot]);
    return true;
  }

  private void count(long pair) {
    int slot = slot(pair);
    if (pairs[slot] == pair) {
      counts[slot]++;
      return;
    }
    if (usedCount == used.length) {
      grow();
      slot = slot(pair);
    }
    pairs[slot] = pair;
    counts[slot] = 1;
    used[usedCount++] = slot;
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) (pair * 0x9e3779b97f4a7c15L >>> 40) & mask;
    while (pairs[slot] != pair && pairs[slot] != NONE) slot = slot + 1 & mask;
    return slot;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldCounts = counts;
    int[] oldUsed = used;
    pairs = new long[oldPairs.length * 2];
    Arrays.fill(pairs, NONE);
    counts = new int[pairs.length];
    used = new int[pairs.length / 2];
    for (int i = 0; i < usedCount; i++) {
      int slot = slot(oldPairs[oldUsed[i]]);
      pairs[slot] = oldPairs[oldUsed[i]];
      counts[slot] = oldCounts[oldUsed[i]];
      used[i] = slot;
    }
  }
}
