package org.touyan.records;

/** How well it is proved that somebody learnt something, the weakest first. */
public enum Grade {
  NONE,
  /** She says so herself, on a page that cannot know who clicks. */
  SELF,
  /** Her name is on a sign-in sheet. */
  ATTENDED,
  /** A trainer asked or looked. */
  CONFIRMED;

  Grade atMost(Grade other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Grade atLeast(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
