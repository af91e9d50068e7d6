package org.touyan.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touyan.model.DocType;
import org.touyan.model.FieldRef;
import org.touyan.model.Fields;
import org.touyan.model.Reference;
import org.touyan.model.RoleUse;

/** Turns the keys of a page's own type (and {@code params}) into {@link Fields}. */
final class OwnFields {
  private final List<FieldRef> refs = new ArrayList<>();

  private OwnFields() {}

  static Fields of(DocType type, Entry entry) {
    OwnFields own = new OwnFields();
    TreeMap<String, Object> values = new TreeMap<>();
    for (Key key : DocSchema.own(type).all()) own.put(key, entry, values);
    Object params = entry.values().get("params");
    if (params != null) values.put("params", params);
    own.refs.sort((a, b) -> a.reference().at().compareTo(b.reference().at()));
    return new Fields(values, own.refs);
  }

  private void put(Key key, Entry entry, SortedMap<String, Object> values) {
    Object value = entry.values().get(key.name());
    if (value == null) return;
    values.put(key.name(), plain(value));
    if (value instanceof Reference reference) {
      boolean file = key.shape().kind() == Shape.Kind.FILE;
      refs.add(new FieldRef(key.name(), file ? FieldRef.Kind.FILE : FieldRef.Kind.PAGE, reference));
    }
    for (RoleUse use : entry.roles(key.name())) {
      refs.add(
          new FieldRef(key.name(), FieldRef.Kind.ROLE, new Reference(use.role().key(), use.at())));
    }
  }

  /** The value without its places. */
  private static Object plain(Object value) {
    if (value instanceof Reference reference) return reference.target();
    if (value instanceof RoleUse use) return use.role().key();
    if (value instanceof List<?> list)
      return list.stream().map(OwnFields::plain).toList();
    if (value instanceof Entry entry) return plainMap(entry.values());
    return value;
  }

  private static SortedMap<String, Object> plainMap(SortedMap<String, Object> values) {
    TreeMap<String, Object> plain = new TreeMap<>();
    values.forEach((key, value) -> plain.put(key, plain(value)));
    return plain;
  }
}
