package org.touyan.diag;

import java.util.List;

/** Where a stage reports what it found. Safe to call from several threads; order of calls does not matter. */
public interface Findings {
  /** Takes one finding. */
  void add(Diagnostic diagnostic);

  /** Reports {@code code} at {@code at} with the values of its sentence. */
  default void report(Code code, Position at, String... args) {
    add(new Diagnostic(code, at, List.of(args), ""));
  }

  /** Reports with a "did you mean"; {@code suggestion} may be empty. */
  default void suggest(Code code, Position at, String suggestion, String... args) {
    add(new Diagnostic(code, at, List.of(args), suggestion));
  }
}
