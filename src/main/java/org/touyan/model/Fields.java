package org.touyan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of one page beyond the common ones, by their English key, checked against the schema of its type.
 *
 * @param values each value a String, Long, Double, Boolean, LocalDate, a List of values or a SortedMap of values
 * @param refs those of the values that point at pages, files or roles, in the order of the file
 */
public record Fields(SortedMap<String, Object> values, List<FieldRef> refs) {
  public Fields {
    refs = List.copyOf(refs);
    TreeMap<String, Object> copy = new TreeMap<>();
    values.forEach((key, value) -> copy.put(key, checked(value)));
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** Fields that point at nothing. */
  public Fields(SortedMap<String, Object> values) {
    this(values, List.of());
  }

  /** No fields. */
  public static Fields none() {
    return new Fields(new TreeMap<>());
  }

  private static Object checked(Object value) {
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      for (Object item : list) copy.add(checked(item));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, Object> copy = new TreeMap<>();
      map.forEach((key, item) -> copy.put((String) key, checked(item)));
      return Collections.unmodifiableSortedMap(copy);
    }
    if (value instanceof String
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof LocalDate) {
      return value;
    }
    throw new IllegalArgumentException("not a field value: " + value.getClass());
  }

  /** The text under {@code key}, or "" when absent. Numbers and dates in their written form. */
  public String text(String key) {
    Object value = values.get(key);
    return value == null ? "" : value.toString();
  }

  /** The list under {@code key}; a single value is a list of one, an absent one the empty list. */
  public List<Object> list(String key) {
    Object value = values.get(key);
    if (value == null) return List.of();
    if (value instanceof List<?> list) return List.copyOf(list);
    return List.of(value);
  }

  /** The whole number under {@code key}, or {@code otherwise}. */
  public long number(String key, long otherwise) {
    return values.get(key) instanceof Long number ? number : otherwise;
  }
}
