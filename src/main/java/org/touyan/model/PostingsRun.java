package org.touyan.model;

import java.util.List;

/**
 * Terms in UTF-8 order with their postings, in bytes, because a large site has tens of millions of them.
 *
 * <pre>
 * run      = term*
 * term     = varint(length) UTF-8 field{once for each field of the index}
 * field    = varint(df) [varint(length) posting{df}]        length is there only if df > 0
 * posting  = varint(gap << 1 | 1)  |  varint(gap << 1) varint(tf - 2)      the first where tf = 1
 * gap      = section - section of the posting before, or the section itself for the first
 * varint   = seven bits a byte, low ones first, high bit set on all but the last
 * </pre>
 *
 * @param terms how many terms follow each other
 * @param chunks the bytes; a term never crosses from one chunk into the next
 */
public record PostingsRun(int terms, List<byte[]> chunks) {
  public PostingsRun {
    chunks = List.copyOf(chunks);
    if (terms < 0) throw new IllegalArgumentException("terms " + terms);
  }
}
