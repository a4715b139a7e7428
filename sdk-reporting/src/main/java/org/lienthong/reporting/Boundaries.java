package org.lienthong.reporting;

import java.time.LocalDate;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;

/**
 * Brings figures onto the units of another day, so that a series crosses a reorganisation.
 *
 * <p>Units that were put together are added up. A unit that was divided is divided by a {@link
 * ShareTable}, each indicator on its own by largest remainder, so that every sum stays what it was;
 * an identity between indicators may then be off by a step in a part. Ratios are recomputed.
 * Persons counted once ({@link Indicator.Aggregation#DISTINCT}) are not guessed at: {@link
 * Provenance#NEEDS_RECOUNT}.
 */
public final class Boundaries {
  private Boundaries() {}

  /** Taking the parts of divided units as equal. */
  public static Consolidation bring(
      Consolidation figures, AdministrativeUnits units, LocalDate from, LocalDate to) {
    return bring(figures, units, from, to, ShareTable.none());
  }

  /**
   * The totals stay as they are, and so does the period. A unit of the later day that was also made
   * from units which the figures do not cover says so by {@link Figure#complete()}.
   *
   * @param from a day on which all units of the figures existed
   * @param to a later day
   * @throws IllegalArgumentException if a unit did not exist on {@code from} or is not one of
   *     {@code units}, or if {@code to} is the earlier day
   * @throws InputException REP-421 if a unit ended and nothing says what it went into
   */
  public static Consolidation bring(
      Consolidation figures,
      AdministrativeUnits units,
      LocalDate from,
      LocalDate to,
      ShareTable shares) {
    if (to.isBefore(from)) throw new IllegalArgumentException(to + " is before " + from);
    return new Redistribution(figures, units, from, to, shares).run();
  }
}
