package org.lienthong.reporting;

import java.util.Locale;

/** What the parts of a divided unit were measured by, strongest first. */
public enum ShareBasis {
  /** The parts were counted again. */
  RECOUNT,
  /** From a register of persons. */
  REGISTRY,
  /** As the parts themselves report it. */
  REPORTED,
  POPULATION,
  AREA,
  /** The same for each part, because nothing better is known. */
  EQUAL,
  UNKNOWN;

  /** The one to own up to when a figure rests on both. */
  public ShareBasis weaker(ShareBasis other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** As files carry it: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
