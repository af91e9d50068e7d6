package org.touyan.records;

/**
 * The figures of a group of people. Persons, person-times and hours are never added to each other.
 *
 * @param inPost people in post (人)
 * @param confirmed of them covered, the weakest proof being a trainer's; {@code attended} and {@code self} likewise: nobody is in
 *     two of them
 * @param trained people who were at a session at least once (人)
 * @param personTimes how often somebody was at a session (人次)
 * @param hoursAttended class hours of sign-in sheets (学时)
 * @param hoursConfirmed class hours that trainers confirmed
 * @param hoursSelf class hours that learners say they spent on pages
 * @param asked people of whom class hours are asked for
 * @param reached of them those who have them, by sheets and confirmations
 */
public record Figures(
    int inPost,
    int confirmed,
    int attended,
    int self,
    int trained,
    int personTimes,
    double hoursAttended,
    double hoursConfirmed,
    double hoursSelf,
    int asked,
    int reached) {
  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** People who have done all that is asked of them. */
  public int covered() {
    return confirmed + attended + self;
  }

  public int missing() {
    return inPost - covered();
  }

  /** This group and one more person. */
  Figures with(Coverage.PersonRow row, Grade grade) {
    return new Figures(
        inPost + 1,
        confirmed + (grade == Grade.CONFIRMED ? 1 : 0),
        attended + (grade == Grade.ATTENDED ? 1 : 0),
        self + (grade == Grade.SELF ? 1 : 0),
        trained + (row.sittings() > 0 ? 1 : 0),
        personTimes + row.sittings(),
        hoursAttended + row.hoursAttended(),
        hoursConfirmed + row.hoursConfirmed(),
        hoursSelf + row.hoursSelf(),
        asked + (row.hours().isAsked() ? 1 : 0),
        reached + (row.hours().isReached() ? 1 : 0));
  }
}
