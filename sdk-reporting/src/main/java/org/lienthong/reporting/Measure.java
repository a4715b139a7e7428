package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A unit of measure as a form defines it.
 *
 * @param decimals digits after the mark that a value has at most; 0 for counts and whole đồng
 * @param base key of the unit that this one is a multiple of; its own key if it is none
 * @param factor how many of the base unit it is: 1,000,000 for million đồng
 */
public record Measure(String key, Label label, int decimals, String base, BigDecimal factor) {
  public Measure {
    requireNonNull(key, "key");
    requireNonNull(label, "label");
    requireNonNull(base, "base");
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("decimals must be 0 to 6, was " + decimals);
    }
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("factor must be above 0, was " + factor);
    }
    factor = factor.stripTrailingZeros();
  }

  /** A unit that is no multiple of another. */
  public Measure(String key, Label label, int decimals) {
    this(key, label, decimals, key, BigDecimal.ONE);
  }
}
