package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, district or commune, or a body that an organisation lists beside or below them, as it
 * was during one stretch of time. The code alone is not a key: most commune codes of today named
 * another territory before 1 July 2025.
 *
 * @param code as issued by the statistics office: 2 (province), 3 (district) or 5 digits; a body of
 *     an organisation's own has the organisation's code
 * @param parentCode code of the unit above at that time; empty at the top
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

  /**
   * The same version, ending on that day.
   *
   * @param on the first day it no longer holds
   * @throws IllegalArgumentException if it begins only then or later
   */
  public AdministrativeUnit until(LocalDate on) {
    if (!validFrom.isBefore(on)) {
      throw new IllegalArgumentException(fullName + " (" + code + ") cannot end on " + on);
    }
    return new AdministrativeUnit(code, parentCode, level, type, name, fullName, validFrom, on);
  }

  public boolean isValidOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
  }
}
