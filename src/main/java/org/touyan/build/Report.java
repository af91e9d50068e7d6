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
 * @param withheld whether the site was left as it was, because something private would have been published
 * @param found all findings in reading order
 */
public record Report(
    int pages, int leftOut, int files, int changed, boolean withheld, List<Diagnostic> found) {
  public Report {
    found = List.copyOf(found);
  }

  /** Of a build that did not replace the site. */
  static Report withheld(int pages, int leftOut, List<Diagnostic> found) {
    return new Report(pages, leftOut, 0, 0, true, found);
  }

  /** How many findings of a severity there are. */
  public long count(Severity severity) {
    return Diagnostics.count(found, severity);
  }
}
