package org.touyan.model.page;

import java.util.List;

/**
 * A field of the type to show as label and values.
 *
 * @param key English key; the label is the theme's word {@code field.KEY}
 * @param values one text each
 * @param links for references: where they lead; then {@code values} is empty
 */
public record FactView(String key, List<String> values, List<LinkView> links) {
  public FactView {
    values = List.copyOf(values);
    links = List.copyOf(links);
  }
}
