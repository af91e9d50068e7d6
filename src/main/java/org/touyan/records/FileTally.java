package org.touyan.records;

/**
 * What one file held.
 *
 * @param site the site it names, or ""
 * @param siteTitle how that site is called, or ""
 * @param events good events
 * @param apart events that do not count
 * @param people different names in the good events
 * @param first first and {@code last}: the days of the good events that are to be believed, or ""
 */
public record FileTally(
    String path,
    String site,
    String siteTitle,
    int events,
    int apart,
    int people,
    String first,
    String last) {}
