package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** How an identifier is built. Open: connections bring schemes of their own. */
public record IdentifierScheme(String name) {
  /** QCVN 102:2016/BTTTT: {@code V1V2V3.Z1Z2.Y1Y2.MX1X2}, read right to left. */
  public static final IdentifierScheme QCVN_102 = new IdentifierScheme("qcvn102");

  /** Decision 20/2020/QĐ-TTg: from level 1 on, left to right, at most 35 characters. */
  public static final IdentifierScheme DECISION_20 = new IdentifierScheme("qd20");

  /** The code of a connected system, not of an agency. */
  public static final IdentifierScheme SYSTEM = new IdentifierScheme("system");

  /** A form that no known scheme has. */
  public static final IdentifierScheme OTHER = new IdentifierScheme("other");

  private static final Set<IdentifierScheme> KNOWN = Set.of(QCVN_102, DECISION_20, SYSTEM, OTHER);

  public IdentifierScheme {
    requireNonNull(name, "name");
    if (name.isBlank()) throw new IllegalArgumentException("name must not be blank");
  }

  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
