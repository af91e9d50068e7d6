package org.touyan.model.page;

import java.util.Objects;

/**
 * A QR code as an SVG path.
 *
 * @param size width and height in modules, the white margin included; 0 when there is none
 * @param path the dark modules as the {@code d} of an SVG path to be stroked one unit wide, half a unit lower; "" when there is none
 */
public record QrView(int size, String path) {
  /** No QR code. */
  public static final QrView NONE = new QrView(0, "");

  public QrView {
    Objects.requireNonNull(path, "path");
    if (size < 0) throw new IllegalArgumentException("size " + size);
  }
}
