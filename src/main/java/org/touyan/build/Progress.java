package org.touyan.build;

/** Hears how far a build is. Called on the building thread only. */
public interface Progress {
  /** What the build does at the moment. */
  enum Stage {
    READ,
    MAKE
  }

  /** {@code done} of {@code all} things of this stage are done. */
  void at(Stage stage, int done, int all);
}
