package org.lienthong.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what units reported against what the form demands. Nothing is changed by it. */
public final class Checks {
  private Checks() {}

  /**
   * Without the checks that need the period before. A check of which a figure is missing or not
   * applicable finds nothing; what is missing has a finding of its own.
   *
   * @return in the order of the units expected, then of the form
   */
  public static List<CheckFinding> run(Form form, Submissions submissions) {
    return run(form, submissions, null);
  }

  /**
   * With the checks that need the period before, on the same units.
   *
   * @param previous ends where this period begins
   */
  public static List<CheckFinding> run(
      Form form, Submissions submissions, @Nullable Consolidation previous) {
    requireSame(form, submissions.form());
    if (previous != null) {
      requireSame(form, previous.form());
      Period period = submissions.period();
      boolean adjacent =
          previous.period().profile().equals(period.profile())
              && previous.period().to().equals(period.from());
      if (!adjacent) {
        throw new IllegalArgumentException(previous.period() + " does not lead up to " + period);
      }
    }
    return submissions.expected().stream()
        .flatMap(unit -> submissions.submission(unit).stream())
        .flatMap(submission -> new UnitCheck(form, submission, previous).findings().stream())
        .toList();
  }

  static void requireSame(Form form, Form other) {
    if (!form.id().equals(other.id()) || !form.version().equals(other.version())) {
      throw new IllegalArgumentException(form + " was expected, was " + other);
    }
  }
}
