package org.lienthong.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.Consolidation.Refused;

/**
 * One set of figures on its way onto the units of an earlier day, or of a level. Exact or not at
 * all: a share says how a unit was divided, not what its parts have become since. Used once.
 */
final class CarryBack {
  private final Consolidation figures;
  private final Form form;
  private final AdministrativeUnits units;
  private final LocalDate from;
  private final LocalDate to;
  private final EarlierUnits earlier;
  private final Map<AdministrativeUnit, Map<String, Figure>> reported = new LinkedHashMap<>();
  private final List<Refused> refused;

  /**
   * @param figures on units as this list has them on {@code from}
   * @param level null for units like those of the figures
   */
  CarryBack(
      Consolidation figures,
      AdministrativeUnits units,
      LocalDate from,
      LocalDate to,
      @Nullable UnitLevel level) {
    this.figures = figures;
    this.form = figures.form();
    this.units = units;
    this.from = from;
    this.to = to;
    this.earlier = new EarlierUnits(units, to, level);
    this.refused = new ArrayList<>(figures.refused());
  }

  Consolidation run() {
    Set<UnitLevel> levels = EnumSet.noneOf(UnitLevel.class);
    for (AdministrativeUnit unit : figures.units()) {
      reported.put(unit, figures.excludes(unit) ? Map.of() : figures.row(unit));
      levels.add(unit.level());
    }
    // Also those that did not report: without them a unit of the earlier day is not complete.
    for (UnitLevel each : levels) {
      for (AdministrativeUnit unit : units.units(each, from)) {
        earlier.add(unit, reported.containsKey(unit));
      }
    }
    Map<AdministrativeUnit, Map<String, Figure>> rows =
        new TreeMap<>(
            Comparator.comparing(AdministrativeUnit::code)
                .thenComparing(AdministrativeUnit::level));
    Origins origins = new Origins(figures);
    for (AdministrativeUnit unit : figures.units()) {
      for (AdministrativeUnit wanted : earlier.homes(unit)) {
        origins.add(wanted, unit);
        if (!rows.containsKey(wanted)) rows.put(wanted, row(wanted));
      }
    }
    return figures.on(rows, origins.with(refused));
  }

  private Map<String, Figure> row(AdministrativeUnit wanted) {
    Set<AdministrativeUnit> made = earlier.heirs(wanted);
    List<AdministrativeUnit> across =
        made.stream().filter(heir -> earlier.homes(heir).size() > 1).toList();
    if (!across.isEmpty()) return apart(wanted, across, made.size());
    List<Map<String, Figure>> parts = new ArrayList<>();
    for (AdministrativeUnit heir : made) {
      Map<String, Figure> row = reported.get(heir);
      if (row != null) parts.add(row);
    }
    if (made.size() == 1 && parts.size() == 1) return parts.get(0);
    Map<String, Figure> row = new Totals(form, parts, made.size() - parts.size()).all();
    refused.addAll(Refusals.uncountable(form, wanted, row, to));
    return row;
  }

  private Map<String, Figure> apart(
      AdministrativeUnit wanted, List<AdministrativeUnit> across, int expected) {
    Set<String> both = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (AdministrativeUnit heir : across) {
      both.add(name(heir));
      for (AdministrativeUnit home : earlier.homes(heir)) {
        if (!home.equals(wanted)) others.add(name(home));
      }
    }
    ErrorDetail reason =
        ErrorDetail.of(
            "REP-431",
            CarryBack.class,
            wanted.fullName(),
            wanted.code(),
            VietnamTime.format(to),
            String.join(", ", both),
            String.join(", ", others));
    Figure none = new Figure(ReportValue.missing(), Provenance.NEEDS_RECOUNT, 0, expected);
    Map<String, Figure> row = new HashMap<>();
    for (Indicator indicator : form.indicators()) {
      row.put(indicator.key(), none);
      refused.add(new Refused(wanted, indicator.key(), reason));
    }
    return row;
  }

  private static String name(AdministrativeUnit unit) {
    return unit.fullName() + " (" + unit.code() + ")";
  }
}
