package org.touyan.testing;

import java.util.ArrayList;
import java.util.List;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Findings;

/** Collects findings, and shows them as short lines in reading order. */
public final class Found implements Findings {
  private final List<Diagnostic> all = new ArrayList<>();

  @Override
  public synchronized void add(Diagnostic diagnostic) {
    all.add(diagnostic);
  }

  /** {@code path:line:column code}, with {@code ~word} behind it where a word is suggested. */
  public List<String> lines() {
    return all.stream().sorted().map(Found::line).toList();
  }

  /** The findings themselves, in reading order. */
  public List<Diagnostic> sorted() {
    return all.stream().sorted().toList();
  }

  /** The sentence of the only finding. */
  public String sentence(boolean english) {
    if (all.size() != 1) throw new AssertionError("not one finding: " + lines());
    return all.get(0).code().sentence(english, all.get(0).args());
  }

  private static String line(Diagnostic d) {
    String line = d.at() + " " + d.code().id();
    return d.suggestion().isEmpty() ? line : line + " ~" + d.suggestion();
  }

  @Override
  public String toString() {
    return lines().toString();
  }
}
