package org.touyan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes that grow in chunks, so that a hundred megabytes are never copied. */
final class RunBytes {
  private static final int CHUNK_BYTES = 1 << 20;

  private final List<byte[]> full = new ArrayList<>();
  private byte[] chunk = new byte[CHUNK_BYTES];
  private int size;
  private byte[] list = new byte[1 << 16];
  private int listSize;
  private int listCount;

  /** A term starts: it must lie in one chunk, so the chunk is closed when it is nearly full. */
  void startTerm() {
    if (size < CHUNK_BYTES - (CHUNK_BYTES >> 3)) return;
    full.add(Arrays.copyOf(chunk, size));
    chunk = new byte[CHUNK_BYTES];
    size = 0;
  }

  void varint(int value) {
    reserve(5);
    int rest = value;
    while (rest > 127) {
      chunk[size++] = (byte) (rest | 128);
      rest >>>= 7;
    }
    chunk[size++] = (byte) rest;
  }

  void bytes(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, chunk, size, length);
    size += length;
  }

  void startList() {
    listSize = 0;
    listCount = 0;
  }

  void posting(int gap, int frequency) {
    if (listSize + 10 > list.length) list = Arrays.copyOf(list, list.length * 2);
    if (frequency == 1) {
      listVarint((long) gap << 1 | 1);
    } else {
      listVarint((long) gap << 1);
      listVarint(frequency - 2);
    }
    listCount++;
  }

  void endList() {
    varint(listCount);
    varint(listSize);
    bytes(list, 0, listSize);
  }

  private void listVarint(long value) {
    long rest = value;
    while (rest > 127) {
      list[listSize++] = (byte) (rest | 128);
      rest >>>= 7;
    }
    list[listSize++] = (byte) rest;
  }

  /** A term that is longer than what is left of the chunk makes this chunk longer than others. */
  private void reserve(int length) {
    if (size + length > chunk.length)
      chunk = Arrays.copyOf(chunk, Math.max(chunk.length * 2, size + length));
  }

  List<byte[]> chunks() {
    List<byte[]> all = new ArrayList<>(full);
    all.add(Arrays.copyOf(chunk, size));
    return all;
  }
}
