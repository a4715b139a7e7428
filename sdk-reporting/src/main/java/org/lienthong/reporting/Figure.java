package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

/**
 * A value, where it comes from, and how much of what it should cover it does cover.
 *
 * @param covered units whose figure is in it, a "not applicable" included
 * @param expected units whose figure should be in it
 */
public record Figure(ReportValue value, Provenance provenance, int covered, int expected) {
  public Figure {
    requireNonNull(value, "value");
    requireNonNull(provenance, "provenance");
    if (covered < 0 || covered > expected) {
      throw new IllegalArgumentException("covered " + covered + " of " + expected);
    }
  }

  /** What one unit reported, or did not. */
  public static Figure reported(ReportValue value) {
    return new Figure(
        value, Provenance.REPORTED, value.state() == ReportValue.State.MISSING ? 0 : 1, 1);
  }

  public boolean complete() {
    return covered == expected;
  }
}
