package org.touyan.paper;

import java.util.List;

/**
 * Something on a sheet that no browser cuts in two.
 *
 * @param height in mm without its margins
 * @param before margin above in mm; of two margins that meet the larger counts
 * @param after margin below in mm
 * @param glued to the next piece: the two stay in one column
 */
record Piece(double height, double before, double after, boolean glued) {
  Piece glue() {
    return new Piece(height, before, after, true);
  }

  /** One below the other, without the margins at the top and the bottom. */
  static double height(List<Piece> pieces) {
    double sum = 0;
    for (int i = 0; i < pieces.size(); i++) {
      sum += pieces.get(i).height();
      if (i > 0) sum += Math.max(pieces.get(i - 1).after(), pieces.get(i).before());
    }
    return sum;
  }

  /** How many columns of {@code height} the pieces fill. A piece that is higher than a column counts as all it needs. */
  static int columns(List<Piece> pieces, double height) {
    int columns = 1;
    double used = 0;
    int at = 0;
    while (at < pieces.size()) {
      int end = at + 1;
      while (end < pieces.size() && pieces.get(end - 1).glued()) end++;
      double margin = at == 0 || used == 0
          ? 0
          : Math.max(pieces.get(at - 1).after(), pieces.get(at).before());
      double group = height(pieces.subList(at, end));
      if (used > 0 && used + margin + group > height) {
        columns++;
        used = 0;
        margin = 0;
      }
      used += margin + group;
      if (used > height) columns += (int) Math.ceil(used / height) - 1;
      at = end;
    }
    return columns;
  }
}
