package org.touyan.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.touyan.diag.Position;

/** A piece of YAML as written, each with its place in the file. No types are guessed here: the schema knows what a text means. */
public sealed interface YamlNode {
  /** Where it begins. */
  Position at();

  /**
   * {@code key: value} lines.
   *
   * @param entries in the order of the file; no key stands twice
   */
  record Mapping(List<Entry> entries, Position at) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
      Objects.requireNonNull(at, "at");
    }

    /** The value under exactly this key. */
    public Optional<YamlNode> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /**
   * One line of a mapping.
   *
   * @param key its text as written, without quotes
   * @param keyAt where the key begins
   */
  record Entry(String key, Position keyAt, YamlNode value) {
    public Entry {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(keyAt, "keyAt");
      Objects.requireNonNull(value, "value");
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Position at) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * A text.
   *
   * @param plain whether it stood without quotes and not as a block, so that {@code true} or {@code 12} may mean more
   *     than their letters
   */
  record Scalar(String text, boolean plain, Position at) implements YamlNode {
    public Scalar {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(at, "at");
    }

    /** Whether nothing is meant: an empty value, {@code ~} or {@code null}, unquoted (YAML 1.2 core). */
    public boolean isNull() {
      return plain
          && (text.isEmpty()
              || text.equals("~")
              || text.equals("null")
              || text.equals("Null")
              || text.equals("NULL"));
    }
  }
}
