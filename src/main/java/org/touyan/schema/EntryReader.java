package org.touyan.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.touyan.diag.Code;
import org.touyan.diag.Findings;
import org.touyan.model.Reference;
import org.touyan.text.NearestName;
import org.touyan.yaml.YamlNode;

/** Checks a mapping against its keys. What is wrong is reported and left out; it never fails. */
final class EntryReader {
  private final Findings findings;
  private final ScalarReader scalars;

  EntryReader(Findings findings) {
    this.findings = findings;
    this.scalars = new ScalarReader(findings);
  }

  /** All of {@code mapping}; an unknown key is reported with the nearest one. */
  Entry read(YamlNode.Mapping mapping, Keys keys) {
    return read(mapping, keys, unknown -> false);
  }

  /**
   * All of {@code mapping}.
   *
   * @param explained is shown each unknown key and says whether it has reported it itself
   */
  Entry read(YamlNode.Mapping mapping, Keys keys, Predicate<YamlNode.Entry> explained) {
    SortedMap<String, Object> values = new TreeMap<>();
    Set<Key> met = new HashSet<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      Optional<Key> key = keys.find(entry.key());
      if (key.isEmpty()) {
        if (!explained.test(entry)) reportUnknown(entry, keys);
      } else if (!met.add(key.get())) {
        findings.report(Code.YAML_DUPLICATE_KEY, entry.keyAt(), entry.key());
      } else if (saysNothing(entry.value())) {
        met.remove(key.get()); // "title:" with nothing behind it says nothing
      } else {
        value(entry.key(), key.get().shape(), entry.value())
            .ifPresent(value -> values.put(key.get().name(), value));
      }
    }
    keys.all().stream()
        .filter(key -> key.required() && !met.contains(key))
        .forEach(key -> findings.report(Code.FIELD_MISSING, mapping.at(), key.name()));
    return new Entry(mapping.at(), values);
  }

  private void reportUnknown(YamlNode.Entry entry, Keys keys) {
    findings.suggest(
        Code.FIELD_UNKNOWN,
        entry.keyAt(),
        NearestName.of(entry.key(), keys.names()).orElse(""),
        entry.key());
  }

  private Optional<?> value(String name, Shape shape, YamlNode node) {
    return switch (shape.kind()) {
      case TEXTS -> Optional.of(texts(name, node));
      case TEXT_OR_TEXTS ->
        node instanceof YamlNode.Sequence
            ? Optional.of(texts(name, node))
            : scalars.text(name, shape, node);
      case PAGES -> Optional.of(pages(name, shape, node));
      case ROLES ->
        Optional.of(
            items(node).stream().flatMap(item -> scalars.role(item).stream()).toList());
      case DAYS ->
        Optional.of(items(node).stream()
            .flatMap(item -> scalars.read(name, shape, item).stream())
            .toList());
      case FREE ->
        node instanceof YamlNode.Mapping mapping
            ? Optional.of(free(name, mapping))
            : wrong(name, shape, node);
      case MAP ->
        node instanceof YamlNode.Mapping mapping
            ? Optional.of(read(mapping, shape.keys()))
            : entry(name, shape, node);
      case NAMES ->
        Optional.of(items(node).stream()
            .flatMap(item -> scalars.read(name, shape, item).stream())
            .toList());
      case RAW, ALIKE -> Optional.of(node);
      case MAPS ->
        Optional.of(items(node).stream()
            .flatMap(item -> entry(name, shape, item).stream())
            .toList());
      default -> scalars.read(name, shape, node);
    };
  }

  private Optional<Object> wrong(String name, Shape shape, YamlNode node) {
    scalars.wrong(name, shape, node);
    return Optional.empty();
  }

  /** The items of a list; anything else is a list of itself. Items without a value say nothing. */
  private static List<YamlNode> items(YamlNode node) {
    List<YamlNode> all = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    return all.stream().filter(item -> !saysNothing(item)).toList();
  }

  private static boolean saysNothing(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar
        && (scalar.isNull() || scalar.text().isBlank());
  }

  private List<String> texts(String name, YamlNode node) {
    Shape text = Shape.of(Shape.Kind.TEXT);
    return items(node).stream()
        .flatMap(item -> scalars.text(name, text, item).stream())
        .toList();
  }

  private List<Reference> pages(String name, Shape shape, YamlNode node) {
    List<Reference> pages = new ArrayList<>();
    for (YamlNode item : items(node)) {
      scalars
          .text(name, shape, item)
          .ifPresent(target -> pages.add(new Reference(target, item.at())));
    }
    return pages;
  }

  /** A mapping, or a text that stands for one. One that lacks what it must have was reported and is left out. */
  private Optional<Entry> entry(String name, Shape shape, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Entry entry = read(mapping, shape.keys());
      boolean whole =
          shape.keys().all().stream().allMatch(key -> !key.required() || entry.has(key.name()));
      return whole ? Optional.of(entry) : Optional.empty();
    }
    Optional<Key> bare = shape.keys().find(shape.bare());
    if (bare.isEmpty() || node instanceof YamlNode.Sequence) {
      scalars.wrong(name, shape, node);
      return Optional.empty();
    }
    SortedMap<String, Object> values = new TreeMap<>();
    value(name, bare.get().shape(), node)
        .ifPresent(value -> values.put(bare.get().name(), value));
    return values.isEmpty() ? Optional.empty() : Optional.of(new Entry(node.at(), values));
  }

  /** Keys of the author's own; unquoted words keep their YAML 1.2 meaning. */
  private SortedMap<String, Object> free(String name, YamlNode.Mapping mapping) {
    SortedMap<String, Object> values = new TreeMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      freeValue(name + "." + entry.key(), entry.value())
          .ifPresent(value -> values.put(entry.key(), value));
    }
    return values;
  }

  private Optional<Object> freeValue(String name, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) return Optional.of(free(name, mapping));
    if (node instanceof YamlNode.Sequence list) {
      return Optional.of(
          list.items().stream().flatMap(item -> freeValue(name, item).stream()).toList());
    }
    return scalars.free(name, (YamlNode.Scalar) node);
  }
}
