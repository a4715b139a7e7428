package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;

/** A form's figures for one period: a row for each unit, and their total. Immutable. */
public final class Consolidation {
  private final Form form;
  private final Period period;
  private final Map<AdministrativeUnit, Map<String, Figure>> rows;
  private final Map<String, Figure> totals;
  private final List<CheckFinding> findings;
  private final List<AdministrativeUnit> excluded;
  private final Map<AdministrativeUnit, Map<String, String>> notes;

  /** Takes the maps as its own. */
  Consolidation(
      Form form,
      Period period,
      Map<AdministrativeUnit, Map<String, Figure>> rows,
      Map<String, Figure> totals,
      List<CheckFinding> findings,
      List<AdministrativeUnit> excluded,
      Map<AdministrativeUnit, Map<String, String>> notes) {
    this.form = requireNonNull(form, "form");
    this.period = requireNonNull(period, "period");
    this.rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    this.totals = Map.copyOf(totals);
    this.findings = List.copyOf(findings);
    this.excluded = List.copyOf(excluded);
    this.notes = Map.copyOf(notes);
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

  /** What the checks found, of units as they were when they reported. */
  public List<CheckFinding> findings() {
    return findings;
  }

  public List<CheckFinding> findings(AdministrativeUnit unit) {
    return findings.stream().filter(finding -> finding.unit().equals(unit)).toList();
  }

  /** Units that reported and that the totals leave out, as they were when they reported. */
  public List<AdministrativeUnit> excluded() {
    return excluded;
  }

  /** What a unit wrote beside its figures, by key of the indicator, as it was when it reported. */
  public Map<String, String> notes(AdministrativeUnit unit) {
    return notes.getOrDefault(unit, Map.of());
  }

  Map<AdministrativeUnit, Map<String, String>> notes() {
    return notes;
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
