package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

/**
 * A unit of measure as a form defines it.
 *
 * @param decimals digits after the mark that a value has at most; 0 for counts and whole đồng
 */
public record Measure(String key, Label label, int decimals) {
  public Measure {
    requireNonNull(key, "key");
    requireNonNull(label, "label");
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("decimals must be 0 to 6, was " + decimals);
    }
  }
}
