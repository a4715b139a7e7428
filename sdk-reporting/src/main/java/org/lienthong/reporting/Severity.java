package org.lienthong.reporting;

/** How bad a finding is. */
public enum Severity {
  /** The figures contradict each other or cannot be used; they must not be sent like this. */
  ERROR,
  /** May be right, but whoever reports it must say why. */
  NEEDS_EXPLANATION,
  /** Somebody should look. */
  WARNING
}
