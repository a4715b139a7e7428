package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Checks.Difference;
import org.lienthong.reporting.ReportValue.State;

/** What units reported, held against what the units right below them reported. Used once. */
final class HierarchyCheck {
  private static final Label BELOW = new Label("tổng các đơn vị bên dưới", "the units below");

  private final Form form;
  private final Submissions reported;
  private final Hierarchy hierarchy;
  private final @Nullable Submissions own;
  private final List<CheckFinding> findings;

  HierarchyCheck(
      Submissions reported,
      Hierarchy hierarchy,
      @Nullable Submissions own,
      List<CheckFinding> findings) {
    this.form = reported.form();
    this.reported = reported;
    this.hierarchy = hierarchy;
    this.own = own;
    this.findings = findings;
  }

  /** From the top down. */
  List<Difference> run() {
    List<Difference> differences = new ArrayList<>();
    for (AdministrativeUnit unit : hierarchy.nodes()) {
      Optional<Submission> submission = reported.submission(unit);
      if (submission.isEmpty() || hierarchy.children(unit).isEmpty()) continue;
      Map<String, Figure> sums = sums(unit);
      FormValues values = new FormValues(form, submission.get()::value);
      for (Indicator indicator : form.indicators()) {
        Figure sum = sums.get(indicator.key());
        if (sum == null || !sum.complete() || !sum.value().isPresent()) continue;
        Optional<BigDecimal> said = values.value(indicator.key()).number();
        BigDecimal expected = sum.value().number().orElseThrow();
        if (said.isEmpty() || said.get().compareTo(expected) == 0) continue;
        differences.add(difference(submission.get(), indicator, said.get(), expected));
      }
    }
    return differences;
  }

  private Map<String, Figure> sums(AdministrativeUnit unit) {
    List<Map<String, Figure>> rows = new ArrayList<>();
    for (AdministrativeUnit child : hierarchy.children(unit)) rows.add(row(reported, child));
    if (own != null && own.submission(unit).isPresent()) rows.add(row(own, unit));
    return new Totals(form, rows, 0).all();
  }

  private Map<String, Figure> row(Submissions of, AdministrativeUnit unit) {
    Map<String, Figure> row = new HashMap<>();
    FormValues values = new FormValues(form, key -> of.value(unit, key));
    for (Indicator indicator : form.indicators()) {
      ReportValue value = values.value(indicator.key());
      // Here one report is one unit, however many it covers.
      int covered = value.state() == State.MISSING ? 0 : 1;
      row.put(indicator.key(), new Figure(value, Provenance.REPORTED, covered, 1));
    }
    return row;
  }

  private Difference difference(
      Submission submission, Indicator indicator, BigDecimal said, BigDecimal expected) {
    CheckFinding finding =
        new CheckFinding(
            new CheckFinding.Place(
                "REP-410",
                "hierarchy",
                Severity.ERROR,
                submission.unit(),
                submission.note(indicator.key())),
            indicator,
            indicator.label(),
            said,
            expected,
            List.of(BELOW));
    return new Difference(finding, suspects(submission.unit(), indicator, said.subtract(expected)));
  }

  /**
   * The units right below whose own figures contradict each other by just this much, or whose
   * figure alone is as far off.
   */
  private List<AdministrativeUnit> suspects(
      AdministrativeUnit unit, Indicator indicator, BigDecimal difference) {
    List<AdministrativeUnit> suspects = new ArrayList<>();
    for (AdministrativeUnit child : hierarchy.children(unit)) {
      boolean explains =
          findings.stream()
              .filter(finding -> finding.unit().equals(child))
              .filter(finding -> concerns(finding, indicator))
              .anyMatch(finding -> difference(finding).compareTo(difference.abs()) == 0);
      if (explains) suspects.add(child);
    }
    return suspects;
  }

  /** Also if the indicator is a part of what the finding is about. */
  private boolean concerns(CheckFinding finding, Indicator indicator) {
    if (finding.indicator().key().equals(indicator.key())) return true;
    return form.checks().stream()
        .filter(rule -> rule.id().equals(finding.rule()))
        .anyMatch(
            rule ->
                rule.plus().contains(indicator.key()) || rule.minus().contains(indicator.key()));
  }

  private static BigDecimal difference(CheckFinding finding) {
    if (finding.actual().isEmpty() || finding.expected().isEmpty()) return BigDecimal.ONE.negate();
    return finding.actual().get().subtract(finding.expected().get()).abs();
  }
}
