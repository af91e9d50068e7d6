package org.touyan.model;

import java.util.List;
import java.util.Objects;

/**
 * {@code site.yml}, with defaults for what it does not say. Texts may be empty.
 *
 * @param id the site id that keys every record in readers' browsers: {@code [a-z0-9-]+}
 * @param lang BCP 47 tag of the user interface, e.g. {@code zh-CN}
 * @param baseUrl address for QR codes only, or ""
 * @param theme name of a folder below {@code themes/}
 * @param searchProfile how the search pack is cut: usb or web
 * @param published names and mobile numbers of people who agreed to be public
 */
public record SiteConfig(
    String id,
    String title,
    String subtitle,
    String lang,
    String baseUrl,
    String theme,
    String layer,
    String issuer,
    String contact,
    String version,
    boolean sample,
    String searchProfile,
    List<String> published) {
  public SiteConfig {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(searchProfile, "searchProfile");
    published = List.copyOf(published);
  }

  /** Whether the interface is English. */
  public boolean english() {
    return lang.startsWith("en");
  }
}
