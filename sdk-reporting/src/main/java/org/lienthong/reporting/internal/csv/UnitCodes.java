package org.lienthong.reporting.internal.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.VietnamTime;

/** The units that must report, by code; and of a code that is none of theirs, what it is. */
public final class UnitCodes {
  /**
   * What a code is: a unit that must report, or why it is none.
   *
   * @param error code of the message; empty of a unit
   * @param arguments of the message
   */
  public record Found(
      @Nullable AdministrativeUnit unit,
      String error,
      List<Object> arguments,
      @Nullable InputException reason) {}

  private final Map<String, AdministrativeUnit> byCode = new LinkedHashMap<>();
  private final @Nullable AdministrativeUnits registry;

  /**
   * @throws IllegalArgumentException if a unit does not exist on the day, or a code stands twice
   */
  public UnitCodes(
      List<AdministrativeUnit> units, LocalDate on, @Nullable AdministrativeUnits registry) {
    this.registry = registry;
    for (AdministrativeUnit unit : units) {
      if (!unit.isValidOn(on)) {
        throw new IllegalArgumentException(
            unit.fullName() + " (" + unit.code() + ") does not exist on " + on);
      }
      if (byCode.put(unit.code(), unit) != null) {
        throw new IllegalArgumentException("unit " + unit.code() + " is expected twice");
      }
    }
  }

  public List<AdministrativeUnit> all() {
    return List.copyOf(byCode.values());
  }

  public Found find(String code, LocalDate on) {
    AdministrativeUnit unit = byCode.get(code);
    if (unit != null) return new Found(unit, "", List.of(), null);
    return registry == null ? unknown(code, on, null) : other(registry, code, on);
  }

  private static Found other(AdministrativeUnits registry, String code, LocalDate on) {
    InputException reason = null;
    for (UnitLevel level : likely(code)) {
      try {
        AdministrativeUnit other = registry.require(level, code, on);
        return new Found(null, "REP-311", List.of(code, other.fullName()), null);
      } catch (InputException unresolved) {
        // That the code ended or begins later tells more than that it never was, and that it never
        // was at its usual level more than at another.
        boolean never = reason != null && reason.code().equals("CORE-030");
        if (reason == null || (never && !unresolved.code().equals("CORE-030"))) reason = unresolved;
      }
    }
    return unknown(code, on, reason);
  }

  private static Found unknown(String code, LocalDate on, @Nullable InputException reason) {
    String day = VietnamTime.format(on);
    return new Found(null, "REP-310", List.of(Csv.cut(code), day), reason);
  }

  /** The level that codes of this length have, then the others. */
  private static List<UnitLevel> likely(String code) {
    UnitLevel usual =
        switch (code.length()) {
          case 2 -> UnitLevel.PROVINCE;
          case 3 -> UnitLevel.DISTRICT;
          default -> UnitLevel.COMMUNE;
        };
    List<UnitLevel> levels = new ArrayList<>(List.of(usual));
    for (UnitLevel level : UnitLevel.values()) {
      if (level != usual) levels.add(level);
    }
    return levels;
  }
}
