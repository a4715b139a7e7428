package org.lienthong.examples.quickstart;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Boundaries;
import org.lienthong.reporting.CheckFinding;
import org.lienthong.reporting.Comparison;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.Severity;
import org.lienthong.reporting.SubmissionReader;
import org.lienthong.reporting.Submissions;

/**
 * The province's figures of both years.
 *
 * @param quarter of this year, on the 129 communes that sent it
 * @param formerly of last year, on the 398 communes that sent it
 * @param yearBefore the same as {@code formerly}, on the 129 communes of today
 */
record Figures(
    NinhBinh province, Consolidation quarter, Consolidation formerly, Consolidation yearBefore) {

  /** Reads, checks and adds up what the communes sent. */
  static Consolidation consolidate(NinhBinh province, Form form, List<Path> files) {
    Submissions submissions =
        SubmissionReader.read(
                files, form, NinhBinh.QUARTER, province.communes(), province.registry())
            .requireReadable();
    return RollUp.of(form).run(submissions);
  }

  /** Last year's figures, as they were reported and on today's boundaries. */
  static Figures with(NinhBinh province, Consolidation quarter, Path yearBefore) {
    Submissions archive =
        SubmissionReader.read(
                List.of(yearBefore),
                quarter.form(),
                NinhBinh.YEAR_BEFORE,
                province.formerCommunes(),
                province.registry())
            .requireReadable();
    Consolidation formerly = RollUp.of(quarter.form()).run(archive);
    Consolidation today =
        Boundaries.bring(
            formerly,
            province.registry(),
            NinhBinh.YEAR_BEFORE.lastDay(),
            NinhBinh.QUARTER.lastDay());
    return new Figures(province, quarter, formerly, today);
  }

  Comparison comparison() {
    return Comparison.of(quarter, yearBefore);
  }

  List<AdministrativeUnit> late() {
    return quarter.missing();
  }

  int received() {
    return quarter.units().size() - late().size();
  }

  /** Figures that contradict each other. They are counted as they were sent. */
  List<CheckFinding> contradictions() {
    return contradictions(quarter);
  }

  static List<CheckFinding> contradictions(Consolidation quarter) {
    return quarter.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  /** Last year's total once more, added up over the communes of today. */
  long summed(String indicator) {
    return yearBefore.units().stream()
        .map(unit -> yearBefore.figure(unit, indicator).value().number().orElseThrow())
        .mapToLong(BigDecimal::longValueExact)
        .sum();
  }

  /** Communes of today whose figures of last year rest in part on an estimate. */
  long estimated() {
    return yearBefore.units().stream()
        .filter(
            unit ->
                yearBefore.figure(unit, "members_closing").provenance().kind()
                    == Provenance.Kind.APPORTIONED)
        .count();
  }
}
