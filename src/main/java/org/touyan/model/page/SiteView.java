package org.touyan.model.page;

import java.util.List;
import java.util.Objects;

/**
 * What every page shows of the site; texts may be empty. {@code id} keys the reader's records.
 *
 * @param logo path of the theme's own picture from the site root, or ""
 * @param logoWidth its width in CSS pixels, or 0
 * @param logoHeight its height in CSS pixels
 * @param footer lines that the theme adds to the foot of every page
 */
public record SiteView(
    String id,
    String title,
    String subtitle,
    String lang,
    String layer,
    String issuer,
    String contact,
    String version,
    boolean sample,
    boolean hasRoles,
    String logo,
    int logoWidth,
    int logoHeight,
    List<String> footer) {
  public SiteView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(logo, "logo");
    footer = List.copyOf(footer);
  }
}
