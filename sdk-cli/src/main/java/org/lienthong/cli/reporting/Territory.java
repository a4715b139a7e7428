package org.lienthong.cli.reporting;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.UnitSuccession;

/**
 * What lies under one unit on one day, and what lay there when the figures were reported.
 *
 * @param under as it is on {@code on}
 * @param rows the lowest units on that day, by code
 * @param reporting the lowest units on the last day of the period that they were made from, or that
 *     were made from them
 */
record Territory(
    AdministrativeUnit under,
    LocalDate on,
    List<AdministrativeUnit> rows,
    List<AdministrativeUnit> reporting) {

  /**
   * @throws InputException CORE-030 to CORE-033 if there is no such unit on that day
   */
  static Territory of(AdministrativeUnits units, String code, LocalDate lastDay, LocalDate on) {
    AdministrativeUnit under = Units.require(units, code, on);
    List<AdministrativeUnit> rows =
        under.level() == UnitLevel.COMMUNE ? List.of(under) : units.communes(code, on);
    if (rows.isEmpty()) rows = List.of(under);
    if (on.equals(lastDay)) return new Territory(under, on, rows, rows);
    Set<AdministrativeUnit> sources = new LinkedHashSet<>();
    for (AdministrativeUnit row : rows) collect(units, row, lastDay, sources);
    return new Territory(
        under, on, rows, sources.stream().sorted(comparing(AdministrativeUnit::code)).toList());
  }

  private static void collect(
      AdministrativeUnits units,
      AdministrativeUnit unit,
      LocalDate day,
      Set<AdministrativeUnit> sources) {
    Optional<AdministrativeUnit> then =
        units.versions(unit).stream().filter(version -> version.isValidOn(day)).findFirst();
    if (then.isPresent()) {
      sources.add(then.get());
      return;
    }
    boolean later = unit.validFrom().isAfter(day);
    for (UnitSuccession edge : later ? units.predecessors(unit) : units.successors(unit)) {
      collect(units, later ? edge.from() : edge.to(), day, sources);
    }
  }

  boolean reorganised() {
    return !rows.equals(reporting);
  }
}
