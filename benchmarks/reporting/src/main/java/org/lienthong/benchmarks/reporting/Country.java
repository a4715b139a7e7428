package org.lienthong.benchmarks.reporting;

import java.time.LocalDate;
import java.util.List;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.reporting.Hierarchy;

/** Communes, provinces and the country as they are since the reorganisation of 2025. */
final class Country {
  static final LocalDate ON = LocalDate.of(2026, 6, 30);
  static final Hierarchy TREE = Hierarchy.country(AdministrativeUnits.bundled(), ON);
  static final List<AdministrativeUnit> COMMUNES = TREE.leaves();
  static final List<AdministrativeUnit> PROVINCES = TREE.children(TREE.root());

  private Country() {}

  /** Code of the country itself, as the peers' tables have it. */
  static String code(AdministrativeUnit unit) {
    return unit.equals(TREE.root()) ? "" : unit.code();
  }

  /** As rows {@code commune,province}. */
  static String links() {
    StringBuilder csv = new StringBuilder("commune,province\n");
    for (AdministrativeUnit commune : COMMUNES) {
      String province = TREE.parent(commune).orElseThrow().code();
      csv.append(commune.code()).append(',').append(province).append('\n');
    }
    return csv.toString();
  }
}
