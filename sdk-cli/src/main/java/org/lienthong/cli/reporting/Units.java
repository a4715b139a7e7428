package org.lienthong.cli.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.UnitSuccession;
import org.lienthong.core.VietnamTime;

/** Administrative units as answers show them. */
final class Units {
  private Units() {}

  /** The level that codes of this length have: 2 digits, 3 digits, else a commune. */
  private static UnitLevel level(String code) {
    return switch (code.length()) {
      case 2 -> UnitLevel.PROVINCE;
      case 3 -> UnitLevel.DISTRICT;
      default -> UnitLevel.COMMUNE;
    };
  }

  /** Lists of others may give any level any code; no code of one list names two levels a day. */
  static Optional<AdministrativeUnit> find(AdministrativeUnits units, String code, LocalDate on) {
    return Stream.concat(Stream.of(level(code)), Stream.of(UnitLevel.values()))
        .flatMap(level -> units.resolve(level, code, on).stream())
        .findFirst();
  }

  /**
   * @throws InputException CORE-030 to CORE-033 if no unit had the code on that day
   */
  static AdministrativeUnit require(AdministrativeUnits units, String code, LocalDate on) {
    return find(units, code, on).orElseGet(() -> units.require(level(code), code, on));
  }

  /** Whether a unit is another, or below it, on that day. */
  static boolean isIn(
      AdministrativeUnits units, AdministrativeUnit unit, AdministrativeUnit above, LocalDate on) {
    AdministrativeUnit next = unit;
    while (!next.equals(above)) {
      Optional<AdministrativeUnit> parent = find(units, next.parentCode(), on);
      if (parent.isEmpty() || parent.get().equals(next)) return false;
      next = parent.get();
    }
    return true;
  }

  /** Where the units below went that ended together with it, as with the districts. */
  static List<AdministrativeUnit> below(AdministrativeUnits units, AdministrativeUnit unit) {
    LocalDate ended = unit.validTo();
    if (ended == null) return List.of();
    return units.children(unit, ended.minusDays(1)).stream()
        .flatMap(child -> units.successors(child).stream())
        .map(UnitSuccession::to)
        .distinct()
        .sorted(Comparator.comparing(AdministrativeUnit::code))
        .toList();
  }

  static JsonObject json(AdministrativeUnit unit) {
    return new JsonObject()
        .put("code", unit.code())
        .put("level", unit.level().name().toLowerCase(Locale.ROOT))
        .put("type", unit.type())
        .put("name", unit.name())
        .put("fullName", unit.fullName())
        .put("parent", unit.parentCode())
        .put("validFrom", unit.validFrom().toString())
        .put("validTo", Optional.ofNullable(unit.validTo()).map(Object::toString));
  }

  /** Code and name alone. */
  static JsonObject brief(AdministrativeUnit unit) {
    return new JsonObject().put("code", unit.code()).put("name", unit.fullName());
  }

  static List<JsonObject> brief(List<AdministrativeUnit> units) {
    return units.stream().map(Units::brief).toList();
  }

  static String title(AdministrativeUnit unit) {
    return unit.fullName() + " (" + unit.code() + ")";
  }

  static void describe(Lines lines, AdministrativeUnit unit) {
    lines.add(title(unit));
    lines.field("units.parent", unit.parentCode());
    lines.field("units.from", VietnamTime.format(unit.validFrom()));
    if (unit.validTo() != null) lines.field("units.to", VietnamTime.format(unit.validTo()));
  }
}
