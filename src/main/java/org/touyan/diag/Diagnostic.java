package org.touyan.diag;

import java.util.List;
import java.util.Objects;

/**
 * One finding about the content. Never thrown: collected, sorted, printed once.
 *
 * @param code what kind of finding; its page is {@code docs/diag/<id>.md}
 * @param at where
 * @param args the values as written, put in the place of {@code {0}}, {@code {1}} … of the code's sentences
 * @param suggestion what was probably meant ("did you mean"), or empty
 */
public record Diagnostic(Code code, Position at, List<String> args, String suggestion)
    implements Comparable<Diagnostic> {
  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(at, "at");
    args = List.copyOf(args);
    Objects.requireNonNull(suggestion, "suggestion");
  }

  /** Reading order: path, line, column; then code and values, so that two runs print the same. */
  @Override
  public int compareTo(Diagnostic other) {
    int order = at.compareTo(other.at);
    if (order == 0) order = code.compareTo(other.code);
    if (order == 0) order = args.toString().compareTo(other.args.toString());
    return order;
  }
}
