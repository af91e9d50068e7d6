package org.touyan.build;

import java.util.ArrayList;
import java.util.List;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Findings;
import org.touyan.diag.Severity;

/** Collects what all stages report, from any thread, and gives it back in reading order. */
final class Diagnostics implements Findings {
  private final List<Diagnostic> all = new ArrayList<>();

  @Override
  public synchronized void add(Diagnostic diagnostic) {
    all.add(diagnostic);
  }

  /** All findings in reading order, each once. */
  synchronized List<Diagnostic> sorted() {
    return all.stream().distinct().sorted().toList();
  }

  static long count(List<Diagnostic> found, Severity severity) {
    return found.stream().filter(one -> one.code().severity() == severity).count();
  }
}
