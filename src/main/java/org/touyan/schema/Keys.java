package org.touyan.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys a mapping may have, found by English or Chinese name. */
final class Keys {
  static final Keys NONE = Keys.of();

  private final List<Key> all;
  private final Map<String, Key> byName = new LinkedHashMap<>();

  private Keys(List<Key> all) {
    this.all = List.copyOf(all);
    for (Key key : all) {
      put(key.name(), key);
      key.aliases().forEach(alias -> put(alias, key));
    }
  }

  static Keys of(Key... keys) {
    return new Keys(List.of(keys));
  }

  /** These keys and further ones. */
  Keys and(Keys more) {
    List<Key> both = new ArrayList<>(all);
    both.addAll(more.all);
    return new Keys(both);
  }

  private void put(String name, Key key) {
    if (byName.put(name, key) != null)
      throw new IllegalArgumentException("declared twice: " + name);
  }

  List<Key> all() {
    return all;
  }

  /** By its name or an alias, exactly as written. */
  Optional<Key> find(String written) {
    return Optional.ofNullable(byName.get(written));
  }

  /** Every name and alias. */
  Set<String> names() {
    return byName.keySet();
  }
}
