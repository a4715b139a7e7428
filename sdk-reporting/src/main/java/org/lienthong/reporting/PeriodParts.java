package org.lienthong.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;

/** The figures of shorter periods that make up a longer one, in order of time. */
record PeriodParts(Period whole, List<Consolidation> parts) {
  /**
   * @throws InputException REP-434 if they leave a gap, overlap or are of another profile, REP-435
   *     if a unit is in some of them alone
   */
  PeriodParts {
    parts =
        parts.stream()
            .sorted(Comparator.comparing((Consolidation part) -> part.period().from()))
            .toList();
    LocalDate next = whole.from();
    for (Consolidation part : parts) {
      Period period = part.period();
      boolean fits = period.from().equals(next) && period.profile().equals(whole.profile());
      if (!fits) throw unfit(whole, parts);
      next = period.to();
    }
    if (!next.equals(whole.to())) throw unfit(whole, parts);
    for (Consolidation part : parts) requireUnits(parts.get(0), part);
  }

  private static InputException unfit(Period whole, List<Consolidation> parts) {
    String given =
        parts.stream().map(part -> part.period().toString()).collect(Collectors.joining(", "));
    return Refusals.refusal("REP-434", whole, given.isEmpty() ? "-" : given);
  }

  private static void requireUnits(Consolidation first, Consolidation other) {
    Set<AdministrativeUnit> units = new HashSet<>(first.units());
    for (AdministrativeUnit unit : other.units()) {
      if (!units.remove(unit)) throw stranger(unit, other.period(), first.period());
    }
    for (AdministrativeUnit unit : units) throw stranger(unit, first.period(), other.period());
  }

  private static InputException stranger(AdministrativeUnit unit, Period in, Period not) {
    return Refusals.refusal("REP-435", unit.fullName(), unit.code(), in, not);
  }
}
