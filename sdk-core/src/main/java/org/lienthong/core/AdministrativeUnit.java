package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, district or commune as it was during one stretch of time. The code alone is not a
 * key: most commune codes of today named another territory before 1 July 2025.
 *
 * @param code as issued by the statistics office: 2 (province), 3 (district) or 5 digits
 * @param parentCode code of the unit above at that time; empty for a province
 * @param type such as {@code Phường} or {@code Đặc khu}
 * @param name without its type, such as {@code Hoa Lư}
 * @param fullName with its type, such as {@code Phường Hoa Lư}
 * @param validFrom first day this version holds
 * @param validTo first day it no longer holds; {@code null} while it still does
 */
public record AdministrativeUnit(
    String code,
    String parentCode,
    UnitLevel level,
    String type,
    String name,
    String fullName,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public AdministrativeUnit {
    requireNonNull(code, "code");
    requireNonNull(parentCode, "parentCode");
    requireNonNull(level, "level");
    requireNonNull(type, "type");
    requireNonNull(name, "name");
    requireNonNull(fullName, "fullName");
    requireNonNull(validFrom, "validFrom");
  }

  public boolean isValidOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
  }
}
