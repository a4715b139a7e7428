package org.lienthong.reporting.target;

import static java.util.Objects.requireNonNull;

import org.lienthong.reporting.Label;
import org.lienthong.reporting.ReportValue;

/**
 * How a figure stands to a target.
 *
 * @param percent of the target's value, half up to two decimals; not applicable of a target of zero
 * @param expected what the path to the target asks for on that day; missing if it has none
 * @param rule what it was judged by, in words fit to be printed under a report
 */
public record Progress(Status status, ReportValue percent, ReportValue expected, Label rule) {
  /** The verdict. */
  public enum Status {
    REACHED,
    ON_TRACK,
    BEHIND,
    /** What is needed for a verdict is missing; {@link Progress#rule()} says what. */
    NOT_ASSESSABLE
  }

  public Progress {
    requireNonNull(status, "status");
    requireNonNull(percent, "percent");
    requireNonNull(expected, "expected");
    requireNonNull(rule, "rule");
  }
}
