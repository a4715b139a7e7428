package org.lienthong.examples;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.UnitLevel;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Reorganisation;
import org.lienthong.reporting.Series;
import org.lienthong.reporting.ShareTable;
import org.lienthong.reporting.Submissions;

/** Quarters reported by communes that ended and by those of today, seen on either. */
public final class AcrossReorganisation {
  private AcrossReorganisation() {}

  public static Series forward(
      Submissions reported, AdministrativeUnits units, ShareTable shares, PrintStream out) {
    // readme: series
    Series series = Series.of(reported.form()).report(reported);
    Reorganisation of2025 =
        new Reorganisation(units, AdministrativeUnits.REORGANISATION_2025, shares);
    Period quarter = reported.period();

    // What would change: the basis of each division, and what must be counted again.
    for (Reorganisation.Change change : of2025.dryRun(series.asReported(quarter))) {
      if (change.basis() == null) continue;
      out.println(change.from().fullName() + " / " + change.to().size() + ": " + change.basis());
    }

    Series seen = series.apply(of2025);
    Consolidation untouched = seen.asReported(quarter);
    Consolidation today = seen.onCurrent(quarter);
    out.println(untouched.units().size() + " -> " + today.units().size());
    Series asBefore = seen.undo();
    // readme end
    if (!asBefore.applied().isEmpty()) throw new IllegalStateException();
    return seen;
  }

  public static void back(Series series, Period quarter, PrintStream out) {
    // readme: back
    LocalDate june = LocalDate.of(2025, 6, 30);
    Consolidation districts = series.on(june, UnitLevel.DISTRICT, quarter);
    districts.refused().stream()
        .filter(one -> one.indicator().equals("members_closing"))
        .forEach(one -> out.println(one.reason().code() + " " + one.unit().fullName()));
    // readme end
  }

  public static Series known(
      Series series, Submissions correction, Reorganisation recounted, Instant now) {
    // readme: known
    Series better = series.report(correction, now).correct(recounted, now);
    Series before = better.knownAt(now.minusSeconds(1));
    // readme end
    return before;
  }
}
