package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;

/**
 * A form's figures for one period at every level of a hierarchy: at each unit, those of the units
 * right below it and their total. Immutable.
 */
public final class ConsolidationTree {
  private final Hierarchy hierarchy;
  private final Map<AdministrativeUnit, Consolidation> inner;
  private final Map<AdministrativeUnit, Map<String, Figure>> own;

  ConsolidationTree(
      Hierarchy hierarchy,
      Map<AdministrativeUnit, Consolidation> inner,
      Map<AdministrativeUnit, Map<String, Figure>> own) {
    this.hierarchy = requireNonNull(hierarchy, "hierarchy");
    this.inner = Collections.unmodifiableMap(new LinkedHashMap<>(inner));
    this.own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
  }

  public Hierarchy hierarchy() {
    return hierarchy;
  }

  /** The units that have others below them, each after the one above it. */
  public List<AdministrativeUnit> units() {
    return List.copyOf(inner.keySet());
  }

  /**
   * A row for each unit right below, holding all that is below that; and, where the unit reports
   * something of its own besides, a row for itself.
   *
   * @throws IllegalArgumentException if the unit has none below it
   */
  public Consolidation at(AdministrativeUnit unit) {
    Consolidation found = inner.get(unit);
    if (found == null) {
      throw new IllegalArgumentException(
          unit.fullName() + " (" + unit.code() + ") has no units below it in " + hierarchy.id());
    }
    return found;
  }

  /** Of everything. */
  public Consolidation root() {
    return at(hierarchy.root());
  }

  /**
   * The total of a unit that has others below it, else what it reported.
   *
   * @throws IllegalArgumentException if the unit is not in the hierarchy
   */
  public Figure figure(AdministrativeUnit unit, String indicator) {
    Consolidation below = inner.get(unit);
    if (below != null) return below.total(indicator);
    if (!hierarchy.contains(unit)) {
      throw new IllegalArgumentException(
          unit.fullName() + " (" + unit.code() + ") is not in " + hierarchy.id());
    }
    return own.getOrDefault(unit, Map.of())
        .getOrDefault(indicator, Figure.reported(ReportValue.missing()));
  }
}
