package org.lienthong.examples;

import org.lienthong.core.AdministrativeUnits;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Reorganisation;
import org.lienthong.reporting.Series;
import org.lienthong.reporting.ShareTable;
import org.lienthong.reporting.Submissions;

/** A quarter reported by communes that ended, seen on the communes of today. */
public final class AcrossReorganisation {
  private AcrossReorganisation() {}

  public static Consolidation today(
      Submissions reported, AdministrativeUnits units, ShareTable shares) {
    // readme: series
    Series series = Series.of(reported.form()).report(reported);
    Reorganisation of2025 =
        new Reorganisation(units, AdministrativeUnits.REORGANISATION_2025, shares);
    Period quarter = reported.period();

    // What would change: the basis of each division, and what must be counted again.
    of2025.dryRun(series.asReported(quarter)).forEach(System.out::println);

    Series seen = series.apply(of2025);
    Consolidation today = seen.onCurrent(quarter);
    Consolidation untouched = seen.asReported(quarter);
    Series asBefore = seen.undo();
    // readme end
    if (!asBefore.applied().isEmpty() || !untouched.form().equals(today.form())) {
      throw new IllegalStateException();
    }
    return today;
  }
}
