package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One edge of a reorganisation: a whole unit, or a part of it, went into another or went on alone.
 *
 * @param on the day {@code to} began
 * @param partial whether {@code from} went to several units; how much went where is not published
 */
public record UnitSuccession(
    LocalDate on, AdministrativeUnit from, AdministrativeUnit to, boolean partial) {
  public UnitSuccession {
    requireNonNull(on, "on");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }
}
