package org.touyan.gift;

/** A question that cannot be taken. Caught where its line is known. */
final class GiftFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String chinese;
  private final String english;

  GiftFault(String chinese, String english) {
    super(english, null, false, false);
    this.chinese = chinese;
    this.english = english;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }
}
