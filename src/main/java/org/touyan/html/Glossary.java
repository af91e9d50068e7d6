package org.touyan.html;

import java.util.ArrayList;
import java.util.List;
import org.touyan.model.GlossaryEntry;

/**
 * All words that may become links to a term, as one trie. Built once a build, then only read: several threads may use it.
 * A page is searched in time proportional to its length, for no name is longer than {@link #NAME_CHARS_MAX}.
 */
public final class Glossary {
  /** Longest name that is looked for, in UTF-16 units. Longer ones are never linked. */
  static final int NAME_CHARS_MAX = 40;

  /** A name of one character would mark half the text. */
  private static final int NAME_CHARS_MIN = 2;

  private final List<GlossaryEntry> entries;
  /** Node of each first character, 0 for none: most characters begin no term and are passed over by this alone. */
  private final int[] roots = new int[0x10000];
  /** Open hash table of {@code node << 16 | char} to the next node; a free slot has the value 0. */
  private long[] keys = new long[256];

  private int[] values = new int[256];
  private int edges;
  /** For each node the 1-based entry that ends there, or 0. */
  private final List<Integer> ends = new ArrayList<>(List.of(0));

  private Glossary(List<GlossaryEntry> entries) {
    this.entries = List.copyOf(entries);
    for (int i = 0; i < this.entries.size(); i++) {
      for (String name : this.entries.get(i).names()) add(name, i + 1);
    }
  }

  /** The words of {@code entries}; of two entries with the same name the first is taken. */
  public static Glossary of(List<GlossaryEntry> entries) {
    return new Glossary(entries);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  int size() {
    return entries.size();
  }

  GlossaryEntry entry(int index) {
    return entries.get(index);
  }

  /** Whether any name may begin at {@code c}. */
  boolean mayBegin(char c) {
    return roots[c] != 0;
  }

  /**
   * The longest name that begins at {@code start} and ends before {@code limit}: {@code length << 32 | index of the entry}, or -1. A name that begins or
   * ends with a Latin letter or digit does not match inside a longer Latin word.
   */
  long match(char[] text, int start, int limit) {
    int node = roots[text[start]];
    long found = -1;
    for (int i = start + 1; node != 0; i++) {
      int entry = ends.get(node);
      if (entry != 0 && isWhole(text, start, i, limit))
        found = (long) (i - start) << 32 | (entry - 1);
      if (i == limit) break;
      node = next(node, text[i]);
    }
    return found;
  }

  private static boolean isWhole(char[] text, int start, int end, int limit) {
    boolean cutBefore = start > 0 && isWord(text[start]) && isWord(text[start - 1]);
    boolean cutBehind = end < limit && isWord(text[end - 1]) && isWord(text[end]);
    return !cutBefore && !cutBehind;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private void add(String name, int entry) {
    String word = name.strip();
    if (word.length() < NAME_CHARS_MIN || word.length() > NAME_CHARS_MAX) return;
    int node = roots[word.charAt(0)];
    if (node == 0) {
      node = newNode();
      roots[word.charAt(0)] = node;
    }
    for (int i = 1; i < word.length(); i++) {
      int next = next(node, word.charAt(i));
      if (next == 0) {
        next = newNode();
        put((long) node << 16 | word.charAt(i), next);
      }
      node = next;
    }
    if (ends.get(node) == 0) ends.set(node, entry);
  }

  private int newNode() {
    ends.add(0);
    return ends.size() - 1;
  }

  private int next(int node, char c) {
    long key = (long) node << 16 | c;
    int slot = slot(key);
    while (values[slot] != 0 && keys[slot] != key) slot = slot + 1 & keys.length - 1;
    return values[slot];
  }

  private void put(long key, int value) {
    if (++edges * 2 > keys.length) grow();
    int slot = slot(key);
    while (values[slot] != 0) slot = slot + 1 & keys.length - 1;
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    edges = 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) put(oldKeys[i], oldValues[i]);
    }
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
  }
}
