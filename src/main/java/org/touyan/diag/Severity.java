package org.touyan.diag;

/** How bad a finding is. An {@code ERROR} makes the build end with exit code 1; a {@code WARNING} only under {@code --strict}. */
public enum Severity {
  ERROR,
  WARNING
}
