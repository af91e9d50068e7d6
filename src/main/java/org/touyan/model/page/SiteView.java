package org.touyan.model.page;

import java.util.Objects;

/** What every page shows of the site; texts may be empty. {@code id} keys the reader's records. */
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
    boolean hasRoles) {
  public SiteView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
  }
}
