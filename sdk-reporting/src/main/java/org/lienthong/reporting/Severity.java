package org.lienthong.reporting;

/** How bad a finding is. */
public enum Severity {
  /** The figures contradict each other or cannot be used. */
  ERROR,
  /** Somebody should look. */
  WARNING
}
