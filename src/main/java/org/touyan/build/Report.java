package org.touyan.build;

import java.util.List;
import org.touyan.diag.Diagnostic;
import org.touyan.diag.Severity;

/**
 * What came of a build.
 *
 * @param pages content pages written
 * @param leftOut content files that did not become a page because of an error
 * @param files all files of the site
 * @param changed files of the site that are new or other than before
 * @param found all findings in reading order
 */
public record Report(int pages, int leftOut, int files, int changed, List<Diagnostic> found) {
  public Report {
    found = List.copyOf(found);
  }

  /** How many findings of a severity there are. */
  public long count(Severity severity) {
    return Diagnostics.count(found, severity);
  }
}
