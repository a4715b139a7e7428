package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.ErrorDetail;

/** A form's figures for one period: a row for each unit, and their total. Immutable. */
public final class Consolidation {
  /**
   * A figure that nobody can derive on other boundaries than those it was reported on.
   *
   * @param indicator its key
   * @param reason REP-431 (a unit of the figures lies in several of these) or REP-432 (counts
   *     persons once)
   */
  public record Refused(AdministrativeUnit unit, String indicator, ErrorDetail reason) {
    public Refused {
      requireNonNull(unit, "unit");
      requireNonNull(indicator, "indicator");
      requireNonNull(reason, "reason");
    }
  }

  private final Form form;
  private final Period period;
  private final Map<AdministrativeUnit, Map<String, Figure>> rows;
  private final Map<String, Figure> totals;
  private final List<CheckFinding> findings;
  private final List<AdministrativeUnit> excluded;
  private final Map<AdministrativeUnit, Map<String, String>> notes;
  private final Lineage lineage;

  /** On the boundaries of the units that reported. Takes the maps as its own. */
  Consolidation(
      Form form,
      Period period,
      Map<AdministrativeUnit, Map<String, Figure>> rows,
      Map<String, Figure> totals,
      List<CheckFinding> findings,
      List<AdministrativeUnit> excluded,
      Map<AdministrativeUnit, Map<String, String>> notes) {
    this(form, period, rows, totals, findings, excluded, notes, Lineage.NONE);
  }

  private Consolidation(
      Form form,
      Period period,
      Map<AdministrativeUnit, Map<String, Figure>> rows,
      Map<String, Figure> totals,
      List<CheckFinding> findings,
      List<AdministrativeUnit> excluded,
      Map<AdministrativeUnit, Map<String, String>> notes,
      Lineage lineage) {
    this.form = requireNonNull(form, "form");
    this.period = requireNonNull(period, "period");
    this.rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    this.totals = Map.copyOf(totals);
    this.findings = List.copyOf(findings);
    this.excluded = List.copyOf(excluded);
    this.notes = Map.copyOf(notes);
    this.lineage = lineage;
  }

  /** The same reports with other rows. */
  Consolidation on(Map<AdministrativeUnit, Map<String, Figure>> rows, Lineage lineage) {
    return new Consolidation(form, period, rows, totals, findings, excluded, notes, lineage);
  }

  Consolidation with(Lineage lineage) {
    return on(rows, lineage);
  }

  public Form form() {
    return form;
  }

  public Period period() {
    return period;
  }

  /** In the order given. */
  public List<AdministrativeUnit> units() {
    return List.copyOf(rows.keySet());
  }

  /**
   * @throws IllegalArgumentException if the unit is not among {@link #units()} or the form has no
   *     such indicator
   */
  public Figure figure(AdministrativeUnit unit, String indicator) {
    form.require(indicator);
    return row(unit).getOrDefault(indicator, Figure.reported(ReportValue.missing()));
  }

  /**
   * @throws IllegalArgumentException if the form has no such indicator
   */
  public Figure total(String indicator) {
    form.require(indicator);
    return totals.getOrDefault(indicator, Figure.reported(ReportValue.missing()));
  }

  /** Units of which there is no figure at all. */
  public List<AdministrativeUnit> missing() {
    return units().stream()
        .filter(unit -> row(unit).values().stream().allMatch(figure -> figure.covered() == 0))
        .toList();
  }

  /**
   * The units whose reports are in a unit's figures, as they were when they reported: itself, where
   * its boundaries have not changed since.
   */
  public List<AdministrativeUnit> origins(AdministrativeUnit unit) {
    return lineage.of(unit);
  }

  /** What a change of boundaries left without a figure, and why; empty if there was none. */
  public List<Refused> refused() {
    return lineage.refused();
  }

  /** What the checks found, of units as they were when they reported. */
  public List<CheckFinding> findings() {
    return findings;
  }

  /** What the checks found of a unit, or of those whose reports are in its figures. */
  public List<CheckFinding> findings(AdministrativeUnit unit) {
    List<AdministrativeUnit> origins = origins(unit);
    return findings.stream().filter(finding -> origins.contains(finding.unit())).toList();
  }

  /**
   * Units that reported and that totals and rows leave out, as they were when they reported; the
   * row of a unit that has one of them among its {@link #origins} says that it is not complete.
   */
  public List<AdministrativeUnit> excluded() {
    return excluded;
  }

  /** Whether all reports that would be in a unit's figures are left out. */
  boolean excludes(AdministrativeUnit unit) {
    return !excluded.isEmpty() && excluded.containsAll(origins(unit));
  }

  /**
   * What is written beside a unit's figures, by key of the indicator; of several origins, each with
   * its name before it.
   */
  public Map<String, String> notes(AdministrativeUnit unit) {
    return lineage.notes(unit, notes);
  }

  Map<AdministrativeUnit, Map<String, String>> notes() {
    return notes;
  }

  Lineage lineage() {
    return lineage;
  }

  boolean covers(AdministrativeUnit unit) {
    return rows.containsKey(unit);
  }

  Map<String, Figure> row(AdministrativeUnit unit) {
    Map<String, Figure> row = rows.get(unit);
    if (row == null) {
      throw new IllegalArgumentException(
          unit.fullName() + " (" + unit.code() + ") is not among the units");
    }
    return row;
  }

  Map<String, Figure> totals() {
    return totals;
  }
}
