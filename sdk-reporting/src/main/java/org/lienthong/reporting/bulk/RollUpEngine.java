package org.lienthong.reporting.bulk;

import org.lienthong.reporting.Hierarchy;

/**
 * Adds cells up along a hierarchy. Engines differ in where they work and how fast, never in a digit
 * of the result: indicators are put together as their {@link
 * org.lienthong.reporting.Indicator.Aggregation} says, rates are recomputed by {@link
 * org.lienthong.reporting.Indicator#formulaByKeys()}.
 */
public interface RollUpEngine {
  /**
   * The totals of every unit that has others below it, as a cube of those units.
   *
   * @param hierarchy of all units of the cells, and of those that they are put together in
   * @throws IllegalArgumentException if a unit of the cells is not in the hierarchy
   * @throws java.util.concurrent.CancellationException if the watch ends it
   */
  Cube rollUp(CellSource cells, Hierarchy hierarchy, Watch watch);

  /** Works in memory, on one thread, with nothing else needed. */
  static RollUpEngine inMemory() {
    return new InMemoryEngine();
  }
}
