package org.lienthong.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;

/**
 * Brings figures onto the units of another day, so that a series crosses a reorganisation.
 *
 * <p>Units that were put together are added up. A unit that was divided is divided by a {@link
 * ShareTable}, each indicator on its own by largest remainder, so that every sum stays what it was;
 * an identity between indicators may then be off by a step in a part. Ratios are recomputed.
 * Persons counted once ({@link Indicator.Aggregation#DISTINCT}) are not guessed at: {@link
 * Provenance#NEEDS_RECOUNT}.
 */
public final class Boundaries {
  private Boundaries() {}

  /** Taking the parts of divided units as equal. */
  public static Consolidation bring(
      Consolidation figures, AdministrativeUnits units, LocalDate from, LocalDate to) {
    return bring(figures, units, from, to, ShareTable.none());
  }

  /**
   * The totals stay as they are, and so does the period. A unit of the other day that was also made
   * from units which the figures do not cover says so by {@link Figure#complete()}.
   *
   * <p>Onto an earlier day nothing is divided: a unit of that day has a figure if all that is made
   * of it is made of nothing else. What has none is among {@link Consolidation#refused()}.
   *
   * @param from a day on which all units of the figures existed
   * @throws InputException REP-421 if a unit ended and nothing says what it went into; REP-424 if
   *     it began later and nothing says what it was before; REP-425 if it is not on the list on
   *     {@code from}; REP-428 if a share belongs to no division between the days
   */
  public static Consolidation bring(
      Consolidation figures,
      AdministrativeUnits units,
      LocalDate from,
      LocalDate to,
      ShareTable shares) {
    if (to.isBefore(from)) return regroup(figures, units, from, to, null);
    shares.requireDivisions(units, from.plusDays(1), to);
    return new Redistribution(listed(figures, units, from), units, from, to, shares).run();
  }

  /**
   * The same, put together at a level: the figures of 2026 on the districts of 2025.
   *
   * @throws InputException also REP-433 if a unit had none of that level above it on {@code to}
   */
  public static Consolidation bring(
      Consolidation figures,
      AdministrativeUnits units,
      LocalDate from,
      LocalDate to,
      ShareTable shares,
      UnitLevel level) {
    if (to.isBefore(from)) return regroup(figures, units, from, to, level);
    return regroup(bring(figures, units, from, to, shares), units, to, to, level);
  }

  static Consolidation regroup(
      Consolidation figures,
      AdministrativeUnits units,
      LocalDate from,
      LocalDate to,
      @Nullable UnitLevel level) {
    return new CarryBack(listed(figures, units, from), units, from, to, level).run();
  }

  /** The same figures under the units as this list has them, which may know that a unit ended. */
  static Consolidation listed(Consolidation figures, AdministrativeUnits units, LocalDate day) {
    Map<AdministrativeUnit, Map<String, Figure>> rows = new LinkedHashMap<>();
    Origins origins = new Origins(figures);
    for (AdministrativeUnit unit : figures.units()) {
      AdministrativeUnit listed = listed(unit, units, day);
      rows.put(listed, figures.row(unit));
      origins.add(listed, unit);
    }
    return figures.on(rows, origins.with(figures.refused()));
  }

  private static AdministrativeUnit listed(
      AdministrativeUnit unit, AdministrativeUnits units, LocalDate day) {
    UnitLevel level = unit.level();
    AdministrativeUnit listed =
        units.resolve(level, unit.code(), day).orElseThrow(() -> Refusals.unknown(unit, day));
    // The code may be another's by now, of which a list without ends knows nothing.
    boolean other =
        units
            .resolve(level, unit.code(), unit.validFrom())
            .filter(then -> !units.versions(listed).contains(then))
            .isPresent();
    if (other || !unit.isValidOn(day)) throw Refusals.unknown(unit, day);
    return listed;
  }
}
