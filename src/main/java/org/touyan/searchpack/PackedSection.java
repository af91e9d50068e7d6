package org.touyan.searchpack;

import java.util.List;

/**
 * A section of a pack and its page.
 *
 * @param number from 0
 * @param date of the page as yyyymmdd, 0 without one
 * @param boost weight of the page in hundredths
 */
public record PackedSection(
    int number,
    String path,
    String anchor,
    String title,
    List<String> names,
    String heading,
    String text,
    String type,
    List<String> roles,
    int date,
    int boost) {
  public PackedSection {
    names = List.copyOf(names);
    roles = List.copyOf(roles);
  }
}
