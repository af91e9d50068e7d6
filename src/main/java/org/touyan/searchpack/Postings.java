package org.touyan.searchpack;

import java.util.Arrays;
import java.util.List;
import org.touyan.model.PostingsRun;
import org.touyan.model.SearchIndex;

/** Walks over the terms of an index in order, all runs together. */
final class Postings {
  /** One field of the present term: {@code df} postings in bytes [from, to). */
  static final class Slice {
    int df;
    byte[] bytes = {};
    int from;
    int to;
  }

  /** A term in UTF-8 and its postings in each field. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never kept
  record Entry(byte[] term, Slice[] slices) {}

  private final Run[] runs;
  private final Slice[] slices;
  private byte[] term = {};

  Postings(SearchIndex index) {
    int fields = index.fields().size();
    runs = index.runs().stream().map(run -> new Run(run, fields)).toArray(Run[]::new);
    slices = new Slice[fields];
    for (int f = 0; f < fields; f++) slices[f] = new Slice();
    for (Run run : runs) run.next();
  }

  /** The term in UTF-8. */
  byte[] term() {
    return term;
  }

  Slice slice(int field) {
    return slices[field];
  }

  /** The present term; valid until the next one. */
  Entry entry() {
    return new Entry(term, slices);
  }

  boolean next() {
    Run least = null;
    int same = 0;
    for (Run run : runs) {
      if (run.done) continue;
      int order = least == null ? -1 : Arrays.compareUnsigned(run.term, least.term);
      if (order < 0) {
        least = run;
        same = 1;
      } else if (order == 0) {
        same++;
      }
    }
    if (least == null) return false;
    term = least.term;
    if (same == 1) {
      for (int f = 0; f < slices.length; f++) copy(least.slices[f], slices[f]);
      least.next();
    } else {
      join();
    }
    return true;
  }

  private static void copy(Slice from, Slice to) {
    to.df = from.df;
    to.bytes = from.bytes;
    to.from = from.from;
    to.to = from.to;
  }

  /** Several runs have the term: their sections follow each other, only the first gap of each run changes. */
  private void join() {
    ByteSink[] sinks = new ByteSink[slices.length];
    int[] last = new int[slices.length];
    for (int f = 0; f < slices.length; f++) {
      sinks[f] = new ByteSink();
      slices[f].df = 0;
    }
    for (Run run : runs) {
      if (run.done || !Arrays.equals(run.term, term)) continue;
      for (int f = 0; f < slices.length; f++) {
        last[f] = append(run.slices[f], sinks[f], last[f]);
        slices[f].df += run.slices[f].df;
      }
      run.next();
    }
    for (int f = 0; f < slices.length; f++) {
      slices[f].bytes = sinks[f].toBytes();
      slices[f].from = 0;
      slices[f].to = slices[f].bytes.length;
    }
  }

  private static int append(Slice slice, ByteSink sink, int last) {
    if (slice.df == 0) return last;
    ByteSource source = new ByteSource("index", slice.bytes, slice.from, slice.to);
    int section = 0;
    int before = last;
    for (int i = 0; i < slice.df; i++) {
      int code = source.varint();
      section += code >>> 1;
      sink.varint((long) (section - before) << 1 | code & 1);
      if ((code & 1) == 0) sink.varint(source.varint());
      before = section;
    }
    return before;
  }

  /** A cursor over one run. */
  private static final class Run {
    private final List<byte[]> chunks;
    private int left;
    private int chunk;
    private int at;
    final Slice[] slices;
    byte[] term = {};
    boolean done;

    Run(PostingsRun run, int fields) {
      chunks = run.chunks();
      left = run.terms();
      slices = new Slice[fields];
      for (int f = 0; f < fields; f++) slices[f] = new Slice();
    }

    void next() {
      done = left-- == 0;
      if (done) return;
      while (at == chunks.get(chunk).length) {
        chunk++;
        at = 0;
      }
      byte[] bytes = chunks.get(chunk);
      int length = varint(bytes);
      term = Arrays.copyOfRange(bytes, at, at + length);
      at += length;
      for (Slice slice : slices) {
        slice.df = varint(bytes);
        int size = slice.df == 0 ? 0 : varint(bytes);
        slice.bytes = bytes;
        slice.from = at;
        at += size;
        slice.to = at;
      }
    }

    private int varint(byte[] bytes) {
      int value = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        value |= (bytes[at++] & 127) << shift;
        shift += 7;
      }
      return value | bytes[at++] << shift;
    }
  }
}
