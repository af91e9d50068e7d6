package org.touyan.model.page;

import java.util.List;

/**
 * What stands around a page's text. Texts may be empty, dates are in words (2026年11月21日), {@code minutes} 0 when unknown.
 *
 * @param tier {@code required}, {@code local} or ""
 * @param print {@code a4-1}, {@code a4}, {@code a5}, {@code poster}, {@code none} or ""
 * @param expiresIso {@code YYYY-MM-DD} or "": for the reader's browser to compare with today
 * @param shortId eight characters to type that name the page on paper
 * @param qr leads from paper to the page; none where the site has no address or the type is not handed out
 */
public record MetaView(
    String issuer,
    String owner,
    String date,
    String updated,
    String reviewBy,
    String expires,
    String expiresIso,
    String tier,
    String print,
    boolean internal,
    int minutes,
    String domain,
    String topic,
    List<String> tags,
    List<String> roles,
    List<SourceView> sources,
    String shortId,
    QrView qr) {
  /** Of a page that no file of the content stands behind. */
  public static final MetaView NONE = new MetaView(
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      false,
      0,
      "",
      "",
      List.of(),
      List.of(),
      List.of(),
      "",
      QrView.NONE);

  public MetaView {
    tags = List.copyOf(tags);
    roles = List.copyOf(roles);
    sources = List.copyOf(sources);
  }

  /** A source of the page's facts; {@code grade} is official, press or unknown. */
  public record SourceView(String title, String org, String no, String date, String grade) {}
}
