package org.touyan.schema;

import java.util.List;

/**
 * One key of a mapping.
 *
 * @param name English key, by which the value is kept
 * @param aliases Chinese keys that mean the same
 */
record Key(String name, Shape shape, boolean required, List<String> aliases) {
  Key {
    aliases = List.copyOf(aliases);
  }

  static Key of(String name, Shape.Kind kind, String... aliases) {
    return new Key(name, Shape.of(kind), false, List.of(aliases));
  }

  static Key of(String name, Shape shape, String... aliases) {
    return new Key(name, shape, false, List.of(aliases));
  }

  /** The same key, to be reported when it is missing. */
  Key must() {
    return new Key(name, shape, true, aliases);
  }
}
