package org.lienthong.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.reporting.Period;

/**
 * Who reports, and for when. The second quarter of 2025 ended two weeks before the communes were
 * redrawn, so its figures stand on other units than those of a year later.
 */
record NinhBinh(AdministrativeUnits registry) {
  static final String CODE = "37";

  /** The codes under which its 398 communes stood until 30 June 2025. */
  private static final List<String> FORMER_PROVINCES = List.of("35", "36", "37");

  static final Period QUARTER = Period.parse("2026-Q2@nd09");
  static final Period YEAR_BEFORE = QUARTER.sameOfLastYear();

  static NinhBinh load() {
    return new NinhBinh(AdministrativeUnits.bundled());
  }

  /** The 129 of today. */
  List<AdministrativeUnit> communes() {
    return registry.communes(CODE, QUARTER.lastDay());
  }

  /** The 398 of before 1 July 2025. */
  List<AdministrativeUnit> formerCommunes() {
    LocalDate day = YEAR_BEFORE.lastDay();
    return FORMER_PROVINCES.stream()
        .flatMap(province -> registry.communes(province, day).stream())
        .toList();
  }

  /** Former communes that went to several of today's. */
  long divided() {
    return formerCommunes().stream()
        .filter(commune -> registry.successors(commune).size() > 1)
        .count();
  }
}
