package org.touyan.schema;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.diag.Position;
import org.touyan.model.Reference;
import org.touyan.model.RoleUse;

/**
 * A mapping after checking: only keys that exist, only values of their shape.
 *
 * @param values by English key: String, Long, Double, Boolean, LocalDate, Reference, RoleUse, Entry, lists of those, or a
 *     SortedMap for free keys
 */
record Entry(Position at, SortedMap<String, Object> values) {
  Entry {
    Objects.requireNonNull(at, "at");
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  static Entry empty(Position at) {
    return new Entry(at, new TreeMap<>());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    return values.get(key) instanceof String text ? text : "";
  }

  String text(String key, String otherwise) {
    return values.get(key) instanceof String text ? text : otherwise;
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** A whole number that the shape's bounds keep within an int. */
  int whole(String key, int otherwise) {
    return values.get(key) instanceof Long number ? Math.toIntExact(number) : otherwise;
  }

  double number(String key, double otherwise) {
    return values.get(key) instanceof Number number ? number.doubleValue() : otherwise;
  }

  Optional<LocalDate> day(String key) {
    return values.get(key) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
  }

  List<String> texts(String key) {
    return list(key, String.class);
  }

  List<Reference> pages(String key) {
    return list(key, Reference.class);
  }

  List<RoleUse> roles(String key) {
    return list(key, RoleUse.class);
  }

  List<Entry> entries(String key) {
    return list(key, Entry.class);
  }

  /** The mapping under {@code key}, or an empty one. */
  Entry entry(String key) {
    return values.get(key) instanceof Entry entry ? entry : empty(at);
  }

  private <T> List<T> list(String key, Class<T> type) {
    Object value = values.get(key);
    if (value instanceof List<?> list)
      return list.stream().filter(type::isInstance).map(type::cast).toList();
    return type.isInstance(value) ? List.of(type.cast(value)) : List.of();
  }
}
