package org.touyan.records;

import java.util.List;

/**
 * What a report says, before it has words. Somebody is covered when all steps that the paths of all her posts ask for are done;
 * somebody whose posts have no path is in post and never covered.
 *
 * @param total of all people in post, each once
 * @param levels by level; somebody with posts at two levels is in both, and likewise in {@code roles}
 * @param units in the order of the roster
 * @param paths by path: the people whose posts have it, covered when they have done this path
 * @param people those in post, in the order of the roster
 * @param trainings classes (期) and {@code sessions} (次) in the period
 * @param strangers person-times of people who are not on the roster or not sure to be
 */
public record Coverage(
    Period period,
    Figures total,
    List<Row> levels,
    List<Row> roles,
    List<Row> units,
    List<Row> paths,
    List<PersonRow> people,
    int trainings,
    int sessions,
    int strangers,
    List<Issue> issues) {
  public Coverage {
    levels = List.copyOf(levels);
    roles = List.copyOf(roles);
    units = List.copyOf(units);
    paths = List.copyOf(paths);
    people = List.copyOf(people);
    issues = List.copyOf(issues);
  }

  /**
   * A group of people.
   *
   * @param parent what the unit belongs to, or ""
   */
  public record Row(String parent, String label, Figures figures) {}

  /**
   * One person.
   *
   * @param grade of all her paths together
   * @param paths those that ask for something
   */
  public record PersonRow(
      Person person,
      Grade grade,
      List<PathState> paths,
      int sittings,
      double hoursAttended,
      double hoursConfirmed,
      double hoursSelf,
      HoursState hours) {
    public PersonRow {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Class hours that are asked of somebody, and those that sheets and confirmations prove; 0 asked means nothing is asked.
   *
   * @param year in the calendar year of the day that is counted on
   * @param five in five calendar years up to it
   */
  public record HoursState(double yearAsked, double year, double fiveAsked, double five) {
    public boolean isAsked() {
      return yearAsked > 0 || fiveAsked > 0;
    }

    public boolean isReached() {
      return isAsked() && year >= yearAsked && five >= fiveAsked;
    }
  }
}
