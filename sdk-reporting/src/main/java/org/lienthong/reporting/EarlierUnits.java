package org.lienthong.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.UnitSuccession;
import org.lienthong.core.VietnamTime;

/** Which units of an earlier day, or of a level of it, each unit was made of, and the reverse. */
final class EarlierUnits {
  private final AdministrativeUnits units;
  private final LocalDate day;
  private final @Nullable UnitLevel level;
  private final Map<AdministrativeUnit, Set<AdministrativeUnit>> homes = new HashMap<>();
  private final Map<AdministrativeUnit, Set<AdministrativeUnit>> heirs = new HashMap<>();

  /**
   * @param level null for the units themselves
   */
  EarlierUnits(AdministrativeUnits units, LocalDate day, @Nullable UnitLevel level) {
    this.units = units;
    this.day = day;
    this.level = level;
  }

  /**
   * Takes a unit in.
   *
   * @param needed whether one that leads nowhere is a mistake
   * @throws InputException REP-424, REP-433
   */
  void add(AdministrativeUnit unit, boolean needed) {
    Set<AdministrativeUnit> own = new LinkedHashSet<>();
    for (AdministrativeUnit source : sources(unit)) {
      Optional<AdministrativeUnit> above = above(source);
      if (above.isPresent()) own.add(above.get());
      else if (needed) throw refusal("REP-433", source, VietnamTime.format(day), word());
    }
    if (own.isEmpty() && needed) {
      String began = VietnamTime.format(unit.validFrom());
      throw refusal("REP-424", unit, began, VietnamTime.format(day));
    }
    homes.put(unit, own);
    for (AdministrativeUnit one : own) {
      heirs.computeIfAbsent(one, o -> new LinkedHashSet<>()).add(unit);
    }
  }

  /** What a unit was made of. */
  Set<AdministrativeUnit> homes(AdministrativeUnit unit) {
    return homes.getOrDefault(unit, Set.of());
  }

  /** What was made of a unit of the earlier day. */
  Set<AdministrativeUnit> heirs(AdministrativeUnit earlier) {
    return heirs.getOrDefault(earlier, Set.of());
  }

  private Set<AdministrativeUnit> sources(AdministrativeUnit unit) {
    for (AdministrativeUnit version : units.versions(unit)) {
      if (version.isValidOn(day)) return Set.of(version);
    }
    Set<AdministrativeUnit> sources = new LinkedHashSet<>();
    for (UnitSuccession edge : units.predecessors(unit)) sources.addAll(sources(edge.from()));
    return sources;
  }

  private Optional<AdministrativeUnit> above(AdministrativeUnit unit) {
    if (level == null || unit.level() == level) return Optional.of(unit);
    return Arrays.stream(UnitLevel.values())
        .filter(higher -> higher.compareTo(unit.level()) < 0 && higher.compareTo(level) >= 0)
        .flatMap(higher -> units.resolve(higher, unit.parentCode(), day).stream())
        .findFirst()
        .flatMap(this::above);
  }

  private String word() {
    return String.valueOf(level).toLowerCase(Locale.ROOT);
  }

  private static InputException refusal(
      String code, AdministrativeUnit unit, String first, String second) {
    return Refusals.refusal(code, unit.fullName(), unit.code(), first, second);
  }
}
