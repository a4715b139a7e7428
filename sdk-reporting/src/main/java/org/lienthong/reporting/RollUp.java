package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;

/**
 * Puts the units of one form and period together. A unit that has not reported is missing and the
 * totals say so; one whose figures contradict each other counts as reported, with its findings
 * beside it, unless {@link #excludingFailed()}. A rate of the whole is recomputed from the sums
 * over those units that have a number for every part of it: one that misses or withholds a part
 * adds to none and is not covered; one where a part does not apply adds to none and is covered, as
 * its own rate does not apply. Immutable.
 */
public final class RollUp {
  private final Form form;
  private final @Nullable List<CheckFinding> findings;
  private final boolean excludingFailed;

  private RollUp(Form form, @Nullable List<CheckFinding> findings, boolean excludingFailed) {
    this.form = requireNonNull(form, "form");
    this.findings = findings;
    this.excludingFailed = excludingFailed;
  }

  public static RollUp of(Form form) {
    return new RollUp(form, null, false);
  }

  /** With these instead of a run of {@link Checks} of its own. */
  public RollUp findings(List<CheckFinding> findings) {
    return new RollUp(form, List.copyOf(findings), excludingFailed);
  }

  /** Leaves units with an {@link Severity#ERROR} out of the totals, and names them. */
  public RollUp excludingFailed() {
    return new RollUp(form, findings, true);
  }

  /** Of all units expected. */
  public Consolidation run(Submissions submissions) {
    return run(submissions, submissions.expected());
  }

  /**
   * Of all units expected, at every level of a hierarchy: the total of a unit is what it reported
   * itself and all that is below it.
   *
   * @throws IllegalArgumentException if a unit expected is not in the hierarchy
   */
  public ConsolidationTree run(Submissions submissions, Hierarchy hierarchy) {
    Consolidation flat = run(submissions);
    Map<AdministrativeUnit, Map<String, Figure>> rows = new LinkedHashMap<>();
    for (AdministrativeUnit unit : flat.units()) rows.put(unit, flat.row(unit));
    return new TreeRollUp(form, hierarchy, rows, flat.excluded()).run(submissions, flat);
  }

  /**
   * A longer period from the figures of the shorter ones that make it up: what happened is added
   * up, of what stood the last one holds (of what a movement opens with the first), rates are
   * recomputed, persons counted once need a recount. A month that a unit did not report is missing
   * from its year, which says so by {@link Figure#complete()}; units and months are counted
   * together there.
   *
   * @param parts on the same units, in any order
   * @throws InputException REP-434 if the parts leave a gap, overlap or are of another profile;
   *     REP-435 if a unit is in some of them alone
   */
  public Consolidation over(Period whole, List<Consolidation> parts) {
    parts.forEach(part -> Checks.requireSame(form, part.form()));
    return new PeriodSum(form, new PeriodParts(whole, parts)).run();
  }

  /**
   * Of some of the units.
   *
   * @throws IllegalArgumentException if one of them is not expected
   */
  public Consolidation run(Submissions submissions, List<AdministrativeUnit> units) {
    Checks.requireSame(form, submissions.form());
    Set<AdministrativeUnit> expected = new LinkedHashSet<>(submissions.expected());
    List<CheckFinding> found = findings == null ? Checks.run(form, submissions) : findings;
    Set<AdministrativeUnit> wanted = new LinkedHashSet<>(units);
    List<CheckFinding> own = found.stream().filter(f -> wanted.contains(f.unit())).toList();
    Set<AdministrativeUnit> excluded = new LinkedHashSet<>();
    if (excludingFailed) {
      own.stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(finding -> excluded.add(finding.unit()));
    }
    Map<AdministrativeUnit, Map<String, Figure>> rows = new LinkedHashMap<>();
    List<Map<String, Figure>> counted = new ArrayList<>();
    for (AdministrativeUnit unit : wanted) {
      if (!expected.contains(unit)) {
        throw new IllegalArgumentException(unit.fullName() + " is not expected to report");
      }
      Map<String, Figure> row =
          new FormValues(form, key -> submissions.value(unit, key))
              .figures(key -> submissions.figure(unit, key));
      rows.put(unit, row);
      if (!excluded.contains(unit)) counted.add(row);
    }
    Map<String, Figure> totals = new Totals(form, counted, excluded.size()).all();
    Map<AdministrativeUnit, Map<String, String>> notes = new LinkedHashMap<>();
    for (Submission submission : submissions.received()) {
      Map<String, String> written = submission.notes();
      if (wanted.contains(submission.unit()) && !written.isEmpty()) {
        notes.put(submission.unit(), written);
      }
    }
    return new Consolidation(
        form, submissions.period(), rows, totals, own, List.copyOf(excluded), notes);
  }
}
