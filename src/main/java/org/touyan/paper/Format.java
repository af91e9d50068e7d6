package org.touyan.paper;

/**
 * The measures of a sheet, all in mm: the twin of {@code assets/css/91-print-sheet.css}, where the same numbers stand in
 * the same order. The browser test prints sheets that are just full, so neither can change alone.
 *
 * @param width of the text
 * @param height of the whole sheet between its margins
 * @param columns in which the blocks between the title and the foot stand
 */
record Format(
    double width,
    double height,
    int columns,
    double text,
    double lead,
    double title,
    double answer,
    double kind,
    double head,
    double note,
    double cell,
    double gap,
    double para,
    double item,
    double indent,
    double pad,
    double blank,
    double picture,
    double qr) {
  private static final double PT = 25.4 / 72;

  /** One side: 297 mm − 2 × 15 mm, and 1 mm for rounding. */
  static final Format A4 = new Format(
      180, 266, 1, 14 * PT, 1.5, 28 * PT, 16 * PT, 11 * PT, 16 * PT, 9 * PT, 12 * PT, 4, 2.5, 0.5,
      8, 4, 8, 45, 25);

  /** Half a side: 148.5 mm − 15 mm at the edge − 8 mm at the cut, and 0.5 mm for rounding. */
  static final Format HALF = new Format(
      180, 125, 3, 10 * PT, 1.4, 18 * PT, 11 * PT, 8 * PT, 11 * PT, 7.5 * PT, 9 * PT, 2.5, 1.2, 0.2,
      5, 2, 6, 25, 20);

  /** Between columns and between boxes side by side. */
  double gutter() {
    return columns > 1 ? 6 : 5;
  }

  double column() {
    return (width - (columns - 1) * gutter()) / columns;
  }

  double line() {
    return text * lead;
  }
}
