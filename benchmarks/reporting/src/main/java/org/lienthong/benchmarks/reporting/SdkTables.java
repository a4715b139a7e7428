package org.lienthong.benchmarks.reporting;

import java.nio.file.Path;
import java.util.List;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.bulk.MemberTables;
import org.lienthong.reporting.bulk.Watch;

/** Three tables of one reading with this SDK. */
final class SdkTables {
  static final List<String> NAMES = List.of("age", "people", "fees");

  private SdkTables() {}

  static MemberTables read(Path csv, int threads) {
    return MemberTables.builder(Country.TREE, "commune")
        .rows("age", "birth_year")
        .rows("people", "ethnic", "sex", "party")
        .sum("fees", "fee", "role")
        .bands("birth_year", 1966, 1976, 1986, 1996)
        .threads(threads)
        .read(csv, Country.ON, Watch.NONE);
  }

  static void give(MemberTables tables, Numbers all) {
    for (String table : NAMES) {
      for (List<String> of : tables.categories(table)) {
        for (AdministrativeUnit unit : Country.TREE.nodes()) {
          long number = tables.count(table, unit, of.toArray(String[]::new));
          all.put(table, Country.code(unit), String.join(" ", of), number);
        }
      }
    }
  }
}
