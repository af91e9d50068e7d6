package org.touyan.model.page;

import java.util.List;

/**
 * A trainer's report on who has learnt what, with all words and figures as they are shown.
 *
 * @param pages of the report
 * @param period from when to when learning counts, and on which day posts are held
 * @param rules what the words of the report mean
 * @param missing how many people, {@code units} who they are
 */
public record CoverageView(
    List<Tab> pages,
    String period,
    List<Chart> charts,
    List<Tile> tiles,
    List<Table> tables,
    List<Rule> rules,
    String missing,
    List<UnitView> units,
    String issues,
    List<Table> issueTables) {
  public CoverageView {
    pages = List.copyOf(pages);
    charts = List.copyOf(charts);
    tiles = List.copyOf(tiles);
    tables = List.copyOf(tables);
    rules = List.copyOf(rules);
    units = List.copyOf(units);
    issueTables = List.copyOf(issueTables);
  }

  /** A page of the report. */
  public record Tab(String url, String title, boolean current) {}

  /** A word and what it means here. */
  public record Rule(String word, String meaning) {}

  /** One figure. */
  public record Tile(String label, String value, String unit, String note) {}

  /**
   * A drawn bar.
   *
   * @param title shown above it, or ""
   * @param words the same in words, for those who do not see it
   * @param parts from the left; {@code x} and {@code width} in thousandths
   */
  public record Chart(String title, String share, String words, List<Part> parts) {
    /** No bar. */
    public static final Chart NONE = new Chart("", "", "", List.of());

    public Chart {
      parts = List.copyOf(parts);
    }

    /** A part of a bar: confirmed, attended, self or trained. */
    public record Part(String kind, int x, int width) {}
  }

  /**
   * A table.
   *
   * @param note below its title, or ""
   * @param heads the first row once more, for the names and kinds of the columns
   */
  public record Table(
      String id, String title, String note, List<Cell> heads, List<List<Cell>> rows) {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A cell.
   *
   * @param head of its column, for narrow screens
   * @param kind name, text or number
   * @param chart drawn below the text, or {@link Chart#NONE}
   */
  public record Cell(String head, String kind, String text, Chart chart) {}

  /** The people of a unit who have not done all. */
  public record UnitView(String parent, String unit, String count, List<PersonView> people) {
    public UnitView {
      people = List.copyOf(people);
    }
  }

  /** One of them: her posts, and a line for each path that is not done. */
  public record PersonView(String name, String roles, List<String> paths) {
    public PersonView {
      paths = List.copyOf(paths);
    }
  }
}
