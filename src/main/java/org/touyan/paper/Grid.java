package org.touyan.paper;

import java.util.ArrayList;
import java.util.List;

/** The height of a table whose columns share the width as browsers share it: by what each needs at least and would like. */
final class Grid {
  private static final double PAD_BESIDE = 2;
  private static final double PAD_ABOVE = 1;
  private static final double RULE = 0.3;
  private static final double LEAD = 1.4;

  private Grid() {}

  static double height(Element table, double width, Format format) {
    List<List<String>> rows = new ArrayList<>();
    String caption = collect(table, rows);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    double size = format.cell();
    double height =
        caption.isEmpty() ? 0 : Lines.count(caption, width, size) * size * LEAD + size * 0.4;
    if (columns == 0) return height;
    double[] widths = widths(rows, columns, width, size);
    for (List<String> row : rows) {
      int lines = 1;
      for (int i = 0; i < row.size(); i++) {
        lines = Math.max(lines, Lines.count(row.get(i), widths[i], size));
      }
      height += lines * size * LEAD + 2 * PAD_ABOVE + RULE;
    }
    return height;
  }

  /** Room for text in each column, in mm. */
  private static double[] widths(List<List<String>> rows, int columns, double width, double size) {
    double[] least = new double[columns];
    double[] most = new double[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        double all = Lines.width(row.get(i), size);
        most[i] = Math.max(most[i], all);
        // Two characters: one with the mark that stays with it.
        least[i] = Math.max(least[i], Math.min(all, 2 * size));
      }
    }
    double fixed = columns * (2 * PAD_BESIDE + RULE) + RULE;
    double leastSum = 0;
    double mostSum = 0;
    for (int i = 0; i < columns; i++) {
      leastSum += least[i];
      mostSum += most[i];
    }
    double free = Math.max(0, width - fixed - leastSum);
    double share = mostSum > leastSum ? Math.min(1, free / (mostSum - leastSum)) : 1;
    // Browsers differ a little in how they share: 3 % less room than we think.
    for (int i = 0; i < columns; i++) least[i] += (most[i] - least[i]) * share * 0.97;
    if (share >= 1) return most;
    return least;
  }

  private static String collect(Element element, List<List<String>> rows) {
    String caption = "";
    for (Element child : element.children()) {
      switch (child.tag()) {
        case "caption" -> caption = child.words();
        case "tr" ->
          rows.add(child.children().stream()
              .filter(cell -> cell.tag().equals("td") || cell.tag().equals("th"))
              .map(Element::words)
              .toList());
        default -> caption += collect(child, rows);
      }
    }
    return caption;
  }
}
